package org.anyue.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a page. A page template names it as {@code @param Frame frame} and hands it to its layout and forms.
 *
 * @param product name in the header, for example 安月
 * @param path path of the request, without query
 * @param elder large text was asked for (长辈版)
 */
public record Frame(
        String product,
        String path,
        boolean elder,
        Surroundings surroundings,
        @Nullable Flash flash,
        Csrf csrf) {

    /**
     * What {@link Chrome} gave.
     *
     * @param sponsor asked by the layouts that name it; pages of staff never do
     * @param footNotes likewise
     */
    public record Surroundings(
            @Nullable Person person,
            List<NavItem> navigation,
            int unread,
            @Nullable Banner banner,
            Supplier<Sponsor> sponsor,
            Supplier<List<FootNote>> footNotes) {

        /** Modules give their entries one after the other; what has a heading stands under it, once, below what has none. */
        public Surroundings {
            List<String> groups = Stream.concat(
                            Stream.of(""), navigation.stream().map(NavItem::group))
                    .distinct()
                    .toList();
            navigation = navigation.stream()
                    .sorted(Comparator.comparingInt(item -> groups.indexOf(item.group())))
                    .toList();
        }

        public static final Surroundings NONE =
                new Surroundings(null, List.of(), 0, null, () -> Sponsor.NONE, List::of);
    }

    public @Nullable Person person() {
        return surroundings.person();
    }

    public List<NavItem> navigation() {
        return surroundings.navigation();
    }

    /** Where the emblem of the work area leads: to the first entry of the navigation. */
    public String home() {
        return navigation().isEmpty() ? "/desk" : navigation().getFirst().href();
    }

    public int unread() {
        return surroundings.unread();
    }

    public @Nullable Banner banner() {
        return surroundings.banner();
    }

    public Sponsor sponsor() {
        return surroundings.sponsor().get();
    }

    public List<FootNote> footNotes() {
        return surroundings.footNotes().get();
    }

    /**
     * Address of the entry that covers the most of the present path, empty for none; the first page covers only itself. Asked
     * once for a page, not for each entry.
     */
    public String current() {
        String home = home();
        String best = "";
        for (NavItem item : navigation()) {
            String href = item.href();
            boolean covers = path.equals(href)
                    || (path.startsWith(href) && path.startsWith("/", href.length()) && !href.equals(home));
            if (covers && href.length() > best.length()) {
                best = href;
            }
        }
        return best;
    }
}
