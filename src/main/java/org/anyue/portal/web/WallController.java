package org.anyue.portal.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.anyue.assignment.DayWords;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureQueries;
import org.anyue.assignment.FigureRow;
import org.anyue.assignment.Figures;
import org.anyue.assignment.web.Trends;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.ui.Bar;
import org.anyue.ui.Page;
import org.anyue.ui.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Big figures for a projector; the page loads itself again, without script. */
@Controller
class WallController {

    private static final int PLACES = 12;

    private final CampaignQueries campaigns;
    private final FigureQueries figures;
    private final Clock clock;

    WallController(CampaignQueries campaigns, FigureQueries figures, Clock clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/desk/campaigns/{id}/wall")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id) {
        CampaignSummary campaign = campaigns.get(actor, CampaignId.of(id));
        FigureFilter filter = FigureFilter.of(campaign.id(), actor.place().id());
        Figures sum = figures.total(actor, filter);
        LocalDate today = LocalDate.now(clock);
        LocalTime now = LocalTime.now(clock);
        return Page.of(
                "portal/wall",
                new WallPage(
                        campaign.title(),
                        actor.place().name(),
                        CampaignStanding.phase(campaign.period(), today),
                        DayWords.date(today) + " %02d:%02d".formatted(now.getHour(), now.getMinute()),
                        "/desk/campaigns/" + campaign.id() + "/standing",
                        List.of(
                                new WallPage.Figure("应报", Long.toString(sum.expected()), false),
                                new WallPage.Figure("已报", Long.toString(sum.actual()), false),
                                new WallPage.Figure("按时", Long.toString(sum.onTime()), false),
                                new WallPage.Figure("报送率", dash(sum.rate()), false),
                                new WallPage.Figure("按时率", dash(sum.onTimeRate()), false),
                                new WallPage.Figure("逾期未报", Long.toString(sum.overdue()), sum.overdue() > 0)),
                        figures.children(actor, filter).stream()
                                .filter(row -> row.figures().expected() > 0)
                                .sorted(Comparator.comparingDouble(
                                        (FigureRow row) -> row.figures().share()))
                                .limit(PLACES)
                                .map(row -> new Bar(
                                        row.label(),
                                        row.figures().share(),
                                        row.figures().actual() + "/"
                                                + row.figures().expected(),
                                        row.figures().overdue() > 0 ? Tone.WARN : Tone.ACCENT,
                                        ""))
                                .toList(),
                        Trends.of(figures.trend(actor, filter), today)));
    }

    private static String dash(String rate) {
        return rate.isEmpty() ? "—" : rate;
    }
}
