package org.anyue.assignment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.organization.Actor;

/** Puts assignments into words for the worklist. */
final class WorkCards {

    private WorkCards() {}

    static WorklistPage page(Actor actor, List<AssignmentSummary> rows, LocalDate today) {
        List<WorklistPage.Group> groups = new ArrayList<>();
        add(groups, "returned", "被退回", of(actor, rows, today, AssignmentState.SENT_BACK), false);
        add(groups, "new", "待签收", of(actor, rows, today, AssignmentState.ASSIGNED), false);
        add(groups, "todo", "待报送", of(actor, rows, today, AssignmentState.ACKNOWLEDGED), false);
        add(groups, "sent", "已报送", of(actor, rows, today, AssignmentState.SUBMITTED), false);
        add(groups, "done", "已完成", of(actor, rows, today, AssignmentState.ACCEPTED), true);
        add(groups, "exempted", "已豁免", of(actor, rows, today, AssignmentState.EXEMPTED), true);
        long open = rows.stream().filter(row -> row.state().isOpen()).count();
        long late = rows.stream().filter(row -> row.overdue(today)).count();
        String line = open == 0
                ? "全部办完，共" + rows.size() + "项"
                : "还有" + open + "项要办" + (late > 0 ? "，其中" + late + "项已逾期" : "");
        return new WorklistPage(actor.unitName(), line, groups);
    }

    private static void add(
            List<WorklistPage.Group> groups, String id, String title, List<WorkCard> cards, boolean folded) {
        if (!cards.isEmpty()) {
            groups.add(new WorklistPage.Group(id, title, cards, folded));
        }
    }

    private static List<WorkCard> of(
            Actor actor, List<AssignmentSummary> rows, LocalDate today, AssignmentState state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .map(row -> card(actor, row, today))
                .toList();
    }

    static WorkCard card(Actor actor, AssignmentSummary row, LocalDate today) {
        String href = "/desk/assignments/" + row.id();
        boolean own = row.bearer().id().equals(actor.unitId());
        return new WorkCard(
                "a-" + row.id(),
                href,
                row.duty().what(),
                row.duty().sentence(),
                row.duty().origin().title(),
                own ? "" : row.bearer().name(),
                Words.due(row, today),
                Words.form(row.duty()),
                Words.state(row, today),
                Words.tone(row, today),
                note(row),
                row.state() == AssignmentState.ASSIGNED ? href + "/acknowledgement" : "",
                verb(row));
    }

    private static String note(AssignmentSummary row) {
        if (row.state() == AssignmentState.SENT_BACK) {
            return "退回原因：" + row.reason();
        }
        if (row.duty().target() > 0) {
            return "已登记" + row.credited() + "，要求" + row.duty().quota();
        }
        return row.duty().quota().isEmpty() ? "" : "要求" + row.duty().quota();
    }

    private static String verb(AssignmentSummary row) {
        if (!row.state().isOpen() || row.duty().target() > 0) {
            return "查看";
        }
        return row.state() == AssignmentState.SENT_BACK ? "修改后重报" : "去报送";
    }
}
