package org.anyue.planimport.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.text.PlanText;

/** What the titles of a section's items say about them ({@code items.tsv}). */
final class Items {

    private static final Derived<List<Pattern>> FIELD = Vocabulary.derived(words -> patterns(words, "FIELD"));
    private static final Derived<List<Pattern>> GROUP = Vocabulary.derived(words -> patterns(words, "GROUP"));
    private static final Derived<List<Pattern>> STAGE = Vocabulary.derived(words -> patterns(words, "STAGE"));
    private static final Derived<List<Pattern>> ACTIVITY = Vocabulary.derived(words -> patterns(words, "ACTIVITY"));
    private static final Derived<List<Pattern>> DEMAND = Vocabulary.derived(words -> patterns(words, "DEMAND"));

    private final PlanText text;

    Items(PlanText text) {
        this.text = text;
    }

    /** "活动时间", "责任单位": tells something about the activity above. */
    static boolean field(String title) {
        return any(FIELD, title);
    }

    boolean field(Section item) {
        return field(text.at(item.title()));
    }

    /** Whether the items below are told field by field (时间, 内容, 组织单位). */
    boolean fields(Section section) {
        long fields = section.children().stream().filter(this::field).count();
        return fields >= 2 && fields * 2 >= section.children().size();
    }

    /** Whether each item below has a title of its own, so that it can be an activity. */
    boolean titled(Section section) {
        List<Section> items = section.children();
        return items.size() >= 2
                && !fields(section)
                && items.stream().allMatch(item -> item.title().length() > 1);
    }

    boolean stage(Section section) {
        Mark mark = section.mark();
        return mark != null && mark.style() == MarkStyle.STAGE || any(STAGE, text.at(section.title()));
    }

    boolean group(Section section) {
        return any(GROUP, text.at(section.title()));
    }

    /** Whether its title sounds like a requirement. */
    boolean demand(Section section) {
        return any(DEMAND, text.at(section.title()));
    }

    /** Whether the items below sound like things that take place rather than like requirements. */
    boolean activities(Section section) {
        List<Section> items = section.children();
        long deeds = items.stream()
                .filter(item -> any(ACTIVITY, text.at(item.title())))
                .count();
        long demands = items.stream()
                .filter(item -> any(DEMAND, text.at(item.title())))
                .count();
        return deeds * 2 >= items.size() && demands * 2 < items.size();
    }

    private static boolean any(Derived<List<Pattern>> patterns, String title) {
        return patterns.get().stream()
                .anyMatch(pattern -> pattern.matcher(title).find());
    }

    private static List<Pattern> patterns(Vocabulary words, String what) {
        return words.rows("items").stream()
                .filter(row -> row.cell(0).equals(what))
                .map(row -> Pattern.compile(row.cell(1)))
                .toList();
    }
}
