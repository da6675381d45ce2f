package org.anyue.planimport.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Lexicon;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.text.ChineseNumber;

/** Events that are counted year by year ({@code editions.tsv}): the number tells in which year a text was written. */
final class Editions {

    private static final String NUMBER = "([0-9" + ChineseNumber.CLASS + "]{1,4})";

    private record Event(String name, Pattern pattern, int number, int year, boolean local) {

        static Event of(Lexicon.Row row) {
            return new Event(
                    row.cell(0),
                    Pattern.compile(row.cell(1).replace("<n>", NUMBER)),
                    Integer.parseInt(row.cell(2)),
                    Integer.parseInt(row.cell(3)),
                    row.cell(4).equals("local"));
        }
    }

    private static final Derived<List<Event>> EVENTS = Vocabulary.derived(
            words -> words.rows("editions").stream().map(Event::of).toList());

    private Editions() {}

    /**
     * An edition in Java characters of the text.
     *
     * @param year in which that edition was held
     * @param expected the number the plan's own year would have
     * @param local true when the place must be the one of the table for the year to hold
     */
    record Edition(int from, int to, String number, String event, int year, int expected, boolean local) {}

    /** In order of the text. */
    static List<Edition> find(String text, int planYear) {
        List<Edition> found = new ArrayList<>();
        for (Event event : EVENTS.get()) {
            Matcher matcher = event.pattern().matcher(text);
            while (matcher.find()) {
                int number = ChineseNumber.parse(matcher.group(1)).orElse(0);
                int from = matcher.start(1) - 1;
                if (number > 0 && found.stream().noneMatch(known -> known.from() == from)) {
                    found.add(new Edition(
                            from,
                            matcher.end(1) + 1,
                            text.substring(from, matcher.end(1) + 1),
                            event.name(),
                            event.year() + number - event.number(),
                            event.number() + planYear - event.year(),
                            event.local()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Edition::from));
        return found;
    }
}
