package org.anyue.planimport.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Column;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.lexicon.WordRow;

/**
 * Where the words of a row stand in running text. A reader may look at less than that (a title, a bearer), so this is what
 * the row could touch, not what it does.
 */
public final class WordMatch {

    private static final String NUMBER = "[\\d一二三四五六七八九十百]+";
    private static final Pattern START = Pattern.compile("(?<![\\\\\\[])\\^");
    private static final Pattern END = Pattern.compile("(?<!\\\\)\\$");
    private static final String MASK = "(?:[xX×*＊○〇]+|某+)[\\u4e00-\\u9fff]{0,6}";

    private final Pattern pattern;

    private WordMatch(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @param row one that its list takes */
    public static WordMatch of(WordRow row) {
        WordList list = WordList.named(row.list()).orElseThrow();
        return new WordMatch(Pattern.compile(regex(list, row.cells())));
    }

    public boolean touches(String text) {
        return pattern.matcher(text).find();
    }

    /** The first place in the text that shares a character with the range. */
    Optional<MatchResult> overlapping(String text, int from, int to) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > from && matcher.start() < to && matcher.end() > matcher.start()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    private static String regex(WordList list, List<String> cells) {
        return switch (list) {
            case JOINTS -> free(cells.get(0)) + "、" + free(cells.get(1));
            case LEADERS -> Pattern.quote(cells.getFirst());
            case THEMES -> Pattern.quote(cells.get(1));
            case QUOTAOPS -> Pattern.quote(cells.get(2));
            case MASKEDNAMES -> MASK + Pattern.quote(cells.getFirst());
            case RESTDAYS -> day(LocalDate.parse(cells.getFirst()));
            default -> expression(list, cells);
        };
    }

    /** The regular expression of the row, else its first word. */
    private static String expression(WordList list, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (list.columns().get(i).kind() == Column.Kind.PATTERN
                    && !cells.get(i).isEmpty()) {
                return free(cells.get(i));
            }
        }
        return Pattern.quote(cells.getFirst());
    }

    private static String day(LocalDate day) {
        return "(?<!\\d)" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Anchors hold for the title or bearer that a reader looks at, not for the text around it. */
    private static String free(String regex) {
        String open = START.matcher(regex.replace("<n>", NUMBER)).replaceAll("");
        return END.matcher(open).replaceAll("");
    }
}
