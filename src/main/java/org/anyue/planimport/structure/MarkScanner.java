package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.ChineseNumber;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Finds the marks. At the start of a line any mark counts; inside a paragraph only the one that is expected next, because
 * plans copied from the web run their headings into the text ("…有人管。（二）加强检查。…").
 */
final class MarkScanner {

    private static final int LONGEST_HEAD = 20;
    private static final Pattern SENTENCE_MARK = Pattern.compile("[，,。；;：:\n]");
    private static final String CN = "[" + ChineseNumber.CLASS + "]{1,4}";
    private static final Pattern MARK = Pattern.compile("(?<chinese>" + CN + ")[ ]?[、．.](?![，。]|" + CN
            + "[、等级类])"
            + "|(?<=\n)(?<spaced>" + CN + ")(?=[ 　]{1,2}[\\u4e00-\\u9fff“]{2,14}(?:\n|$))"
            + "|(?<=^|\n|\n[ 　]{1,4})(?<formal>[壹贰叁肆伍陆柒捌玖拾])[、．.]"
            + "|(?<=^|\n|\n[ 　]{1,4})(?<dayed>" + Series.DAY + ")"
            + "|(?<roman>[Ⅰ-Ⅻ])[、．.]"
            + "|(?<=^|\n|\n[ 　]{1,4})第(?<part>" + CN + ")(?:部分|章|篇|编)(?=[：:、 　\t\n]|[\\u4e00-\\u9fff]{2,12}(?:\n|$))"
            + "|[（(][ ]?(?<bracket>" + CN + ")[ ]?[）)][、.．]?|(?<enclosed>[㈠-㈩])[、.．]?"
            + "|第(?<stage>" + CN + ")(?:个?阶段|周|步|环节|季)(?![的要内])"
            + "|(?<!\\p{IsIdeographic})(?:主题|系列|重点|专项|特色)?(?:活动|任务|行动|专题|板块|篇章|项目|主题|举措|措施|模块|单元|重点)(?<named>" + CN
            + "|\\d{1,2})(?=[：:、 　|｜│丨·】］〕])"
            + "|(?<=^|\n|\n[ 　]{1,4})(?<noun>[\\u4e00-\\u9fff]{2,4}?)(?<series>" + CN + ")(?=[：:、 　|｜│丨·“「])"
            + "|(?<=^|\n|\n[ 　]{1,4})(?<letter>[A-ZＡ-Ｚ])[．.、：:](?=[ 　]*[“「]?[\\u4e00-\\u9fff])"
            + "|(?<=^|\n|\n[ 　]{1,4})[A-ZＡ-Ｚ][-－]?(?<lettered>[0-9０-９]{1,2})(?=[ 　．.、：:]+(?:[“「]?[\\u4e00-\\u9fff]|[0-9０-９]{1,2}[月.．]))[．.、]?"
            + "|(?<=^|\n|\n[ 　]{1,4})第(?<article>" + CN + "|\\d{1,2})条(?=[：:、 　])"
            + "|(?<=^|\n)(?:[Nn][Oo]\\.?|P(?:ART|art)\\.?|TOP)?[ ]?(?<barred>(?<![Oo.TPp ])0\\d|(?<=[Oo.TP ])\\d{1,2}|\\d{1,2}(?=[ ]?[|｜│丨]))(?:[ ]*[|｜│丨/·][ ]*|[ 　]+|[ 　]*\n)(?=[“「《]?[\\u4e00-\\u9fff][^\t\n]{1,24}(?:\n|$))"
            + "|(?<=^|\n|\n[ 　]{1,4})(?<spoken>(?:宣传|学习|动员|部署|准备|启动|组织|实施|推进|集中|全面|开展|自查|整改|巩固|提升|检查|验收|总结|评比|表彰|考核|评估){1,3})阶段(?=[（(：:。\n]|[ 　])"
            + "|(?<=^|\n|\n[ 　]{1,4})第(?<counted>" + CN
            + ")(?:件(?:大|实|要)?事|[项个大场堂](?:活动|任务|工作|行动|内容|专题|重点|课)?|[站课讲招])(?=[：:、，, 　])"
            + "|(?<![\\d.．])(?<decimal>\\d{1,2}(?:[.．]\\d{1,2}){1,3})(?=[ 　、]*[^\\d.．·•%％\\s、]|[ 　]+\\d{1,2}(?:月|[·•])\\d)(?![ ]*(?:万|亿|元|倍|个|平方|米|吨|公里|月|[日号](?![\\u4e00-\\u9fff]{0,2}[”])))[、]?"
            + "|(?<![\\d.．])(?<arabic>[0-9０-９]{1,2})(?:[、．]|[.](?!\\d)|[.](?=\\d{1,2}(?:月|[·•]\\d)))"
            + "|[（(](?<arabicbracket>[0-9０-９]{1,2})[）)]|(?<![\\d（(])(?<half>\\d{1,2})[）)]"
            + "|(?<circled>[①-⑳])|(?<parenthesised>[⑴-⒇])|(?<dotted>[⒈-⒛])"
            + "|(?<bare>(?<=[\n])\\d{1,2})(?=[ 　\t]{1,4}[\\u4e00-\\u9fff“][^\t\n]{1,20}(?:\n|$))");
    private static final Pattern DECIMALS = Pattern.compile("(?:\\A|\n)[ 　]*[1-9][.．]1[ 　、]*[^\\d\\s.．]");
    /** "1  活动主题": numbers that stand bare before short lines, one of which is the title of a section. */
    private static final Pattern BARE_HEAD =
            Pattern.compile("(?:\\A|\n)[1-9][ 　]{1,4}[\\u4e00-\\u9fff“][^\t\n。，]{1,20}(?=\n|\\z)");

    private static final Pattern KNOWN_HEAD = Pattern.compile(
            "(?:\\A|\n)[1-9][ 　]{1,4}[\\u4e00-\\u9fff]{0,4}(?:主题|时间|内容|任务|安排|要求|领导|机构|保障|措施)(?=\n|\\z)");
    private static final Pattern ARTICLE = Pattern.compile("(?:\\A|\n)[ 　]*第(?:" + CN + "|\\d{1,2})条[：:、 　]");
    private static final Pattern SPOKEN_STAGE =
            Pattern.compile("(?:\\A|\n)[ 　]{0,4}[\\u4e00-\\u9fff]{2,6}阶段(?:[（(：:。\n]|[ 　])");
    private static final List<String> GROUPS = List.of(
            "chinese",
            "spaced",
            "formal",
            "dayed",
            "roman",
            "part",
            "bracket",
            "enclosed",
            "stage",
            "named",
            "series",
            "letter",
            "lettered",
            "article",
            "barred",
            "spoken",
            "counted",
            "decimal",
            "arabic",
            "arabicbracket",
            "half",
            "circled",
            "parenthesised",
            "dotted",
            "bare");
    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾";
    private static final int LONGEST_CHAIN = 1500;
    /** Blanks and bullets may stand in front of a mark at the start of a line. */
    private static final String BEFORE_MARK = " 　\u00a0【●■◆★▲➢►▶◇○□•▪◎";

    private static final String BOUNDARY = "。；;！？：:）)”》】　";

    private final String text;
    private final boolean decimals;
    /** "第三条": the plan is written in articles. */
    private final boolean articles;
    /** "动员阶段", "总结阶段": the stages are told by what they are for. */
    private final boolean stages;

    /** Nouns and letters that this plan counts with. */
    private final Series series;

    private final List<Mark> marks = new ArrayList<>();
    private final boolean[] seenDecimal = new boolean[100];
    /** Value of the last mark of each style since its parent, 0 when there is none. */
    private final int[] last = new int[MarkStyle.values().length];

    private int rowUntil = -1;
    private int plainUntil = -1;

    private MarkScanner(String text) {
        this.text = text;
        this.decimals = DECIMALS.matcher(text).find()
                || several(BARE_HEAD, text, 3) && KNOWN_HEAD.matcher(text).find();
        this.series = Series.of(text);
        this.articles = several(ARTICLE, text, 3);
        this.stages = several(SPOKEN_STAGE, text, 2);
    }

    private static boolean several(Pattern pattern, String text, int fewest) {
        Matcher matcher = pattern.matcher(text);
        int found = 0;
        while (found < fewest && matcher.find()) {
            found++;
        }
        return found == fewest;
    }

    static List<Mark> scan(String text) {
        return new MarkScanner(text).run();
    }

    private List<Mark> run() {
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            Mark mark = mark(matcher);
            if (mark != null && !tableRow(mark) && (startsLine(mark) ? fits(mark) : expectedInside(mark, matcher))) {
                keep(mark);
            }
        }
        return marks;
    }

    private void keep(Mark mark) {
        marks.add(mark);
        MarkStyle style = mark.style();
        last[style.ordinal()] = mark.value();
        if (style == MarkStyle.DECIMAL) {
            seenDecimal[Math.min(mark.value(), 99)] = true;
        }
        if (style == MarkStyle.STAGE) {
            return;
        }
        for (MarkStyle below : MarkStyle.values()) {
            MarkStyle parent = parent(below);
            if (parent != null && style != below && style.compareTo(parent) <= 0) {
                last[below.ordinal()] = 0;
            }
        }
    }

    /** A list of this style starts anew below its parent. */
    private static @Nullable MarkStyle parent(MarkStyle style) {
        return switch (style) {
            case CHINESE -> MarkStyle.PART;
            case BRACKET -> MarkStyle.CHINESE;
            case ARABIC -> MarkStyle.NAMED;
            case ARABIC_BRACKET, CIRCLED -> MarkStyle.ARABIC;
            default -> null;
        };
    }

    private @Nullable Mark mark(Matcher m) {
        for (String group : GROUPS) {
            String number = m.group(group);
            if (number == null) {
                continue;
            }
            MarkStyle style = switch (group) {
                case "arabicbracket", "half", "parenthesised" -> MarkStyle.ARABIC_BRACKET;
                case "enclosed" -> MarkStyle.BRACKET;
                case "dotted", "bare" -> MarkStyle.ARABIC;
                case "roman", "spaced", "article", "letter" -> MarkStyle.CHINESE;
                case "lettered" -> MarkStyle.BRACKET;
                case "counted", "barred", "series", "dayed" -> MarkStyle.NAMED;
                case "formal" -> MarkStyle.PART;
                case "spoken" -> MarkStyle.STAGE;
                default -> MarkStyle.valueOf(group.toUpperCase(Locale.ROOT));
            };
            String[] parts = number.split("[.．]");
            boolean spoken = group.equals("spoken") || group.equals("dayed");
            int value = spoken ? last[style.ordinal()] + 1 : value(parts[parts.length - 1]);
            boolean counts = value > 0
                    && (decimals || !group.equals("bare"))
                    && (articles || !group.equals("article"))
                    && (stages || !group.equals("spoken"))
                    && counted(m, group);
            Range range = new Range(m.start(), spoken ? m.start() : m.end());
            return counts ? new Mark(style, spoken ? "" : words(m), value, parts.length, range) : null;
        }
        return null;
    }

    /** Letters and nouns are numbers only in a plan that counts with them. */
    private boolean counted(Matcher m, String group) {
        return switch (group) {
            case "series" -> series.noun(m.group("noun"));
            case "dayed" -> series.days();
            case "letter" -> series.letters();
            case "lettered" -> series.lettered();
            default -> true;
        };
    }

    /** "01 |": the bar behind the number is no part of it. */
    private static String words(Matcher m) {
        return m.group("barred") == null ? m.group() : m.group().replaceAll("[|｜│丨/·\\s　]+$", "");
    }

    private static int value(String number) {
        char first = number.charAt(0);
        for (String signs : List.of("㈠㈩", "⑴⒇", "⒈⒛", "ⅠⅫ", "AZ", "ＡＺ")) {
            if (first >= signs.charAt(0) && first <= signs.charAt(1)) {
                return first - signs.charAt(0) + 1;
            }
        }
        int formal = FORMAL.indexOf(first);
        return formal >= 0 ? formal + 1 : ChineseNumber.parse(number).orElse(0);
    }

    /** A row of a table starts with its number and a tab; it is not a heading. Each line is looked at once. */
    private boolean tableRow(Mark mark) {
        int at = mark.range().from();
        if (at >= rowUntil && at >= plainUntil) {
            int lineStart = text.lastIndexOf('\n', at - 1) + 1;
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (Tables.isRow(text, lineStart)) {
                rowUntil = end;
            } else {
                plainUntil = end;
            }
        }
        return at < rowUntil;
    }

    private boolean startsLine(Mark mark) {
        int i = mark.range().from() - 1;
        while (i >= 0 && BEFORE_MARK.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    /** At a line start a decimal needs its parent or a neighbour, so that "3.5吨以上…" is no heading. */
    private boolean fits(Mark mark) {
        return mark.style() != MarkStyle.DECIMAL
                || mark.value() == 1
                || seenDecimal[Math.clamp(mark.value() - 1L, 0, 99)];
    }

    private boolean expectedInside(Mark mark, Matcher matcher) {
        char before = text.charAt(mark.range().from() - 1);
        boolean boundary = Character.isWhitespace(before) || BOUNDARY.indexOf(before) >= 0;
        return switch (mark.style()) {
            case CHINESE ->
                (boundary
                                || SectionRole.knownTitle(text.substring(
                                                matcher.end(), Math.min(text.length(), matcher.end() + LONGEST_HEAD)))
                                        >= 3)
                        && next(mark)
                        && text.charAt(matcher.end() - 1) != '.';
            case BRACKET -> boundary ? next(mark) || skipsOne(mark, before) : opensSection(mark);
            case ARABIC -> matcher.group("bare") == null && arabicInside(mark, before, boundary);
            case ARABIC_BRACKET, CIRCLED -> boundary && next(mark) && chainContinues(mark);
            default -> false;
        };
    }

    private boolean next(Mark mark) {
        return mark.value() == last[mark.style().ordinal()] + 1;
    }

    /** "四、活动内容（一）组织宣讲…": a copied text has nothing between the head of a section and its first item. */
    private boolean opensSection(Mark mark) {
        Mark head = marks.isEmpty() ? null : marks.getLast();
        if (mark.value() != 1 || head == null || head.style() != MarkStyle.CHINESE) {
            return false;
        }
        String between = text.substring(head.range().to(), mark.range().from());
        return between.length() <= LONGEST_HEAD
                && !SENTENCE_MARK.matcher(between).find()
                && chainContinues(mark);
    }

    /** A page break may have swallowed the number in between. */
    private boolean skipsOne(Mark mark, char before) {
        int known = last[mark.style().ordinal()];
        return before == '。' && known > 0 && mark.value() == known + 2;
    }

    private boolean arabicInside(Mark mark, char before, boolean boundary) {
        if (Character.isDigit(before) || !next(mark)) {
            return false;
        }
        if (mark.value() == 1) {
            return (boundary || Character.isIdeographic(before)) && !marks.isEmpty() && chainContinues(mark);
        }
        return boundary;
    }

    /** The first of a run-in list is believed only when its second follows. */
    private boolean chainContinues(Mark mark) {
        if (mark.value() > 1) {
            return true;
        }
        String second = mark.text()
                .replace('1', '2')
                .replace('１', '２')
                .replace('一', '二')
                .replace('①', '②')
                .replace('⑴', '⑵');
        int from = mark.range().to();
        return text.substring(from, Math.min(text.length(), from + LONGEST_CHAIN))
                .contains(second);
    }
}
