package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.assignment.AmendedQueries;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentDraft;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.DateRange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an amendment says outside the application, and who has read it. */
class AmendmentNoticesTests extends NotificationWorld {

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries campaignQueries;

    @Autowired
    Amendments amendments;

    @Autowired
    AmendedQueries amended;

    @Test
    void anOrdinaryOneWaitsForTheMorningAndAWarningDoesNot() {
        channels.choose(administrator(), Map.of(Urgency.ROUTINE, Channel.SMS, Urgency.URGENT, Channel.SMS));
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Actor wuzhi = reachable("武陟县安委办", "13912340001");
        reachable("修武县安委办", "13912340002");
        at("2026-06-10T09:00");
        mornings.run();
        at("2026-06-10T23:00");
        CampaignId campaign = campaigns.create(
                lead,
                "焦作市“安全生产月”活动",
                "人人讲安全",
                2026,
                new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        PlanItemId item = campaigns.addPlanItem(lead, campaign, PlanItemDraft.requirements());
        DutyId duty = campaigns.addDuty(
                lead,
                campaign,
                DutyTerms.of(item, "报送总结", ActivityKind.REPORTING)
                        .scope(DutyScope.named(Set.of(wuzhi.place().id())))
                        .asks(new Asks(List.of(), true, 0, false, false))
                        .due(LocalDate.of(2026, 6, 30))
                        .build());
        campaigns.issueAll(lead, campaign, campaignQueries.get(campaign).version());

        issue(lead, campaign, AmendmentChange.of(duty, AmendmentPart.DUE, "2026-06-25"));
        work();
        assertThat(taken()).isEmpty();
        AmendmentId warning = issue(lead, campaign, AmendmentChange.warning("立即排查燃气安全"));
        work();
        assertThat(taken()).containsExactly("139****0001 【紧急】紧急提示：立即排查燃气安全");
        at("2026-06-11T09:00");
        assertThat(mornings.run()).isTrue();
        work();
        assertThat(jdbc.sql("SELECT body FROM notification.local_message WHERE subject NOT LIKE '【紧急】%'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("第1号变更：报送总结：截止日由6月30日改为6月25日");

        AmendedQueries.Reach told = amended.reach(lead, warning);
        assertThat(told.unread()).containsExactly(wuzhi.place().id());
        inbox.open(
                wuzhi,
                inbox.list(wuzhi, InboxFilter.ALL, 1, 10).rows().getFirst().id());
        AmendedQueries.Reach read = amended.reach(lead, warning);
        assertThat(read.unread()).isEmpty();
        assertThat(read.receipts()).extracting(one -> one.notedAt()).containsOnlyNulls();
    }

    private AmendmentId issue(Actor lead, CampaignId campaign, AmendmentChange change) {
        AmendmentId id = amendments.draft(
                lead,
                campaign,
                new AmendmentDraft("外地发生燃气事故", false, List.of(change)),
                campaignQueries.get(campaign).version());
        amendments.issue(lead, id, 0, campaignQueries.get(campaign).version());
        return id;
    }

    private Actor reachable(String unit, String phone) {
        Actor clerk = hire(Role.OFFICE_CLERK, unit);
        reach(clerk, Channel.SMS, phone);
        return clerk;
    }
}
