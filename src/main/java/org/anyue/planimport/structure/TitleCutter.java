package org.anyue.planimport.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.WordPattern;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/**
 * Decides where a heading ends and its text begins. In order: a known title, a line of its own, "title：text",
 * "title。text", and for run-in headings an activity noun directly followed by the start of a sentence
 * ("开展应急演练活动各县(市)区要…").
 */
final class TitleCutter {

    private static final int LONGEST_LINE = 45;
    private static final int LONGEST_FIRST_SENTENCE = 32;
    private static final WordPattern RUN_IN = WordPattern.of("{titlenouns}(?={starters})");
    private static final Pattern SENTENCE_VERB = Pattern.compile(
            "(?<![主重必需纪摘概提首])要(?![求点素闻领])|应当|必须|不少于|至少|不得|^(?:各(?!类|项|种)|每[个家]|由|请)|(?:日|旬|底)前|(?<!部)将[^来]");

    private final PlanText text;

    TitleCutter(PlanText text) {
        this.text = text;
    }

    /** @param limit start of the next mark or end of the text */
    Range cut(Mark mark, int limit) {
        int from = skipBlanks(mark.range().to(), limit);
        int newline = text.value().indexOf('\n', from);
        int lineEnd = newline < 0 || newline > limit ? limit : newline;
        String line = text.at(from, lineEnd);
        int length = length(mark, line, lineEnd < limit && newline == lineEnd);
        Range title = text.trim(from, from + length);
        return title.empty() ? new Range(from, from) : title;
    }

    private int length(Mark mark, String line, boolean ownLine) {
        int known = SectionRole.knownTitle(line);
        if (known > 0 && knownEnds(line, known)) {
            return known;
        }
        int colon = indexOf(line, "：:");
        if (colon > 0 && colon <= 20 && indexOf(line.substring(0, colon), "，,。；;、") < 0) {
            return colon;
        }
        if (mark.style() == MarkStyle.STAGE) {
            return stage(line);
        }
        int run = ownLine && indexOf(line, "，,。；;") < 0 ? 0 : activityNoun(line);
        if (run > 0) {
            return run;
        }
        int stop = indexOf(line, "。；;！？");
        if (stop < 0
                && line.length() <= LONGEST_LINE
                && !(mark.style().compareTo(MarkStyle.ARABIC) >= 0 && sentence(line))) {
            int blank = mark.style() == MarkStyle.CHINESE && !ownLine ? line.indexOf(' ') : -1;
            return blank > 1 ? blank : line.length();
        }
        if (stop > 0
                && stop <= LONGEST_FIRST_SENTENCE
                && line.charAt(stop) == '。'
                && !sentence(line.substring(0, stop))) {
            boolean alone = stop == line.length() - 1 && mark.style().compareTo(MarkStyle.ARABIC) >= 0 && stop > 16;
            if (!alone) {
                return stop;
            }
        }
        return firstClause(line);
    }

    /** A known title must be followed by a stop, a blank, the end, or (top level) directly by its text. */
    private static boolean knownEnds(String line, int known) {
        return known == line.length()
                || "：:。 　\t".indexOf(line.charAt(known)) >= 0
                || "和及与、的（(".indexOf(line.charAt(known)) < 0;
    }

    private static int stage(String line) {
        int end = indexOf(line, "（(。\n");
        return end < 0 ? Math.min(line.length(), LONGEST_LINE) : end;
    }

    private static int activityNoun(String line) {
        Matcher matcher = RUN_IN.matcher(line);
        while (matcher.find() && matcher.end() <= 40) {
            String title = line.substring(0, matcher.end());
            if (title.length() >= 4 && indexOf(title, "，,。；;") < 0 && !sentence(title)) {
                return matcher.end();
            }
        }
        return 0;
    }

    private static int firstClause(String line) {
        int comma = indexOf(line, "，,");
        boolean firstWords = comma > 3 && comma <= 14 && !sentence(line.substring(0, comma)) && indexOf(line, "。") < 0;
        return firstWords && line.length() <= 30 ? line.length() : 0;
    }

    private static boolean sentence(String words) {
        return SENTENCE_VERB.matcher(words).find();
    }

    private int skipBlanks(int from, int limit) {
        int i = from;
        while (i < limit && " 　\t\u00a0：:".indexOf(text.value().charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int indexOf(String line, String chars) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean clock = c == ':' && i > 0 && Character.isDigit(line.charAt(i - 1));
            if (depth == 0 && !clock && chars.indexOf(c) >= 0) {
                return i;
            }
            if ("（(“《".indexOf(c) >= 0) {
                depth++;
            } else if ("）)”》".indexOf(c) >= 0 && depth > 0) {
                depth--;
            }
        }
        return -1;
    }
}
