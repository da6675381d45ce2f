package org.anyue.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options that stand on one line: letters that follow each other, each marked in the same way. */
final class OptionLine {

    /** How the letter of an option is set off. */
    private enum Mark {
        /** A. A、 A） */
        PLAIN("(?<![A-Za-z0-9（(])%s\\s*[.．、:：)）]\\s*"),
        /** （A） */
        BRACKETS("[（(]\\s*%s\\s*[)）]\\s*"),
        /** The letter alone, between spaces. */
        SPACE("(?<!\\S)%s\\s+(?=\\S)");

        private final String form;

        Mark(String form) {
            this.form = form;
        }

        /** @param option from 0 */
        Matcher in(String line, int option) {
            String letter = "[" + (char) ('A' + option) + (char) ('Ａ' + option) + "]";
            return Pattern.compile(form.formatted(letter)).matcher(line);
        }
    }

    private OptionLine() {}

    /** Where the option after so many begins in the line, -1 for nowhere. Not at its start, two of them must follow. */
    static int begin(String line, int before) {
        if (atStart(line, before).isPresent()) {
            return 0;
        }
        // In brackets inside a stem stands the answer.
        Matcher first = Mark.PLAIN.in(line, before);
        boolean follows = before == 0
                && first.find()
                && Mark.PLAIN.in(line, 1).region(first.end(), line.length()).find();
        return follows ? first.start() : -1;
    }

    private static Optional<Mark> atStart(String line, int before) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.in(line, before).lookingAt())
                .findFirst();
    }

    /** The options of a line that begins with one. */
    static List<String> split(String line, int before) {
        Mark mark = atStart(line, before).orElse(Mark.PLAIN);
        List<String> options = new ArrayList<>();
        Matcher first = mark.in(line, before);
        int from = first.find() ? first.end() : 0;
        while (before + options.size() + 1 < QuestionPolicy.MOST_OPTIONS) {
            Matcher next = mark.in(line, before + options.size() + 1);
            if (!next.find(from)) {
                break;
            }
            options.add(line.substring(from, next.start()));
            from = next.end();
        }
        options.add(line.substring(from));
        return options;
    }
}
