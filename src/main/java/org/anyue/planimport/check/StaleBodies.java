package org.anyue.planimport.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that were merged into others ({@code bodies.tsv}) and people whose term is over ({@code leaders.tsv}). A body named
 * as a former one (原安监局) or as the author of a rule (总局令第80号) is no mistake.
 */
final class StaleBodies {

    private record Body(Pattern pattern, int since, String now) {}

    private record Leader(Pattern pattern, LocalDate last, String now) {}

    private static final Derived<List<Body>> BODIES = Vocabulary.derived(words -> words.rows("bodies").stream()
            .map(row -> new Body(Pattern.compile(row.cell(0)), Integer.parseInt(row.cell(1)), row.cell(2)))
            .toList());
    private static final Derived<List<Leader>> LEADERS = Vocabulary.derived(words -> words.rows("leaders").stream()
            .filter(row -> !row.cell(3).isBlank())
            .map(row -> new Leader(
                    Pattern.compile(Pattern.quote(row.cell(0)) + "(?:同志)?(?:" + row.cell(1) + ")|(?:" + row.cell(1)
                            + ")" + Pattern.quote(row.cell(0))),
                    LocalDate.parse(row.cell(3)),
                    row.cell(4)))
            .toList());
    private static final String PLACES = "省市县区州旗盟我";
    private static final Pattern RULE_BEHIND = Pattern.compile("^(?:办公厅|办公室)?(?:令|公告|第?\\d+号|[〔\\[（(](?:20|19)\\d\\d)");

    private StaleBodies() {}

    /**
     * In Java characters of the text.
     *
     * @param year the year from which it no longer stands
     * @param reason what happened, Chinese
     * @param now what to write instead; null when it depends on the place
     */
    record Stale(
            int from,
            int to,
            int year,
            String reason,
            @Nullable String now) {}

    /** Each once, in order of the text. */
    static List<Stale> find(String text, int planYear, LocalDate planDay) {
        List<Stale> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Body body : BODIES.get()) {
            Matcher matcher = body.pattern().matcher(text);
            while (planYear >= body.since() && matcher.find()) {
                int from = withPlace(text, matcher.start());
                boolean overlaps = found.stream().anyMatch(s -> s.from() < matcher.end() && matcher.start() < s.to());
                if (!overlaps && !former(text, from, matcher.end()) && seen.add(matcher.group())) {
                    String place = text.substring(from, matcher.start());
                    String now = body.now().isEmpty() ? null : place + body.now();
                    String reason = "%d年起已不设".formatted(body.since());
                    found.add(new Stale(from, matcher.end(), body.since(), reason, now));
                }
            }
        }
        leaders(text, planDay, found);
        found.sort(Comparator.comparingInt(Stale::from));
        return found;
    }

    private static void leaders(String text, LocalDate planDay, List<Stale> found) {
        for (Leader leader : LEADERS.get()) {
            Matcher matcher = leader.pattern().matcher(text);
            if (planDay.isAfter(leader.last()) && matcher.find()) {
                LocalDate last = leader.last();
                String reason = "任期到%d年%d月为止".formatted(last.getYear(), last.getMonthValue());
                String now = leader.now().isBlank() ? null : leader.now();
                found.add(new Stale(matcher.start(), matcher.end(), last.getYear(), reason, now));
            }
        }
    }

    private static int withPlace(String text, int from) {
        boolean place = from > 0 && PLACES.indexOf(text.charAt(from - 1)) >= 0;
        boolean everywhere = from > 1 && "全各本".indexOf(text.charAt(from - 2)) >= 0;
        return place && !everywhere ? from - 1 : from;
    }

    private static boolean former(String text, int from, int to) {
        String before = text.substring(Math.max(0, from - 6), from);
        return before.contains("原")
                || before.indexOf('《') > before.indexOf('》')
                || RULE_BEHIND
                        .matcher(text.substring(to, Math.min(text.length(), to + 8)))
                        .find();
    }
}
