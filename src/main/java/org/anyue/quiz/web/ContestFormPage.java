package org.anyue.quiz.web;

import java.util.ArrayList;
import java.util.List;
import org.anyue.quiz.ChanceTrigger;
import org.anyue.quiz.ContestRefusal;
import org.anyue.quiz.IdentityWay;
import org.anyue.quiz.PaperMode;
import org.anyue.quiz.QuestionKind;
import org.anyue.quiz.QuestionLevel;
import org.anyue.shared.Refusal;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/**
 * The form of a contest.
 *
 * @param id empty for a new one
 * @param topics of the bank
 * @param offered ways in which people can say who they are here
 */
public record ContestFormPage(
        String id,
        ContestForm form,
        List<Option> campaigns,
        List<String> topics,
        List<IdentityWay> offered,
        FormErrors errors) {

    /** A refusal beside the field that it is about. */
    static FormErrors errors(Refusal refusal) {
        String field = refusal.code() instanceof ContestRefusal code ? field(code) : "";
        return FormErrors.of(field, String.valueOf(refusal.getMessage()));
    }

    private static String field(ContestRefusal code) {
        return switch (code) {
            case TITLE_MISSING, TITLE_TOO_LONG -> "title";
            case PERIOD_TOO_LONG, PERIOD_OVER -> "end";
            case PAPER_EMPTY, PAPER_TOO_LONG, WEEK_OUTSIDE -> "count0";
            case PASS_MARK -> "passMark";
            case TRIES -> "tries";
            case TIME -> "minutes";
            case THRESHOLD -> "threshold";
            case CAPS -> "perDay";
            case WAY_MISSING, CLOSED_NEEDS_STAFF_ONLY, DRAW_NEEDS_IDENTITY -> "ways";
            case CAMPAIGN_UNKNOWN -> "campaign";
            case POOL_TOO_SMALL, NOT_ALLOWED -> "";
        };
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public String heading() {
        return isNew() ? "新建答题竞赛" : "修改答题竞赛";
    }

    public String action() {
        return isNew() ? ContestController.PATH : ContestController.PATH + "/" + id;
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("答题竞赛", ContestController.PATH), new Crumb(heading()));
    }

    public List<Option> modes() {
        return Option.of(PaperMode.class, PaperMode::label);
    }

    public List<Option> triggers() {
        return Option.of(ChanceTrigger.class, ChanceTrigger::label);
    }

    public List<Option> ways() {
        return offered.stream()
                .map(way -> new Option(way.name(), way.label(), hint(way)))
                .toList();
    }

    private static String hint(IdentityWay way) {
        return switch (way) {
            case NONE -> "打开就答，不问任何信息";
            case PHONE -> "答题前先核验手机号";
            case STAFF -> "内部考试：只有登录的工作人员能答";
            case WECHAT -> "在微信里确认，按公众号读者一人一份";
        };
    }

    public List<Option> levels() {
        return any("不限难度", Option.of(QuestionLevel.class, QuestionLevel::label));
    }

    public List<Option> kinds() {
        return any("不限题型", Option.of(QuestionKind.class, QuestionKind::label));
    }

    public List<Option> topicOptions() {
        return any(
                "不限专题", topics.stream().map(topic -> new Option(topic, topic)).toList());
    }

    private static List<Option> any(String label, List<Option> options) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", label));
        all.addAll(options);
        return all;
    }

    /** So many rows of the blueprint are seen at once: those that are filled in, and one more. */
    public int linesShown() {
        int last = form.lines().size();
        while (last > 1 && form.lines().get(last - 1).isBlank()) {
            last--;
        }
        return Math.min(form.lines().size(), last + 1);
    }

    public ContestForm.Line line(int at) {
        return form.lines().get(at);
    }
}
