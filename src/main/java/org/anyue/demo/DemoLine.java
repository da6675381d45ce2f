package org.anyue.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.IssuedDuty;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.ChildCampaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyLink;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A department's own plan under that of the city, for its line: its counterparts in the counties and its enterprises. */
@Component
@Profile("demo")
class DemoLine {

    private static final String TITLE = "焦作市交通运输系统2025年“安全生产月”活动";
    private static final String PLAN_WANTED = "活动方案";

    private final Campaigns campaigns;
    private final CampaignQueries queries;
    private final ChildCampaigns children;
    private final AssignmentQueries assignments;
    private final DutyTermsByRule terms;

    DemoLine(
            Campaigns campaigns,
            CampaignQueries queries,
            ChildCampaigns children,
            AssignmentQueries assignments,
            DutyTermsByRule terms) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.children = children;
        this.assignments = assignments;
        this.terms = terms;
    }

    /** What the city asked of the department as its plan is done by issuing this one. */
    CampaignId issue(Actor officer, CampaignId city) {
        CampaignSummary above = queries.get(city);
        CampaignId plan =
                campaigns.create(officer, CampaignHead.of(TITLE, above.theme(), above.year(), above.period()));
        children.under(officer, plan, city, queries.get(plan).version());
        List<IssuedDuty> asked = assignments.worklist(officer).stream()
                .map(AssignmentSummary::duty)
                .filter(duty -> duty.origin().campaign().equals(city))
                .toList();
        Map<String, PlanItemId> items = new HashMap<>();
        for (String[] cells : DemoTable.rows("department.tsv")) {
            PlanItemId item = items.computeIfAbsent(cells[0], _ -> addItem(officer, plan, cells));
            DutyId own = campaigns.addDuty(officer, plan, terms(officer, item, cells));
            named(asked, cells[7]).ifPresent(duty -> children.link(officer, plan, new DutyLink(own, duty.id())));
        }
        named(asked, PLAN_WANTED).ifPresent(duty -> children.fulfilByIssuing(officer, plan, duty.id()));
        campaigns.issueAll(officer, plan, queries.get(plan).version());
        return plan;
    }

    private PlanItemId addItem(Actor officer, CampaignId plan, String[] cells) {
        return campaigns.addPlanItem(
                officer, plan, new PlanItemDraft(cells[0], cells[1], ActivityKind.valueOf(cells[2]), null));
    }

    private DutyTerms terms(Actor officer, PlanItemId item, String[] cells) {
        return DutyTerms.of(item, cells[3], ActivityKind.valueOf(cells[2]))
                .scope(terms.scope(officer, cells[4]))
                .due(LocalDate.parse(cells[5]))
                .asks(new Asks(DutyRule.asks(cells[6]), true, 0, false, false))
                .build();
    }

    private static Optional<IssuedDuty> named(List<IssuedDuty> asked, String words) {
        return asked.stream().filter(duty -> duty.what().contains(words)).findFirst();
    }
}
