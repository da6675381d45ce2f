package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.Clauses;
import org.anyue.planimport.text.Range;

/** What the plan leaves for later: "(具体安排另行通知)", "地点待定". */
public final class OpenPoints {

    private static final Pattern WORD =
            Pattern.compile("(?<!不)(?<!不再)另行(?:通知|安排|部署|下发|制定|公布|明确|印发|确定)|待定|(?:定了|定好|确定后|明确后)再(?:通知|定)");

    private OpenPoints() {}

    /** The brackets or clauses that say so. */
    public static List<Range> find(String text) {
        List<Range> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Range clause = Clauses.around(text, word.start(), word.end());
            if (!found.isEmpty() && goesOn(text, found.getLast(), clause)) {
                Range last = found.removeLast();
                found.add(new Range(last.from(), Math.max(last.to(), clause.to())));
            } else {
                found.add(clause);
            }
        }
        return found;
    }

    /** "…由公司另行安排，时间待定" leaves one thing open. */
    private static boolean goesOn(String text, Range last, Range clause) {
        return last.overlaps(clause)
                || clause.from() >= last.to()
                        && text.substring(last.to(), clause.from()).matches("[，,、 ]{0,2}");
    }

    static boolean in(String text) {
        return WORD.matcher(text).find();
    }
}
