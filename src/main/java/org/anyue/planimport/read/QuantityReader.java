package org.anyue.planimport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anyue.planimport.CompiledPlan.Quantity;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordPattern;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Reads what must be reached: 不少于2场, 至少选择两个, 95%以上, 前5名, 120人左右, 每名职工讲一堂. Each number with a measure word is a
 * candidate; the words around it say how it is meant ({@code quotaops.tsv}) or that it is no quota ({@code noquota.tsv}).
 * Sums of money and days to answer within are none.
 */
public final class QuantityReader {

    private static final Derived<Set<String>> WORDED = Vocabulary.derived(words -> words.rows("units").stream()
            .filter(row -> !row.cell(1).isEmpty())
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet()));
    private static final Derived<Set<String>> ANSWER = Vocabulary.derived(words -> words.rows("units").stream()
            .filter(row -> row.cell(1).equals("answer"))
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet()));
    private static final Derived<Set<String>> LIMIT = Vocabulary.derived(words -> words.rows("units").stream()
            .filter(row -> row.cell(1).equals("limit"))
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet()));
    private static final WordPattern CANDIDATE =
            WordPattern.of("(?:(?<share>百分之)(?<m>" + QuotaNumber.PATTERN + ")|(?<n>"
                    + QuotaNumber.PATTERN + ")(?:[ ]?(?:[-—–－~～至到]{1,2})[ ]?(?<upto>" + QuotaNumber.PATTERN
                    + "))?(?<more>余|多)?[ ]?(?<unit>{units}|强(?=企)))");
    /** "20篇（条）": the second word is only another one for it. */
    private static final Pattern OR_ELSE = Pattern.compile("(?<=.)[（(][^（）()]*[）)]$");

    private static final Pattern ANY_NUMBER = Pattern.compile(QuotaNumber.PATTERN);
    private static final Derived<Pattern> BEHIND = negatives("after");
    private static final Derived<Pattern> BARE = negatives("bare");
    private static final Derived<Pattern> LONE = negatives("lone");
    private static final Derived<Pattern> IN_FRONT = negatives("before");
    private static final String VERB = "{quotaverbs}";
    private static final WordPattern VERB_BEFORE = WordPattern.of("(?:" + VERB + "(?:了|出|成|好)?|各自?[出派带备]|各负责)[ ]?$");
    /** "印制展板十六块，": what is counted stands between the verb and the number. */
    private static final WordPattern VERB_OF_THING = WordPattern.of(VERB + "[\\u4e00-\\u9fff]{2,8}(?<![第的每等一各对])$");
    /** "每户发一份明白卡". */
    private static final Pattern HANDS_OUT = Pattern.compile("(?<![颁签印下分制])(?:发放?|赠送?|赠予|配备|送)(?:上|给)?$");

    private static final Pattern LESSON = Pattern.compile("(?:讲|讲授|授)(?:好)?$");
    /** "手册1000册，", "代表60人走进": the counted things stand in front of the number. */
    private static final WordPattern CLOSES = WordPattern.of(
            "^(?:[，,。；;、：:（(）)\\s]|并|[和及](?=[\\u4e00-\\u9fff]{2,8}(?:[0-9一二两三]|[，,。；;]))|用于|协助|协同|引导|[送报](?=[\\u4e00-\\u9fff]{2})|维持|维护|值守|担任|到场|参加|参与|服务(?![站点])|[发送][到给至]|至(?=[\\u4e00-\\u9fff]{2})|在(?=[\\u4e00-\\u9fff])|"
                    + VERB + "|$)");

    /** "得分按20%计入绩效": how it is reckoned, not what is to be reached. */
    private static final Pattern COUNTED_IN = Pattern.compile("^(?:计入|记入|计算|折算|折合|权重)");

    /** "低于75分的区队，…", "超过30分钟的，…": of whom more is told. */
    private static final Pattern CONDITION = Pattern.compile("的(?:[\\u4e00-\\u9fff]{1,6})?[，,]");

    /** "工贸企业（416家）": how many there are. */
    private static final Pattern IN_BRACKET = Pattern.compile("(?:企业|单位|场所|项目|工地|学校|小区|水库|隐患点)[（(]$");

    private static final Pattern FINED = Pattern.compile("[扣罚占][^，,。；;]{1,14}$");

    /** "在24小时内将整改方案报…": by when a paper comes. */
    private static final Pattern HANDED_IN = Pattern.compile("[以之]?内(?:将|把)[^，,。；;]{2,20}(?:报(?![告道名])|送|交|发)");

    /** "要组织船员开一次会" counts nothing, "每班开一次会" does. */
    private static final Pattern MEETING = Pattern.compile("(?<!每[^，,。；;]{1,4})开$");

    /** "由1名负责人带队", "明确1名分管领导和1名联络员". */
    private static final Pattern NAMED = Pattern.compile("(?:由|(?:明确|确定|指定)(?:[0-9]名[^，,。；;]{2,8}[和、及])?)$");

    /** How often something is done is asked for, unless it has been done. */
    private static final Pattern TIMES = Pattern.compile("[次场堂遍轮]");

    private static final Pattern DONE = Pattern.compile("[了过第共前]$");

    /** "1支3人代表队": the second number says of which size. */
    private static final Pattern OF_SUCH = Pattern.compile("[0-9０-９一二两三][支个队组]$");

    /** "对520台车辆逐台检测", "在600块屏幕播放": to what or where something is done; how many there are is what is to be reached. */
    private static final Pattern DONE_TO =
            Pattern.compile("(?<![面针派每应反相绝核自现])(?:对|在|给|向|为|分片到)(?:辖区[内的]?|[全本][市县区校镇厂院矿街局港园乡省州旗村司])?$");
    /** With 对 and a bare number only what is gone through one by one. */
    private static final Pattern ONE_BY_ONE = Pattern.compile("^[^。；;]{2,40}?(?:逐[一台家户个辆艘栋处件座条块]|拉网)");

    /** "对8户重点企业进行安全评估": so many are to be examined; with a rate of coverage told it is how many there are. */
    private static final Pattern EXAMINED = Pattern.compile(
            "[^，,。；;]{2,16}(?:进行|开展|实施|组织)[^，,。；;]{0,6}(?:评估|体检|抽查|会诊|诊断|走访|回访|评审|约谈|帮扶)(?=[，,。；;]|$)(?![^。；;]{0,20}覆盖)");

    /** "救护车1辆、医护人员4名保障". */
    private static final Pattern NEXT_OF_LIST = Pattern.compile("、(?:[\\u4e00-\\u9fff]{2,8})?$");

    /** "设电工、焊工、架子工3个工种": what a contest is made of. */
    private static final Pattern SET_OF = Pattern.compile("设(?:置|有|立)?[^，,。；;]{2,}、[^、，,。；;]{2,16}$");

    private static final Pattern EVENTS = Pattern.compile("^(?:项目|工种|组别|科目|咨询[台点]|[展体]验?区)");

    private static final Pattern CASUALTIES =
            Pattern.compile("^的?(?:死亡|受伤|遇难|伤亡|重伤|较大|重大(?!隐患|安全隐患|事故隐患|风险|危险源)|安全事故|事故|生产安全)");
    private static final Pattern SIZE = Pattern.compile(
            "^的?(?:企业|生产经营单位|场所|公司|工地|项目部|班组|项目)|^的[\\u4e00-\\u9fff]{0,4}(?:机构|单位|学校|医院|场所|车辆|渔船|船舶|建筑|小区|酒店|宾馆|景区|村|社区)|^[渔货客]?船(?!员)|^的人员(?:停|不)|^的(?:骑手|司机|驾驶员|员工|职工|学生|商户|住户|车辆)|^为?(?:合格|优秀|良好|达标)");
    private static final Pattern WITHIN =
            Pattern.compile("(?:在|于|(?<!结束|授课|讲课|活动|演练|培训|会议|比赛)后|应|须|要|力争|确保|争取|必须|做到|(?:压|压缩|缩短|缩|减|减少|降低?)[到至])$");
    /** "3分钟内完成清点", "3分钟以内的短视频" */
    private static final Pattern SWIFT =
            Pattern.compile("^[以之]?内(?:完成|撤离|疏散|集结|到达|赶到|到位|响应)|^以?内的[\\u4e00-\\u9fff]{0,8}(?:视频|短片|微电影|录像|音频)");

    private static final Pattern FORMED = Pattern.compile("(?:组成|组建|成立)$");
    private static final Pattern PLACE = Pattern.compile("^(?:设区市|县|区|市|州|旗|乡|镇|街道|村|社区|部门|成员单位|单位|行业)");
    private static final Pattern TEAM = Pattern.compile("^(?!班组)[\\u4e00-\\u9fff]{0,4}(?:组(?!织)|专班|宣讲团)");
    private static final Pattern SQUAD = Pattern.compile("^[\\u4e00-\\u9fff]{0,4}(?:小分队|小队|宣讲队)");
    private static final String STOPS = "，,；;。：:\n\t|｜？！";

    /** What tells how a number is meant stands near it; a text without stops must not be read again for each number. */
    static final int LONGEST_CLAUSE = 120;

    private final String value;
    private final List<Found> found = new ArrayList<>();

    private record Found(
            Range at,
            String op,
            BigDecimal n,
            String unit,
            @Nullable String per) {}

    /** One number with its measure word, and the clause it stands in. */
    private record Candidate(int clause, int from, int unitEnd, String number, String unit) {}

    private QuantityReader(String value) {
        this.value = value;
    }

    private static Derived<Pattern> negatives(String where) {
        return Vocabulary.derived(words -> Pattern.compile(words.rows("noquota").stream()
                .filter(row -> row.cell(0).equals(where))
                .map(row -> row.cell(1))
                .collect(Collectors.joining("|"))));
    }

    /** In order of appearance, none overlapping another. */
    public static List<Quantity> read(PlanText text, Range range) {
        QuantityReader reader = new QuantityReader(text.at(range));
        if (ANY_NUMBER.matcher(reader.value).find()) {
            reader.run();
        }
        return reader.found.stream()
                .map(q -> new Quantity(
                        reader.value.substring(q.at().from(), q.at().to()),
                        q.op(),
                        q.n(),
                        q.unit(),
                        q.per(),
                        text.span(range.from() + q.at().from(), range.from() + q.at().to())))
                .toList();
    }

    private void run() {
        Matcher m = CANDIDATE.matcher(value);
        int at = 0;
        while (at < value.length() && m.find(at)) {
            at = m.end();
            boolean share = m.group("share") != null;
            String unit = share
                    ? "%"
                    : OR_ELSE.matcher(m.group("unit")).replaceFirst("").replace('％', '%');
            String number = share ? m.group("m") : m.group("n");
            Candidate candidate = new Candidate(clause(m.start()), m.start(), m.end(), number, unit);
            if (!possible(candidate)) {
                continue;
            }
            BigDecimal n = share && number.equals("百") ? BigDecimal.valueOf(100) : QuotaNumber.parse(number);
            if (n != null) {
                add(candidate, n, m.group("more") != null, m.group("upto") != null);
            }
        }
    }

    private void add(Candidate c, BigDecimal n, boolean more, boolean reaches) {
        QuotaOps.Found worded = QuotaOps.find(value, c.clause(), c.from(), c.unitEnd(), c.unit());
        String per = QuotaPer.before(value, c.from());
        if (per == null) {
            per = QuotaPer.after(value, c.unitEnd());
        }
        if (worded != null) {
            boolean overlaps = !found.isEmpty() && found.getLast().at().to() > worded.from();
            if (!overlaps && !definition(c, worded)) {
                found.add(new Found(new Range(worded.from(), worded.to()), worded.op(), n, c.unit(), per));
            }
        } else if (reaches && !c.unit().equals("分") || exact(c, n, per)) {
            String op = reaches ? ">=" : more ? "about" : "=";
            found.add(new Found(new Range(c.from(), c.unitEnd()), op, n, c.unit(), per));
        }
    }

    private int clause(int from) {
        int clause = from;
        int limit = Math.max(0, from - LONGEST_CLAUSE);
        while (clause > limit && STOPS.indexOf(value.charAt(clause - 1)) < 0) {
            clause--;
        }
        return clause;
    }

    /** Not the end of a longer number, not "第3个", not "3个工作日". */
    private boolean possible(Candidate c) {
        char before = c.from() == 0 ? ' ' : value.charAt(c.from() - 1);
        boolean inside = Character.isDigit(before)
                || ".．/·".indexOf(before) >= 0
                || (QuotaNumber.digits(c.number()) ? "-—~～" : "百千万十").indexOf(before) >= 0
                || before < 128 && Character.isLetter(before)
                || before == '月' && c.unit().equals("日");
        boolean listNumber = QuotaNumber.digits(c.number())
                && (before == '\n' || c.from() == 0)
                && value.charAt(c.unitEnd() - c.unit().length() - 1) == ' ';
        String behind = value.substring(c.unitEnd(), Math.min(value.length(), c.unitEnd() + 12));
        boolean share = c.unit().equals("%");
        return !inside
                && !listNumber
                && (share || !BEHIND.get().matcher(behind).find())
                && !value.substring(c.clause(), c.from()).endsWith("第");
    }

    /** "10人以上企业" says which, "3人以上死亡" how bad; neither says how much to do. */
    private boolean definition(Candidate c, QuotaOps.Found worded) {
        if (c.unit().equals("分") && value.startsWith("之", c.unitEnd())) {
            return true;
        }
        boolean wordBehind = worded.from() == c.from() && worded.to() > c.unitEnd();
        String behind = value.substring(worded.to(), Math.min(value.length(), worded.to() + 8));
        if (CASUALTIES.matcher(behind).find()
                || wordBehind
                        && SIZE.matcher(behind).find()
                        && (behind.startsWith("的") || !TIMES.matcher(c.unit()).matches())) {
            return true;
        }
        if (worded.op().equals("<=") && LIMIT.get().contains(c.unit()) && value.startsWith("内", c.unitEnd())
                || worded.op().matches("[<>]") && CONDITION.matcher(behind).lookingAt()) {
            return true;
        }
        return wordBehind && value.charAt(worded.to() - 1) == '内' && !answerTime(c);
    }

    /** "应在3分钟内撤离", not "10人内"; "3日内" says by when. */
    private boolean answerTime(Candidate c) {
        if (LIMIT.get().contains(c.unit())
                || HANDED_IN
                        .matcher(value.substring(c.unitEnd(), Math.min(value.length(), c.unitEnd() + 40)))
                        .lookingAt()) {
            return false;
        }
        boolean counted = ANSWER.get().contains(c.unit());
        return counted
                ? SWIFT.matcher(value.substring(c.unitEnd(), Math.min(value.length(), c.unitEnd() + 16)))
                                .find()
                        || WITHIN.matcher(value.substring(c.clause(), c.from())).find()
                : value.startsWith("以内", c.unitEnd()) || value.startsWith("之内", c.unitEnd());
    }

    /** A number without 不少于 and its like. */
    private boolean exact(Candidate c, BigDecimal n, @Nullable String per) {
        String before = value.substring(c.clause(), c.from());
        String behind = value.substring(c.unitEnd(), Math.min(value.length(), c.unitEnd() + 12));
        if (IN_BRACKET.matcher(before).find() && behind.matches("[）)][\\s\\S]*")) {
            return false;
        }
        boolean once = value.charAt(c.from()) == '一' && MEETING.matcher(before).find();
        if (once || OF_SUCH.matcher(before).find()) {
            return false;
        }
        if (c.unit().equals("%")) {
            return !COUNTED_IN.matcher(behind).find()
                    && !FINED.matcher(before).find()
                    && !before.matches("[\\s\\S]*[两二三四]个");
        }
        boolean course = c.unit().matches("[学课]时")
                && VERB_OF_THING.matcher(before).find()
                && CLOSES.matcher(behind).find();
        if (WORDED.get().contains(c.unit()) && !course || n.signum() == 0 || quoted(before)) {
            return false;
        }
        boolean goneThrough = QuotaNumber.digits(c.number()) && doneTo(before, c);
        if (IN_FRONT.get().matcher(before).find() && !goneThrough
                || per == null
                        && !dealtOut(c, n, behind)
                        && LONE.get().matcher(before).find()
                || BARE.get().matcher(c.unit() + behind).find()) {
            return false;
        }
        boolean verb = VERB_BEFORE.matcher(before).find();
        if (TIMES.matcher(c.unit()).matches()
                && QuotaNumber.digits(c.number())
                && !DONE.matcher(before).find()) {
            return true;
        }
        if (PLACE.matcher(behind).find()) {
            return verb;
        }
        // "市政府十二个督导组": how many groups there are is what they are dealt out by.
        if (TEAM.matcher(behind).find()) {
            return n.compareTo(BigDecimal.ONE) > 0;
        }
        if (QuotaNumber.digits(c.number())) {
            return per != null
                    || verb
                    || goneThrough
                    || c.unit().equals("名") && NAMED.matcher(before).find()
                    || SET_OF.matcher(before).find() && EVENTS.matcher(behind).find()
                    || VERB_OF_THING.matcher(before).find()
                    || c.unit().matches("人|名|人次") && before.matches(".*共计?[ ]?")
                    || NEXT_OF_LIST.matcher(before).find() && listed(c)
                    || CLOSES.matcher(behind).find();
        }
        boolean one = n.compareTo(BigDecimal.ONE) == 0;
        if (per == null) {
            return !one
                    && (verb
                            || VERB_OF_THING.matcher(before).find()
                                    && CLOSES.matcher(behind).find());
        }
        return !one
                || before.endsWith(per)
                || LESSON.matcher(before).find()
                || c.unit().matches("[本份册张套个]") && HANDS_OUT.matcher(before).find()
                || verb && c.unit().matches("[次场遍轮]") && !QuotaPer.time(per);
    }

    /** "组成4个检查组，对…": how many teams there are is asked for, one is no number. */
    private static boolean dealtOut(Candidate c, BigDecimal n, String behind) {
        return QuotaNumber.digits(c.number())
                && (n.compareTo(BigDecimal.ONE) > 0
                                && (TEAM.matcher(behind).find()
                                        || SQUAD.matcher(behind).find())
                        || behind.startsWith("代表队"));
    }

    private boolean doneTo(String before, Candidate c) {
        return DONE_TO.matcher(before).find()
                && (!before.matches("[\\s\\S]*对[\\s\\S]{0,4}")
                        || EXAMINED.matcher(value.substring(c.unitEnd(), Math.min(value.length(), c.unitEnd() + 40)))
                                .lookingAt()
                        || ONE_BY_ONE
                                .matcher(value.substring(c.unitEnd(), Math.min(value.length(), c.unitEnd() + 60)))
                                .find());
    }

    /** "1张告知卡、1份处置卡": the second of a list whose first is a quota. */
    private boolean listed(Candidate c) {
        return !found.isEmpty() && found.getLast().at().from() >= c.clause();
    }

    /** Inside quotation marks stands a name: 开展“5个1”活动. */
    private static boolean quoted(String before) {
        return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
    }

    /** Whether it can be the quota of a duty; the number of supervision teams is a fact, not a quota. */
    static boolean countsAsQuota(Quantity quantity, PlanText text, Range sentence) {
        String rest = text.at(sentence);
        int at = rest.indexOf(quantity.text());
        String after = at < 0 ? "" : rest.substring(at + quantity.text().length());
        boolean team = after.startsWith("督")
                || after.startsWith("检查组")
                || after.startsWith("巡查组")
                || TEAM.matcher(after).find()
                        && FORMED.matcher(rest.substring(0, Math.max(0, at))).find();
        return !(quantity.op().equals("=") && team);
    }
}
