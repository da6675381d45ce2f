package org.anyue.assignment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anyue.assignment.AmendmentWords;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.BreakdownQueries;
import org.anyue.campaign.AmendedDuty;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Puts assignments into words for the worklist. */
final class WorkCards {

    private WorkCards() {}

    /** What the cards need to know besides the assignments. */
    record Sight(
            Actor actor,
            LocalDate today,
            Map<AssignmentId, List<AmendedDuty>> amended,
            Map<AssignmentId, BreakdownQueries.Progress> parts) {}

    private static final Set<AssignmentState> SETTLED =
            EnumSet.of(AssignmentState.SUBMITTED, AssignmentState.ACCEPTED, AssignmentState.EXEMPTED);

    static WorklistPage page(Sight sight, List<AssignmentSummary> all, List<AmendmentSummary> warnings) {
        LocalDate today = sight.today();
        List<WorklistPage.Group> groups = new ArrayList<>();
        // What is done lies further down or folded away; a change of it has to be seen all the same.
        List<AssignmentSummary> changed = all.stream()
                .filter(row -> SETTLED.contains(row.state())
                        && !sight.amended().getOrDefault(row.id(), List.of()).isEmpty())
                .toList();
        List<AssignmentSummary> rows =
                all.stream().filter(row -> !changed.contains(row)).toList();
        add(
                groups,
                "changed",
                "已办的有变更",
                changed.stream().map(row -> card(sight, row)).toList(),
                false);
        add(groups, "returned", "被退回", of(sight, rows, AssignmentState.SENT_BACK), false);
        add(groups, "new", "待签收", of(sight, rows, AssignmentState.ASSIGNED), false);
        add(groups, "todo", "待报送", of(sight, rows, AssignmentState.ACKNOWLEDGED), false);
        add(groups, "sent", "已报送", of(sight, rows, AssignmentState.SUBMITTED), false);
        add(groups, "done", "已完成", of(sight, rows, AssignmentState.ACCEPTED), true);
        add(groups, "exempted", "已豁免", of(sight, rows, AssignmentState.EXEMPTED), true);
        List<WorkCard> cancelled = of(sight, rows, AssignmentState.CANCELLED);
        // Folded away once the unit knows of it.
        add(
                groups,
                "cancelled",
                "已取消",
                cancelled,
                cancelled.stream().allMatch(card -> card.taken().isEmpty()));
        long open = rows.stream().filter(row -> row.state().isOpen()).count();
        long late = rows.stream().filter(row -> row.overdue(today)).count();
        String line = open == 0
                ? "全部办完，共" + all.size() + "项" + (changed.isEmpty() ? "" : "，其中" + changed.size() + "项有变更")
                : "还有" + open + "项要办" + (late > 0 ? "，其中" + late + "项已逾期" : "");
        return new WorklistPage(
                sight.actor().unitName(),
                line,
                Ids.toText(sight.actor().accountId()),
                warnings.stream().map(one -> warning(sight, one)).toList(),
                groups,
                sight.actor().role() != Role.LINK_HOLDER);
    }

    private static void add(
            List<WorklistPage.Group> groups, String id, String title, List<WorkCard> cards, boolean folded) {
        if (!cards.isEmpty()) {
            groups.add(new WorklistPage.Group(id, title, cards, folded));
        }
    }

    private static WorklistPage.Warning warning(Sight sight, AmendmentSummary one) {
        Instant at = Objects.requireNonNull(one.issuedAt());
        return new WorklistPage.Warning(
                AmendmentWords.warning(one.content().changes()),
                one.name() + " · " + Words.at(at) + " · " + one.content().reason(),
                "/desk/campaigns/" + one.campaign() + "/amendments/" + one.id() + "/receipts");
    }

    private static List<WorkCard> of(Sight sight, List<AssignmentSummary> rows, AssignmentState state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .map(row -> card(sight, row))
                .toList();
    }

    static WorkCard card(Sight sight, AssignmentSummary row) {
        Actor actor = sight.actor();
        LocalDate today = sight.today();
        List<AmendedDuty> amended = sight.amended().getOrDefault(row.id(), List.of());
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
                row.state() == AssignmentState.SENT_BACK ? row.reason() : "",
                note(row),
                row.state() == AssignmentState.ASSIGNED ? href + "/acknowledgement" : "",
                verb(row, today),
                parts(sight.parts().get(row.id())),
                row.duty().openPoint(),
                amended.stream().map(AmendedCard::of).toList(),
                amended.isEmpty() ? "" : href + "/amendments");
    }

    private static String note(AssignmentSummary row) {
        if (row.duty().target() > 0) {
            return Words.progress(row);
        }
        return row.duty().quota().isEmpty() ? "" : "要求" + row.duty().quota();
    }

    private static String parts(BreakdownQueries.@Nullable Progress parts) {
        return parts == null ? "" : "已分解给" + parts.asked() + "家，报来" + parts.done() + "家";
    }

    private static String verb(AssignmentSummary row, LocalDate today) {
        if (!row.state().isOpen() || row.duty().target() > 0 || row.locked(today)) {
            return "查看";
        }
        return row.state() == AssignmentState.SENT_BACK ? "修改后重报" : "去报送";
    }
}
