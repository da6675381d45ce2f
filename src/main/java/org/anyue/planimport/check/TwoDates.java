package org.anyue.planimport.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.Severity;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.jspecify.annotations.Nullable;

/** One event announced for two days in two sentences, one paper due on two days. */
final class TwoDates {

    /** "全县综合应急演练定于" right before a date names the event. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:^|[，,。；;：:、\\n ])(?<event>[\\u4e00-\\u9fff“”]{5,24}?)(?:定于|将于|拟于|计划于|时间(?:为|是|定为|定在)|安排在|定在|于)$");

    private static final Pattern SUBJECT = Pattern.compile(
            "(?:各|全体|所有)[^，,。；;：:]{1,20}?(?=要|请|应|于|在|须|将|每|\\d)|[^，,。；;：:]{2,16}?(?:局|单位|部门|企业|公司|学校|办公室)(?=要|请|应|于|在|须|将|每|\\d)");
    /** "市应急管理局于": who does it, and nothing that takes place. */
    private static final Pattern SUBJECT_ONLY =
            Pattern.compile(".*(?:局|委|办|部|厅|办公室|支队|大队|中心|公司|集团|学校|企业|单位|部门|科|处|站|所|院|安委会|委员会|总工会|协会)");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST_LEAD = 32;

    private final Examined plan;
    private final PlanText text;
    private final List<Finding> findings = new ArrayList<>();

    private TwoDates(Examined plan) {
        this.plan = plan;
        this.text = plan.text();
    }

    static List<Finding> run(Examined plan) {
        TwoDates check = new TwoDates(plan);
        check.events();
        check.submissions();
        return check.findings;
    }

    private void events() {
        for (DatePhrase date : plan.dates()) {
            int at = text.index(date.span().start());
            Matcher announced = ANNOUNCED.matcher(text.at(Math.max(0, at - LONGEST_LEAD), at));
            if (!single(date) || !announced.find()) {
                continue;
            }
            String event = announced.group("event");
            if (SUBJECT_ONLY.matcher(event).matches()) {
                continue;
            }
            DatePhrase other = elsewhere(event, date);
            if (other != null) {
                int from = at - (announced.end() - announced.start("event"));
                findings.add(new Finding(
                        FindingCode.DATE_CONFLICT,
                        Severity.ERROR,
                        "“%s”在另一处是“%s”，这里是“%s”，请改成同一天".formatted(event, other.text(), date.text()),
                        null,
                        text.span(from, at + date.text().length())));
            }
        }
    }

    /** The day another sentence gives the event, when that sentence names one day only and not the same. */
    private @Nullable DatePhrase elsewhere(String event, DatePhrase date) {
        for (Sentence sentence : plan.document().sentences()) {
            var span = text.span(sentence.range());
            if (!sentence.text().contains(event) || span.overlaps(date.span())) {
                continue;
            }
            List<DatePhrase> days = plan.datesIn(span);
            if (days.size() == 1
                    && single(days.getFirst())
                    && !Objects.equals(days.getFirst().end(), date.end())) {
                return days.getFirst();
            }
        }
        return null;
    }

    private static boolean single(DatePhrase date) {
        return date.start() != null && date.start().equals(date.end());
    }

    private void submissions() {
        Map<String, List<Asked>> byPaper = new HashMap<>();
        for (Submission again : plan.submissions()) {
            String due = again.due();
            if (again.what().length() < 4 || due == null || !DAY.matcher(due).matches()) {
                continue;
            }
            Asked asked = new Asked(again, subject(again));
            List<Asked> earlier = byPaper.computeIfAbsent(again.what(), paper -> new ArrayList<>());
            earlier.stream()
                    .filter(asked::contradicts)
                    .filter(before -> !inOneSentence(before.paper(), again))
                    .findFirst()
                    .ifPresent(before -> twoDays(before.paper(), again));
            if (earlier.stream().noneMatch(asked::same)) {
                earlier.add(asked);
            }
        }
    }

    /** One paper asked for by a day; what is asked for again in the same words need not be compared twice. */
    private record Asked(Submission paper, String bearer) {

        boolean same(Asked other) {
            return Objects.equals(paper.due(), other.paper.due()) && bearer.equals(other.bearer);
        }

        boolean contradicts(Asked other) {
            boolean sameBearer = bearer.isEmpty() || other.bearer.isEmpty() || bearer.equals(other.bearer);
            return sameBearer
                    && !Objects.equals(paper.due(), other.paper.due())
                    && !paper.span().overlaps(other.paper.span());
        }
    }

    private void twoDays(Submission before, Submission again) {
        findings.add(new Finding(
                FindingCode.DATE_CONFLICT,
                Severity.WARNING,
                "“%s”在另一处要求“%s”报送，这里是“%s”；是同一份材料的，请改成同一天".formatted(again.what(), before.dueText(), again.dueText()),
                null,
                again.span()));
    }

    /** "6月9日前、6月21日前分别报送一次" asks for it twice and means it. */
    private boolean inOneSentence(Submission one, Submission other) {
        return plan.document().sentences().stream()
                .map(sentence -> text.span(sentence.range()))
                .anyMatch(span -> span.overlaps(one.span()) && span.overlaps(other.span()));
    }

    private String subject(Submission submission) {
        return plan.document().sentences().stream()
                .filter(sentence -> text.span(sentence.range()).overlaps(submission.span()))
                .map(sentence -> SUBJECT.matcher(sentence.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("");
    }
}
