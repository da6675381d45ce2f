package org.anyue.campaign.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignState;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.ChildCampaignQueries;
import org.anyue.campaign.ChildPlan;
import org.anyue.notification.GroupText;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.ui.Page;
import org.anyue.ui.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How the places and departments below carry out a campaign. */
@Controller
class ChildrenController {

    private final CampaignQueries campaigns;
    private final ChildCampaignQueries queries;
    private final Clock clock;

    ChildrenController(CampaignQueries campaigns, ChildCampaignQueries queries, Clock clock) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/desk/campaigns/{id}/children")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView index(Actor actor, @PathVariable String id) {
        CampaignSummary campaign = campaigns.get(actor, CampaignId.of(id));
        LocalDate today = LocalDate.now(clock);
        List<ChildPlan> plans = queries.children(actor, campaign.id());
        return Page.of(
                "campaign/children",
                new ChildrenPage(
                        CampaignPages.base(campaign.id()),
                        campaign.title(),
                        (int) plans.stream()
                                .filter(plan -> plan.issuedAt() != null)
                                .count(),
                        plans.size(),
                        group(actor, campaign, plans),
                        plans.stream().map(plan -> row(plan, campaign, today)).toList()));
    }

    private ChildrenPage.Row row(ChildPlan plan, CampaignSummary campaign, LocalDate today) {
        return new ChildrenPage.Row(
                plan.owner().name(),
                plan.plans().stream()
                        .map(own -> new ChildrenPage.Plan(
                                own.state() == CampaignState.DRAFT ? "" : CampaignPages.base(own.id()), own.title()))
                        .toList(),
                state(plan, campaign.year(), today),
                tone(plan, today),
                plan.isLate(today),
                plan.covered(),
                plan.expected(),
                plan.uncovered().stream()
                        .map(duty -> new ChildrenPage.Duty(
                                CampaignPages.base(campaign.id()) + "/duties/" + duty.id(),
                                ParentPages.name(duty),
                                ParentPages.due(duty, campaign.year())))
                        .toList());
    }

    private String state(ChildPlan plan, int year, LocalDate today) {
        Instant issued = plan.issuedAt();
        if (issued != null) {
            return Days.brief(LocalDate.ofInstant(issued, clock.getZone()), year) + "印发";
        }
        if (plan.elsewhere()) {
            return plan.isMissing() ? "已另行报送" : "草稿 · 已另行报送";
        }
        return (plan.isMissing() ? "还没有方案" : "草稿") + (plan.isLate(today) ? " · 已逾期" : "");
    }

    private static Tone tone(ChildPlan plan, LocalDate today) {
        if (!plan.isOpen()) {
            return Tone.OK;
        }
        return plan.isLate(today) ? Tone.DANGER : Tone.NEUTRAL;
    }

    private static String group(Actor actor, CampaignSummary campaign, List<ChildPlan> plans) {
        List<ChildPlan> open = plans.stream().filter(ChildPlan::isOpen).toList();
        if (open.isEmpty()) {
            return "";
        }
        return GroupText.of("请印发本级方案")
                .line("请对照《" + campaign.title() + "》编制并印发本级方案，逐项承接任务。")
                .units("还没有印发", open.stream().map(plan -> plan.owner().name()).toList())
                .due(open.stream()
                        .map(ChildPlan::dueOn)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null))
                .signed(actor.unitName())
                .build();
    }
}
