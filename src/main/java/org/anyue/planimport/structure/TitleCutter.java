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
    private static final int LONGEST_LABEL = 26;
    private static final Pattern NOTE =
            Pattern.compile("[（(〔［][^（）()〔〕［］]*(?:\\d[ ]*[月日]|责任|牵头|配合|负责|承办|主办|单位|部门|时间|地点)[^（）()〔〕［］]*[）)〕］]$");
    /** Nothing more follows than who does it. */
    private static final Pattern ONLY_NOTE = Pattern.compile("\\s*(?:[（(〔［【][^（）()〔〕［］【】]*[）)〕］】][。；;]?\\s*)?");

    private static final Pattern DAY = Pattern.compile(
            "(?:20[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬|底|份)?(?:[至到—–-]+(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|底))?(?:之?前|以前|起|期间)?(?:[（(][^（）()]{1,6}[）)])?(?:[上下]午)?(?:[0-9]{1,2}[:：时点][0-9]{0,2}分?)?");

    /** "每周五17:00前，报送工作进展；": no name of anything. */
    private static final Pattern TIME = Pattern.compile(
            "[于在]?" + DAY.pattern() + "|[于在]?每(?:个?[周月旬天日]|半月|季度)[^，,]{0,10}|(?:活动|演练|培训|检查)(?:结束|完成)后[^，,]{0,8}");

    private static final String BY_WHEN = "(?:前|后|内)[^，,]{0,6}(?:报送|上报|提交)";
    private static final Pattern ANNOUNCES = Pattern.compile("(?:如下|以下|包括|下列|分别[为是]|主要[为是]|" + BY_WHEN + ")$");
    /** "各单位于7月5日前报送：" with its items behind it in the same line. */
    private static final Pattern LEADS_ON = Pattern.compile(BY_WHEN + "[：:]\\s*$");

    private static final Pattern STAGE_NAME =
            Pattern.compile("^第[一二三四五六七八九十]{1,2}(?:个?阶段|周|步|环节|季)$|^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月[上中下]旬$");
    /** "…治理活动危险化学品、矿山等重点企业要…": behind 活动 somebody is told to act, so a sentence begins there. */
    private static final Pattern TOLD_BEHIND =
            Pattern.compile("活动(?![的中期和与及、时内前后领方要将应])(?=[^，,。；;：:]{2,30}(?<![主重必需纪摘概提首])(?:要(?![求点素闻领])|应当|必须|负责))");

    private static final WordPattern RUN_IN = WordPattern.of("{titlenouns}(?={starters})");
    private static final Pattern SENTENCE_VERB = Pattern.compile(
            "(?<![主重必需纪摘概提首])要(?![求点素闻领]|[报交]的)|应当|必须|不少于|至少|不得|^(?:严禁|禁止|不准|不许)(?=.{0,12}[、，。；向])|^(?:各(?!类|项|种)|每[个家](?![^，,。；;]{0,12}”$)|由|请)|(?:局|委|办|会|室|部|队|中心|单位)负责(?![人同])(?=.{2})|(?:日|旬|底)前|(?<!部)将[^来]|.由[^，。由]{2,12}(?:局|委|办|部|会|室|科|处|单位|公司|学校|中心|所|站|队)(?:列支|支付|予以|负责|承担|保障|统一|落实|审核|解决)");

    /** "实施方案，5月30日前报…": a paper and when it is due are one sentence. */
    private static final Pattern BY_DAY =
            Pattern.compile("(?:请|须|应|于|在)*(?:" + TIME.pattern() + "|与[^，,。；;]{2,8}同时)(?:请|须|应)?(?:报|交|发|送|上报|传|寄|提交)");

    private final PlanText text;

    TitleCutter(PlanText text) {
        this.text = text;
    }

    /** @param limit start of the next mark or end of the text */
    Range cut(Mark mark, int limit) {
        int from = start(mark, limit);
        int lineEnd = from;
        while (lineEnd < limit && text.value().charAt(lineEnd) != '\n') {
            lineEnd++;
        }
        String line = text.at(from, lineEnd);
        int length = withoutNote(line, length(mark, line, lineEnd < limit));
        Range title = text.trim(from, from + length);
        return title.empty() ? new Range(from, from) : title;
    }

    /** A stage says its dates in brackets before its name: "第一阶段（5月25日—31日）：动员部署". */
    private int start(Mark mark, int limit) {
        int from = skipBlanks(mark.range().to(), limit);
        boolean named = mark.style() == MarkStyle.STAGE || mark.style() == MarkStyle.NAMED;
        if (named && from < limit && "（(".indexOf(text.value().charAt(from)) >= 0) {
            String rest = text.at(from, Math.min(limit, from + LONGEST_LINE));
            int close = Math.max(rest.indexOf('）'), rest.indexOf(')'));
            int after = close < 0 ? from : skipBlanks(from + close + 1, limit);
            boolean name = after > from && after < limit && text.value().charAt(after) != '\n';
            return name ? after : from;
        }
        return named && from < limit && text.value().charAt(from) == '、' ? from + 1 : from;
    }

    /** Dates and bearers in a bracket behind the title do not belong to it. */
    private static int withoutNote(String line, int length) {
        Matcher note = NOTE.matcher(line.substring(0, length));
        return note.find() && note.start() > 1 ? note.start() : length;
    }

    private int length(Mark mark, String line, boolean ownLine) {
        if (mark.style() == MarkStyle.NAMED && mark.text().isEmpty()) {
            return line.length();
        }
        int framed = mark.style() == MarkStyle.LABEL ? closed(line) : -1;
        if (framed > 0 && framed <= LONGEST_LABEL) {
            return framed;
        }
        int known = SectionRole.knownTitle(line);
        boolean longer = ownLine && mark.style() != MarkStyle.CHINESE && indexOf(line, "，,。；;：: 　") < 0;
        if (known > 0 && knownEnds(line, known) && !(longer && known < line.length())) {
            return known;
        }
        int colon = indexOf(line, "：:");
        if (colon > 0 && STAGE_NAME.matcher(line.substring(0, colon)).matches()) {
            return colon + 1 + stage(line.substring(colon + 1));
        }
        if (colon > 0
                && colon <= LONGEST_LABEL
                && indexOf(line.substring(0, colon), "，,。；;、") < 0
                && !(ownLine && quoted(line, colon))
                && (colon <= 8 || !ANNOUNCES.matcher(line.substring(0, colon)).find())) {
            return colon;
        }
        if (mark.style() == MarkStyle.STAGE) {
            return stage(line);
        }
        int run = ownLine && indexOf(line, "，,。；;") < 0 ? 0 : activityNoun(line);
        if (run > 0) {
            return run;
        }
        int blank = blank(line);
        if (blank > 0) {
            return blank;
        }
        int first = indexOf(line, "，,");
        if (first > 0 && TIME.matcher(line.substring(0, first)).matches() && mark.style() != MarkStyle.STAGE) {
            return 0;
        }
        int stop = indexOf(line, "。；;！？");
        if (stop < 0
                && line.length() <= LONGEST_LINE
                && !LEADS_ON.matcher(line).find()
                && !(mark.style().compareTo(MarkStyle.ARABIC) >= 0 && sentence(line))) {
            int gap = mark.style() == MarkStyle.CHINESE && !ownLine ? line.indexOf(' ') : -1;
            return gap > 1 ? gap : line.length();
        }
        if (stop > 0
                && stop <= LONGEST_FIRST_SENTENCE
                && line.charAt(stop) == '。'
                && !sentence(line.substring(0, stop))) {
            boolean alone = ONLY_NOTE.matcher(line.substring(stop + 1)).matches()
                    && mark.style().compareTo(MarkStyle.ARABIC) >= 0
                    && stop > 16;
            if (!alone) {
                return stop;
            }
        }
        return firstClause(line);
    }

    private static int closed(String line) {
        int at = 0;
        while (at < line.length() && "】〕］".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at < line.length() ? at : -1;
    }

    /** "“一讲”：企业负责人讲安全课": the short name and what it stands for are one title. */
    private static boolean quoted(String line, int colon) {
        return line.charAt(0) == '“'
                && line.charAt(colon - 1) == '”'
                && indexOf(line.substring(colon + 1), "，,。；;：:") < 0;
    }

    /** A known title must be followed by a stop, a blank, the end, or (top level) directly by its text; "主题周安排" is no 主题. */
    private static boolean knownEnds(String line, int known) {
        if (known < line.length() && line.startsWith("主题", known - 2) && "周日月宣党教活".indexOf(line.charAt(known)) >= 0) {
            return false;
        }
        return known == line.length()
                || "：:。 　\t".indexOf(line.charAt(known)) >= 0
                || "和及与、的（(".indexOf(line.charAt(known)) < 0;
    }

    private static int stage(String line) {
        int end = indexOf(line, "（(。：:\n");
        return end < 0 ? Math.min(line.length(), LONGEST_LINE) : end;
    }

    /** A blank behind a title whose text follows in the same line, 0 when there is none. */
    private static int blank(String line) {
        int at = indexOf(line, " 　");
        boolean title = at >= 4 && at <= LONGEST_FIRST_SENTENCE && indexOf(line.substring(0, at), "，,。；;：:") < 0;
        return title && !sentence(line.substring(0, at)) && indexOf(line.substring(at), "。；") > 0 ? at : 0;
    }

    private static int activityNoun(String line) {
        int told = runIn(TOLD_BEHIND.matcher(line), line);
        int noun = runIn(RUN_IN.matcher(line), line);
        return told > 0 && (noun == 0 || told < noun) ? told : noun;
    }

    private static int runIn(Matcher matcher, String line) {
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
        if (comma > 0 && TIME.matcher(line.substring(0, comma)).matches()) {
            return 0;
        }
        if (comma > 0 && BY_DAY.matcher(line.substring(comma + 1)).lookingAt()) {
            return 0;
        }
        boolean firstWords = comma > 3 && comma <= 14 && !sentence(line.substring(0, comma)) && indexOf(line, "。") < 0;
        boolean told = line.substring(comma + 1).matches(".*\\d.*");
        return !firstWords || line.length() > 30 && !told ? 0 : told ? comma : line.length();
    }

    private static boolean sentence(String words) {
        return SENTENCE_VERB.matcher(words).find();
    }

    private int skipBlanks(int from, int limit) {
        int i = from;
        while (i < limit && " 　\t\n\u00a0：:】〕］|｜│丨·".indexOf(text.value().charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int indexOf(String line, String chars) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean clock = (c == ':' || c == '：')
                    && i > 0
                    && Character.isDigit(line.charAt(i - 1))
                    && (c == ':' || i + 1 < line.length() && Character.isDigit(line.charAt(i + 1)));
            if (depth == 0 && !clock && chars.indexOf(c) >= 0) {
                return i;
            }
            if ("（(“《〔［".indexOf(c) >= 0) {
                depth++;
            } else if ("）)”》〕］".indexOf(c) >= 0 && depth > 0) {
                depth--;
            }
        }
        return -1;
    }
}
