package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** One deadline of a reporting sentence and the words that belong to it. */
final class SubmissionPart {

    /** What the office asks for; other papers of an activity (清单, 课件) belong to the activity. */
    static final Pattern REPORT = Pattern.compile("总结|小结|方案|实施细则|进展|统计表|汇总表|周报|月报|联络员|联系人|活动信息|活动情况");

    /** What is asked for of the whole campaign, wherever that is told. */
    private static final Pattern OF_THE_PLAN = Pattern.compile(
            "(?<!演练|培训)(?:总结|小结)|(?<!演练)方案|实施细则|(?<!(?:隐患|排查|整治|整改|检查|清理)[^，,]{0,6})(?:统计表|汇总表)|周报|月报|联络员|联系人");

    private static final Pattern COLLECTED = Pattern.compile(
            "记录|台账|影像|照片|图片|图文|[火险灾]情|资料|材料|做法|案例|点子|作品|表|报告|课件|回执|信息|稿|承诺书|心得|论文|视频|短片|脚本|教案|线索|计划|(?:开展|活动|整改|演练|排查|检查|培训|宣传|落实|组织)情况|.{2,}(?:名单|清单)");
    private static final Pattern PASSED_ON =
            Pattern.compile("(?:由|[，,])[^，,。；;由]{2,16}(?:汇总|统稿)(?:审核|整理)?(?:后|形成[^，,。；;]{2,12})?[，,]?(?:统一)?(?:于|在)?$");
    /** "…交至安全部，安全部7月3日前汇总形成总结报集团". */
    private static final Pattern GATHERED = Pattern.compile("^(?:统一|负责)?(?:汇总|统稿)(?:后|形成)");

    private static final Pattern UPWARDS =
            Pattern.compile("^[^，,。；;院校园]{0,12}" + OwnPapers.WHO_SUMS_UP + "(?:负责)?(?:汇总|统稿)[^，,。；;]{0,14}[，,]?[于在]?$");

    private static final Pattern HANDED = Pattern.compile("(?:交|报|送)[至到给]?([^，,。；;]{2,16})[，,]\\1$");
    /** Works that compete are judged, they report nothing. */
    private static final Pattern WORKS = Pattern.compile("作品|征文|书画|绘画|手抄报|视频|短片|漫画|演讲稿|海报");

    private static final Pattern JUDGED = Pattern.compile("评选|参评|评审|评比|获奖|征集|展播");
    /** "甲局、乙局各遴选推荐视频3部": so many are wanted of each, nobody may choose. */
    private static final Pattern WANTED_OF_EACH =
            Pattern.compile("(?:各|每个?单位|每家)(?:遴选|推荐|选送|报送|选报|推选){1,2}[^，,。；;]{2,16}?[0-9一二两三]{1,2}[部件个篇幅]"
                    + "|各[^，,。；;]{2,20}?(?:择优)?(?:推荐|选送|选报|推选)(?:不少于|至少)[0-9]{1,3}[部件个篇幅](?=[，,])");

    private static final Pattern AT_THE_END = Pattern.compile(
            "[，,；;](?:(?:(?:以上|上述|所有|各类|有关|相关)?(?:材料|资料)|(?:以上|上述))?(?:均|一律|全部|统一)?(?:以|通过|须|需|要)?(?:报送|报)?(?:邮寄|寄[至送]|直接送达|送达|纸质|书面|电子|发[至到送][^，,。；;]{0,12}(?:邮箱|@))|(?:以上|上述)材料|(?:均|一律)(?:报|发|送))[^；;]*$");
    private static final Pattern FORM_ALONE = Pattern.compile("[；;](?:电子|纸质|Word)[^；;]*$");
    /** "做好信息报送和总结" */
    private static final Pattern DONE = Pattern.compile("做好|报送|上报|加强|强化|及时|认真|按时|严格|开展|组织(?!部|处|科)");

    /** Behind the day comes the verb, at most with how. */
    private static final Pattern NOTHING_ELSE =
            Pattern.compile("[，,]?(?:以[^，,。；;]{2,12}?|统一|一并)?[，,]?(?:报送?|上报|提交|报备|发送?|交)");

    /** "…6月14日前组织观看，各企业将视频于|6月24日前交…": taken for the day behind it. */
    private static final Pattern OF_THE_NEXT =
            Pattern.compile("[，,；;][^，,；;]*(?:将|把)[^，,；;将把]{2,40}[于在]$|^[、，,](?:并|再)?(?:将|把)[^，,；;将把]{2,40}[于在]?$");

    /** "…6月17日前报甲科，演练结束后及时报送评估报告": another paper. */
    private static final Pattern AFTERWARDS =
            Pattern.compile("(?<=报.{0,30})[，,；;](?:活动|演练|培训|检查|比赛)(?:结束|完成)?后(?:及时|立即|随即)(?:报送|上报|提交)[\\s\\S]*$");

    private static final Pattern EXPLICIT = Pattern.compile("报送|上报|提交");

    private final PlanText text;
    private final Sentence whole;
    private final Sentence sentence;
    private final List<DatePhrase> deadlines;
    private final int i;

    /** @param deadlines in order of the sentence; a single one may stand in another cell of its row */
    SubmissionPart(PlanText text, Sentence whole, Sentence sentence, List<DatePhrase> deadlines, int i) {
        this.text = text;
        this.whole = whole;
        this.sentence = sentence;
        this.deadlines = deadlines;
        this.i = i;
    }

    /** The whole sentence that tells of it. */
    Sentence told() {
        return whole;
    }

    DatePhrase date() {
        return deadlines.get(i);
    }

    boolean alone() {
        return deadlines.size() == 1;
    }

    private int end() {
        return i + 1 < deadlines.size()
                ? at(deadlines.get(i + 1))
                : sentence.text().length();
    }

    /** From behind the deadline to the next one. */
    String segment() {
        int from = end(date());
        String words = AFTERWARDS
                .matcher(sentence.text().substring(Math.min(from, end()), end()))
                .replaceFirst("");
        return i + 1 < deadlines.size() ? OF_THE_NEXT.matcher(words).replaceFirst("") : words;
    }

    private String before() {
        return sentence.text().substring(0, at(date()));
    }

    /** "分别于A和B前": the deadlines stand together, the things behind them. */
    boolean shared() {
        return first() < last();
    }

    /** The first of those that stand together with this one. */
    private int first() {
        int first = i;
        while (first > 0 && together(first - 1)) {
            first--;
        }
        return first;
    }

    private int last() {
        int last = i;
        while (last + 1 < deadlines.size() && together(last)) {
            last++;
        }
        return last;
    }

    private boolean together(int one) {
        int from = end(deadlines.get(one));
        return sentence.text()
                .substring(from, Math.max(from, at(deadlines.get(one + 1))))
                .matches("\\s*[和、及与，,]?\\s*");
    }

    /** The words of those that stand together, up to the next one that does not. */
    private String ofAll() {
        int from = first() == 0 ? 0 : end(deadlines.get(first() - 1));
        int to = last() + 1 < deadlines.size()
                ? at(deadlines.get(last() + 1))
                : sentence.text().length();
        return sentence.text().substring(Math.min(from, to), to);
    }

    /** "于A前将X、B前将Y，报…": one verb at the end serves all. */
    boolean chain() {
        return deadlines.size() > 1
                && !HandedIn.VERB
                        .matcher(sentence.text().substring(at(deadlines.getFirst()), at(deadlines.getLast())))
                        .find();
    }

    /** What an earlier clause of the whole sentence says about another paper does not count. */
    int endInWhole() {
        int at = sentence.range().from() - whole.range().from() + end();
        return Math.min(at, whole.text().length());
    }

    String words() {
        if (shared()) {
            return ofAll();
        }
        boolean whole = chain() || alone() && !HandedIn.VERB.matcher(before()).find();
        return whole ? sentence.text() : segment();
    }

    /** "…寄至办公室；电子文本传邮箱": a clause behind the semicolon that speaks of the form alone. */
    String behindSemicolon() {
        Matcher form = FORM_ALONE.matcher(whole.text());
        return form.find() && whole.text().indexOf(sentence.text()) < form.start() ? form.group() : "";
    }

    /** "A前报送甲，B前报送乙，邮寄或直接送达丙科": a clause at the end that names no paper of its own holds for all in front of it. */
    String atTheEnd() {
        Matcher end = AT_THE_END.matcher(sentence.text());
        return deadlines.size() > 1
                        && end.find()
                        && !REPORT.matcher(end.group()).find()
                ? end.group()
                : "";
    }

    /** "报安全部，由安全部汇总后于7月3日前上报公司": what was gathered goes on, nobody is asked for it twice. */
    boolean passedOn() {
        return i > 0
                && (GATHERED.matcher(segment()).find()
                                && HANDED.matcher(before()).find()
                        || inHands());
    }

    /** "办公室汇总形成总结，于7月8日前报市安委办": from the office to the one above. */
    boolean upwards() {
        return UPWARDS.matcher(before()).find();
    }

    private boolean inHands() {
        return PASSED_ON
                .matcher(sentence.text()
                        .substring(end(deadlines.get(i - 1)), Math.max(end(deadlines.get(i - 1)), at(date()))))
                .find();
    }

    @Nullable
    String what() {
        if (shared()) {
            String words = ofAll();
            String own = HandedIn.part(words, last() - first() + 1, i - first());
            int end = sentence.text().indexOf(words) + words.length();
            int from = Math.min(end, end(deadlines.get(last())));
            String ahead = sentence.text().substring(0, at(deadlines.get(first())));
            return own != null ? own : HandedIn.read(sentence.text().substring(from, end), ahead);
        }
        boolean handed = HandedIn.VERB.matcher(segment()).find()
                || chain()
                || date().text().contains("条");
        String what = handed ? HandedIn.read(segment(), before()) : null;
        return what == null || what.endsWith("可") ? null : what;
    }

    /** "2.周报：每周五12:00前报送。": the title of the item names the paper that its text does not; null when it names none. */
    @Nullable
    String title() {
        String title = text.at(whole.section().title()).strip();
        boolean paper = title.length() >= 2
                && title.length() <= 20
                && !withinActivity()
                && Handover.isPaper(title)
                && !DONE.matcher(title).find()
                && NOTHING_ELSE.matcher(segment()).lookingAt();
        return paper ? title : null;
    }

    /** "A前将甲报办公室；B前报送乙": told in one breath, it goes to the same. */
    boolean inOneSentenceWith(Span other) {
        return text.span(whole.range()).overlaps(other);
    }

    /** An activity that collects papers of its own names no contact; the one of the plan is the office's. */
    boolean withinActivity() {
        SectionRole role = sentence.role();
        return role == SectionRole.ACTIVITIES || role == SectionRole.SCHEDULE;
    }

    /** Whether a paper belongs to its activity, not to the campaign. */
    boolean ofTheActivity(String what) {
        return withinActivity() && !OF_THE_PLAN.matcher(what).find();
    }

    boolean elsewhere(String what) {
        boolean judged = WORKS.matcher(what).find()
                && JUDGED.matcher(sentence.text()).find()
                && !WANTED_OF_EACH.matcher(before()).find();
        boolean wanted = HandedIn.COUNT_ALONE.matcher(segment()).find()
                && HandedIn.WORKS_WANTED.matcher(before()).find();
        return withinActivity() && !REPORT.matcher(what).find() && !wanted && (judged || !collected(what));
    }

    /** Papers of an activity that an office collects by a day: "演练记录6月24日前交安全监察部存档". */
    private boolean collected(String what) {
        return (date().end() != null || date().recurring() || date().text().matches("随时|[次翌]日.+|.{2,8}后.+内"))
                && COLLECTED.matcher(what).find()
                && (Receiver.read(words()) != null
                        || Receiver.read(before()) != null
                        || EXPLICIT.matcher(words()).find());
    }

    Span span() {
        Range span = alone()
                ? sentence.range()
                : new Range(
                        sentence.range().from() + at(date()), sentence.range().from() + end());
        return text.span(text.trim(span.from(), span.to()));
    }

    /** Where the date starts in the sentence; 0 for one that stands in another cell. */
    private int at(DatePhrase date) {
        int at = text.index(date.span().start()) - sentence.range().from();
        return at < 0 || at > sentence.text().length() ? 0 : at;
    }

    private int end(DatePhrase date) {
        boolean elsewhere = !text.span(sentence.range()).overlaps(date.span());
        return elsewhere
                ? 0
                : Math.min(sentence.text().length(), at(date) + date.text().length());
    }
}
