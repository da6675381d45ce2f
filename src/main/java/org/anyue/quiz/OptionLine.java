package org.anyue.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options that stand on one line: letters that follow each other, each with a mark behind it. */
final class OptionLine {

    private OptionLine() {}

    /** Where the option after so many begins in the line, -1 for nowhere. Not at its start, two of them must follow. */
    static int begin(String line, int before) {
        Matcher first = mark(before).matcher(line);
        if (!first.find()) {
            return -1;
        }
        if (first.start() == 0) {
            return 0;
        }
        Matcher second = mark(before + 1).matcher(line);
        return before == 0 && second.find(first.end()) ? first.start() : -1;
    }

    /** The options of a line that begins with one. */
    static List<String> split(String line, int before) {
        List<String> options = new ArrayList<>();
        Matcher mark = mark(before).matcher(line);
        int from = mark.find() ? mark.end() : 0;
        while (before + options.size() + 1 < QuestionPolicy.MOST_OPTIONS) {
            Matcher next = mark(before + options.size() + 1).matcher(line);
            if (!next.find(from)) {
                break;
            }
            options.add(line.substring(from, next.start()));
            from = next.end();
        }
        options.add(line.substring(from));
        return options;
    }

    private static Pattern mark(int option) {
        char narrow = (char) ('A' + option);
        char wide = (char) ('Ａ' + option);
        String letter = "[" + narrow + wide + "]";
        return Pattern.compile(
                "(?<![A-Za-z0-9])(?:[（(]" + letter + "[)）]|" + letter + "\\s*[.．、:：)）]|" + letter + "(?=\\s+\\S))\\s*");
    }
}
