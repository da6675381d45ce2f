package org.anyue.assignment.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anyue.assignment.AmendedQueries;
import org.anyue.assignment.AmendmentReceipt;
import org.anyue.assignment.AmendmentWords;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentState;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.notification.DispatchSummary;
import org.anyue.notification.GroupText;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts together who knows of an amendment. */
@Component
class AmendmentReceiptPages {

    private static final int NAMED = 60;

    private final AmendmentQueries amendments;
    private final CampaignQueries campaigns;
    private final AmendedQueries amended;
    private final UnitQueries units;

    AmendmentReceiptPages(
            AmendmentQueries amendments, CampaignQueries campaigns, AmendedQueries amended, UnitQueries units) {
        this.amendments = amendments;
        this.campaigns = campaigns;
        this.amended = amended;
        this.units = units;
    }

    AmendmentReceiptPage of(Actor actor, CampaignId id, AmendmentId amendment) {
        AmendmentSummary one = amendments.get(actor, id, amendment);
        CampaignSummary campaign = campaigns.get(actor, id);
        if (!actor.owns(campaign.owner()) || one.state() != AmendmentState.ISSUED) {
            throw new NotFound("receipts of amendment " + amendment);
        }
        AmendedQueries.Reach reach = amended.reach(actor, amendment);
        Set<UnitId> unread = new HashSet<>(reach.unread());
        List<String> names =
                units.byIds(unread).stream().map(UnitSummary::name).sorted().toList();
        DispatchSummary sent = reach.sent();
        UUID dispatch = reach.dispatch();
        String base = "/desk/campaigns/" + id;
        return new AmendmentReceiptPage(
                base,
                campaign.title(),
                base + "/amendments/" + amendment,
                one.name(),
                sent == null ? 0 : sent.told(),
                sent == null ? 0 : sent.read(),
                dispatch == null ? "" : "/desk/dispatches/" + Ids.toText(dispatch),
                names.stream().limit(NAMED).toList(),
                reach.receipts().stream().filter(row -> row.notedAt() != null).count(),
                reach.receipts().stream().map(row -> row(row, unread)).toList(),
                group(actor, one).build(),
                names.isEmpty() ? "" : group(actor, one).units("尚未查看", names).build());
    }

    private static AmendmentReceiptPage.Row row(AmendmentReceipt row, Set<UnitId> unread) {
        return new AmendmentReceiptPage.Row(
                row.name(),
                !unread.contains(row.unit()),
                row.notedAt() == null ? "" : Words.at(row.notedAt()) + " " + row.notedBy());
    }

    private static GroupText group(Actor actor, AmendmentSummary one) {
        String warning = AmendmentWords.warning(one.content().changes());
        GroupText text = GroupText.of(warning.isEmpty() ? one.name() + "通知" : "紧急提示");
        text.line(warning);
        Map<String, List<AmendmentChange>> bySubject = new LinkedHashMap<>();
        for (AmendmentChange change : one.content().changes()) {
            if (change.part() != AmendmentPart.WARNING) {
                bySubject
                        .computeIfAbsent(change.subject(), _ -> new ArrayList<>())
                        .add(change);
            }
        }
        bySubject.forEach((what, changes) -> text.line(AmendmentWords.line(what, changes, null)));
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/desk/worklist")
                .toUriString();
        return text.line("原因：" + one.content().reason()).link(address).signed(actor.unitName());
    }
}
