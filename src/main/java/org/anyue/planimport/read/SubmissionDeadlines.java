package org.anyue.planimport.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;

/** By when something must be handed in: deadlines, days that come again, and days on which it is reported. */
final class SubmissionDeadlines {

    /** "每周报送", "每人每周不少于3条", "活动结束后10日内": deadlines that are no date phrase. */
    private static final Pattern OTHER_DUE = Pattern.compile(
            "(?:文件|通知|方案)(?:印发|下发)(?:之日)?(?:起|后)[0-9一二三四五六七八九十两]{1,3}个?(?:工作日|日|天)(?:以|之)?内|(?:活动|演练|培训|会议|比赛|开演|开班|开课|开赛)(?:开始|开展|举办|举行|实施)?前[0-9一二三四五六七八九十两]{1,3}个?(?:工作日|日|天|周)(?![以之]?内)|(?:活动|演练|培训)(?:结束)?(?:当[日天]|次日|翌日)(?=[^，,。；;]{0,4}(?:报送|提交|上报|发至|发送|报至))|(?<=每[日天][^。；;]{0,40})[次翌]日[0-9]{1,2}(?:[:：][0-9]{2}|[时点])前|(?<!情况|问题|事故|信息)随时(?=(?:将|把|向|发|传|上传|报|上报|推送|提交)(?![生警现展]))|每(?:人每)?[周月天日旬](?:至少|不少于)[0-9一两三]+[条篇期份]|(?:活动|演练|培训|会议|全部|比赛|[授讲上]课|宣讲|检查|学习|观看|咨询|[收接]到[^，,。；;]{1,8}?)?(?:结束|完成)?后[0-9一二三四五六七八九十两]{1,3}个?(?:工作日|日|天|周|小时)(?:以|之)?内|每(?:半个?月|两周|[周月旬日天]|季度)(?=(?:至少|不少于|定期|集中|各|分别|按时|要|须|应)*(?:向[^，,。；;]{2,16})?(?:报送|上报|填报|提交|报(?![告道名警纸])))");

    /** "每半月（6月15日、6月30日）报送": the days in the bracket are those of the phrase. */
    private static final Pattern HALVES =
            Pattern.compile("每(?:半个?月|两周|月|旬|季度)[（(][^（）()]{2,24}[）)](?=[^，,。；;]{0,16}(?:报送|上报|填报|提交|报(?![告道名警纸])))");

    /** "每周报送1篇信息，于每周五12:00前发至…": the day of the week is told behind. */
    private static final Pattern DAY_BEHIND = Pattern.compile("[^，,。；;]{2,20}[，,](?:并|请)?于?每[周月旬天日]");

    private static final Pattern REPORTED = Pattern.compile(
            "^(?:[，,]各[^，,。；;]{2,24}?(?=分别))?(?:分别|各|集中|统一|准时|按时)*(?:报送|上报|填报|提交|报(?![告道名表警])(?=[省市县区镇乡街集总][^，,。；;]{1,14}(?:办|办公室|[局科委部室处厅会])(?:[，,。；;]|$)))");

    /** "分别于6月15日、6月29日将统计表报…" */
    private static final Pattern APIECE = Pattern.compile("^(?:分[两二三]次)?(?:将|把)[^，,。；;]{2,30}?(?:报(?![告道名表])|交|送|发)");

    /** "6月28日至30日将活动总结报市安委办": within these days. */
    private static final Pattern WITHIN = Pattern.compile(
            "^(?:[，,]?(?:[^，,。；;将把]{2,8})?(?:将|把)[^，,。；;]{0,30}?|(?:统一|一并|集中|书面|打包|及时|按时|汇总后|(?:加盖公章|盖章|签字)后|以[^，,。；;]{2,8}(?:形式|方式)|经[^，,。；;]{2,12}(?:审核|签字|同意)后|按(?:要求|附件格式)){0,2})(?:(?:报送?|上报|提交|递交|反馈|(?<!提)交|送|发送?|传)[至到给]?+|上传[至到])(?![各每全])[^，,。；;]{2,16}(?:办|办公室|[局科委部室处厅会站队组]|支队|中心|邮箱|工作群)(?:备案|汇总|存档|审核)?(?:[，,。；;]|$)");

    private static final int LONGEST_WINDOW = 10;

    private final PlanText text;
    private final DateReader dates;

    SubmissionDeadlines(PlanText text, DateReader dates) {
        this.text = text;
        this.dates = dates;
    }

    /** In order of the sentence. */
    List<DatePhrase> of(Sentence sentence) {
        List<DatePhrase> all = dates.read(text, sentence.range());
        List<DatePhrase> deadlines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            DatePhrase date = all.get(i);
            if (date.deadline() || date.recurring() || leads(sentence, all, i) || reportedOn(sentence, all, i)) {
                deadlines.add(date);
            }
        }
        Matcher halves = HALVES.matcher(sentence.text());
        while (halves.find()) {
            DatePhrase due = phrase(sentence, halves);
            deadlines.removeIf(date -> date.span().overlaps(due.span()));
            deadlines.add(due);
        }
        Matcher other = OTHER_DUE.matcher(sentence.text());
        while (other.find()) {
            DatePhrase due = phrase(sentence, other);
            boolean again = due.text().endsWith("条") && deadlines.stream().anyMatch(DatePhrase::recurring)
                    || due.text().startsWith("每")
                            && DAY_BEHIND
                                    .matcher(sentence.text())
                                    .region(other.end(), sentence.text().length())
                                    .lookingAt();
            if (!again && deadlines.stream().noneMatch(date -> date.span().overlaps(due.span()))) {
                deadlines.add(due);
            }
        }
        for (DatePhrase same : SameDay.handedIn(text, sentence.range(), sentence.section(), dates)) {
            deadlines.removeIf(date -> date.span().overlaps(same.span()));
            deadlines.add(same);
        }
        deadlines.sort(Comparator.comparingInt(date -> date.span().start()));
        return deadlines;
    }

    /** Words that are no day of the calendar. */
    private DatePhrase phrase(Sentence sentence, Matcher said) {
        int start = sentence.range().from();
        return new DatePhrase(said.group(), null, null, text.span(start + said.start(), start + said.end()));
    }

    /** "于6月3日、6月17日、6月30日前": the days before the last one share its 前. */
    private boolean leads(Sentence sentence, List<DatePhrase> all, int i) {
        DatePhrase date = all.get(i);
        return i + 1 < all.size()
                && date.start() != null
                && date.start().equals(date.end())
                && between(sentence, date, all.get(i + 1)).matches("\\s*[和、及与]\\s*")
                && (all.get(i + 1).deadline() || leads(sentence, all, i + 1));
    }

    /** "于6月10日、6月20日分别上报": the days themselves are when it is handed in. */
    private boolean reportedOn(Sentence sentence, List<DatePhrase> all, int i) {
        DatePhrase date = all.get(i);
        boolean atTheEnd = date.end() != null && date.text().matches(".*月[底末]");
        LocalDate first = date.start();
        LocalDate last = date.end();
        if (!atTheEnd) {
            if (first == null || last == null) {
                return false;
            }
            if (first.isBefore(last)) {
                return !last.isAfter(first.plusDays(LONGEST_WINDOW)) && handedInWithin(sentence, date);
            }
        }
        boolean joined = i + 1 < all.size()
                && between(sentence, date, all.get(i + 1)).matches("[、，,和及与]")
                && reportedOn(sentence, all, i + 1);
        String behind = behind(sentence, date);
        return joined
                || REPORTED.matcher(behind).find()
                || atTheEnd && APIECE.matcher(behind).find()
                || APIECE.matcher(behind).find()
                        && (behind.startsWith("分")
                                || sentence.text()
                                        .substring(0, at(sentence, date))
                                        .contains("分别"));
    }

    private boolean handedInWithin(Sentence sentence, DatePhrase date) {
        String behind = behind(sentence, date);
        return REPORTED.matcher(behind).find() || WITHIN.matcher(behind).find();
    }

    private String behind(Sentence sentence, DatePhrase date) {
        return sentence.text()
                .substring(Math.min(
                        sentence.text().length(),
                        at(sentence, date) + date.text().length()));
    }

    private String between(Sentence sentence, DatePhrase first, DatePhrase second) {
        int from = at(sentence, first) + first.text().length();
        int to = at(sentence, second);
        return from <= to ? sentence.text().substring(from, to) : "";
    }

    private int at(Sentence sentence, DatePhrase date) {
        return text.index(date.span().start()) - sentence.range().from();
    }
}
