package org.anyue.planimport.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;

/**
 * Marks of a time that every official text of it names ({@code eras.tsv}). A text whose newest mark has had a successor for
 * a full year looks older than that successor. Too weak to stand alone.
 */
final class Eras {

    private record Mark(Pattern pattern, int year) {}

    private static final Derived<Map<String, List<Mark>>> GROUPS = Vocabulary.derived(words -> {
        Map<String, List<Mark>> groups = new LinkedHashMap<>();
        words.rows("eras")
                .forEach(row -> groups.computeIfAbsent(row.cell(0), _ -> new ArrayList<>())
                        .add(new Mark(Pattern.compile(row.cell(1)), Integer.parseInt(row.cell(2)))));
        groups.values().forEach(marks -> marks.sort((a, b) -> b.year() - a.year()));
        return groups;
    });

    private Eras() {}

    /** @param before the text looks written before this year */
    record Outdated(String written, int before) {}

    static List<Outdated> find(String text, int planYear) {
        List<Outdated> outdated = new ArrayList<>();
        for (List<Mark> newestFirst : GROUPS.get().values()) {
            int successor = 0;
            for (Mark mark : newestFirst) {
                Matcher matcher = mark.pattern().matcher(text);
                if (matcher.find()) {
                    if (successor > 0 && successor < planYear) {
                        outdated.add(new Outdated(matcher.group(), successor));
                    }
                    break;
                }
                successor = mark.year() <= planYear ? mark.year() : successor;
            }
        }
        return outdated;
    }
}
