package org.anyue.assignment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.campaign.AmendedDuty;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.notification.DispatchQueries;
import org.anyue.notification.DispatchReceipt;
import org.anyue.notification.DispatchSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What amendments did to assignments, and who knows of it. */
@Component
@Transactional(readOnly = true)
public class AmendedQueries {

    private final AmendmentMarkReads marks;
    private final AmendmentQueries amendments;
    private final DispatchQueries dispatches;

    AmendedQueries(AmendmentMarkReads marks, AmendmentQueries amendments, ObjectProvider<DispatchQueries> dispatches) {
        this.marks = marks;
        this.amendments = amendments;
        this.dispatches = dispatches.getObject();
    }

    /** Changes of which the bearers have not taken note, by assignment, the first one first. */
    public Map<AssignmentId, List<AmendedDuty>> open(Collection<AssignmentSummary> rows) {
        Map<AssignmentId, Set<AmendmentId>> open =
                marks.open(rows.stream().map(AssignmentSummary::id).toList());
        List<AssignmentSummary> touched =
                rows.stream().filter(row -> open.containsKey(row.id())).toList();
        Map<DutyId, List<AmendedDuty>> byDuty =
                amendments.ofDuties(touched.stream().map(row -> row.duty().id()).toList()).stream()
                        .collect(Collectors.groupingBy(AmendedDuty::duty));
        return touched.stream()
                .collect(Collectors.toMap(
                        AssignmentSummary::id,
                        row -> byDuty.getOrDefault(row.duty().id(), List.of()).stream()
                                .filter(one ->
                                        open.getOrDefault(row.id(), Set.of()).contains(one.amendment()))
                                .toList()));
    }

    /** Everything that amendments did to the assignment, the first one first. */
    public List<AmendedDuty> history(AssignmentSummary row) {
        Set<AmendmentId> marked = marks.of(row.id());
        return amendments.ofDuties(List.of(row.duty().id())).stream()
                .filter(one -> marked.contains(one.amendment()))
                .toList();
    }

    /** Warnings of which the actor's units have not taken note, the first one first. */
    public List<AmendmentSummary> warnings(Actor actor) {
        return marks.warnings(AssignmentQueries.ownBearers(actor)).stream()
                .map(amendments::get)
                .toList();
    }

    /** Issued amendments of the campaign of which not all units have taken note, with their number; the latest first. */
    public Map<AmendmentSummary, Integer> unnoted(Actor actor, CampaignId campaign) {
        List<AmendmentSummary> issued = amendments.list(actor, campaign).stream()
                .filter(one -> one.issuedAt() != null)
                .toList();
        Map<AmendmentId, Integer> units =
                marks.unnoted(issued.stream().map(AmendmentSummary::id).toList());
        Map<AmendmentSummary, Integer> unnoted = new LinkedHashMap<>();
        issued.stream()
                .filter(one -> units.containsKey(one.id()))
                .forEach(one -> unnoted.put(one, units.get(one.id())));
        return unnoted;
    }

    /**
     * Who was told and who has taken note.
     *
     * @param sent what was said to the units, null when nobody had to be told
     * @param dispatch its id, null with it
     * @param unread units in which nobody has opened it, in no order
     */
    public record Reach(
            List<AmendmentReceipt> receipts,
            @Nullable DispatchSummary sent,
            @Nullable UUID dispatch,
            List<UnitId> unread) {}

    /** For the office that issued it. */
    public Reach reach(Actor actor, AmendmentId amendment) {
        List<AmendmentReceipt> receipts = marks.receipts(amendment);
        UUID dispatch = marks.dispatch(amendment).orElse(null);
        if (dispatch == null) {
            return new Reach(receipts, null, null, List.of());
        }
        DispatchSummary sent = dispatches.get(actor, dispatch);
        int unread = sent.told() - sent.read();
        return new Reach(
                receipts,
                sent,
                dispatch,
                unread == 0
                        ? List.of()
                        : dispatches.receipts(actor, dispatch, 1, unread).rows().stream()
                                .filter(one -> one.readers().isEmpty())
                                .map(DispatchReceipt::unit)
                                .toList());
    }
}
