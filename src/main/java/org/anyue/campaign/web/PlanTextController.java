package org.anyue.campaign.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.PlanText;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.NotFound;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whole plan, with the places that duties came from. */
@Controller
@RequestMapping("/desk/campaigns/{id}/plan")
class PlanTextController {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,8})-(\\d{1,8})");

    private final CampaignQueries queries;
    private final Clock clock;

    PlanTextController(CampaignQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** @param at start and end of a place to be marked, such as 120-180; empty for none */
    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String at) {
        CampaignSummary campaign = queries.get(actor, CampaignId.of(id));
        PlanText plan = queries.planText(campaign.id()).orElseThrow(() -> new NotFound("plan of " + id));
        List<PlanMarkup.Mark> marks = queries.duties(actor, campaign.id()).stream()
                .flatMap(duty -> marks(duty).stream())
                .toList();
        return Page.of(
                "campaign/plan",
                new PlanPage(
                        CampaignPages.base(campaign.id()),
                        campaign.title(),
                        plan.fileName(),
                        Days.full(LocalDate.ofInstant(plan.attachedAt(), clock.getZone())),
                        plan.sha256(),
                        new PlanMarkup(plan.text(), marks, span(at)).paragraphs()));
    }

    private static List<PlanMarkup.Mark> marks(DutyDetails duty) {
        SourceSpan span = duty.terms().span();
        String href = CampaignPages.base(duty.campaign()) + "/duties/" + duty.id();
        return span == null ? List.of() : List.of(new PlanMarkup.Mark(span, href));
    }

    private static @Nullable SourceSpan span(String at) {
        Matcher place = PLACE.matcher(at);
        if (!place.matches()) {
            return null;
        }
        int start = Integer.parseInt(place.group(1));
        int end = Integer.parseInt(place.group(2));
        return end > start ? new SourceSpan(start, end) : null;
    }
}
