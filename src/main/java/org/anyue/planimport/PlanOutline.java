package org.anyue.planimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled plan for reading on a terminal. */
final class PlanOutline {

    private final StringBuilder lines = new StringBuilder();

    private PlanOutline() {}

    static String of(CompiledPlan plan) {
        PlanOutline outline = new PlanOutline();
        outline.head(plan);
        outline.activities(plan);
        outline.duties(plan);
        outline.findings(plan);
        return outline.lines.toString();
    }

    private void head(CompiledPlan plan) {
        line(plan.title() == null ? plan.source().file() : plan.title());
        field("主题", plan.theme());
        field("主题（更正）", plan.themeCorrected());
        field("年度", plan.year());
        field("印发", plan.issuedOn());
        field("时间", plan.periodStart() == null ? null : plan.periodStart() + " 至 " + plan.periodEnd());
        field("咨询日", plan.consultationDay());
        CompiledPlan.Organisation organisation = plan.organisation();
        if (organisation != null) {
            field("组织机构", organisation.name());
            organisation.lead().forEach(lead -> field("  " + lead.role(), lead.name() + "（" + lead.post() + "）"));
        }
    }

    private void activities(CompiledPlan plan) {
        line("\n活动 %d 项".formatted(plan.activities().size()));
        for (CompiledPlan.Activity activity : plan.activities()) {
            line("  %s%s　[%s]"
                    .formatted(activity.number() == null ? "" : activity.number(), activity.title(), activity.kind()));
            list("    单位", activity.responsibleUnits());
            list(
                    "    时间",
                    activity.dates().stream().map(CompiledPlan.DatePhrase::text).toList());
            list(
                    "    数量",
                    activity.quantities().stream()
                            .map(CompiledPlan.Quantity::text)
                            .toList());
        }
        line("\n报送 %d 项".formatted(plan.submissions().size()));
        for (CompiledPlan.Submission submission : plan.submissions()) {
            line("  %s　%s　%s　报 %s"
                    .formatted(
                            submission.what(), or(submission.dueText()), or(submission.format()), or(submission.to())));
        }
    }

    private void duties(CompiledPlan plan) {
        line("\n任务 %d 条，其中待定 %d 句".formatted(plan.duties().size(), plan.ledger().open()));
        for (CompiledPlan.Duty duty : plan.duties()) {
            line("  %s %s　%s　%s%s"
                    .formatted(
                            duty.id(),
                            String.join("、", duty.lead()),
                            or(duty.scope().selector()),
                            duty.what().replace('\n', ' '),
                            duty.due() == null ? "" : "　截止 " + duty.due()));
        }
    }

    private void findings(CompiledPlan plan) {
        line("\n体检 %d 处".formatted(plan.findings().size()));
        FindingGroups.of(plan).forEach(group -> group.lines().forEach(words -> line("  " + words)));
    }

    private void list(String name, List<String> items) {
        field(name, items.isEmpty() ? null : String.join("、", items));
    }

    private void field(String name, @Nullable Object value) {
        if (value != null) {
            line(name + "：" + value);
        }
    }

    private void line(String words) {
        lines.append(words).append('\n');
    }

    private static String or(@Nullable String words) {
        return words == null ? "—" : words;
    }
}
