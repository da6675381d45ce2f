package org.anyue.portal.web;

import java.util.List;
import java.util.Optional;
import org.anyue.assignment.DayWords;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.PlanItem;
import org.anyue.organization.PublicRoute;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.quiz.ContestQueries;
import org.anyue.quiz.ContestState;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The public home page; before the set-up it leads there. */
@Controller
class HomeController {

    private final UnitQueries units;
    private final CampaignQueries campaigns;
    private final ContestQueries contests;

    HomeController(UnitQueries units, CampaignQueries campaigns, ContestQueries contests) {
        this.units = units;
        this.campaigns = campaigns;
        this.contests = contests;
    }

    @PublicRoute
    @GetMapping("/")
    ModelAndView index() {
        Optional<UnitSummary> root = units.root();
        if (root.isEmpty()) {
            return Page.redirect("/setup");
        }
        return Page.of("portal/home", page(root.get()));
    }

    private HomePage page(UnitSummary root) {
        Optional<CampaignSummary> current = campaigns.current(root.id());
        if (current.isEmpty()) {
            return new HomePage(root.name(), "", "", "", quiz(), List.of());
        }
        CampaignSummary campaign = current.get();
        return new HomePage(
                root.name(),
                campaign.theme(),
                campaign.year() + "年" + DayWords.date(campaign.period().start()) + "至"
                        + DayWords.date(campaign.period().end()),
                DayWords.date(campaign.consultationOn()),
                quiz(),
                campaigns.planItems(campaign.id()).stream()
                        .filter(item -> !item.number().isEmpty())
                        .map(PlanItem::title)
                        .toList());
    }

    private boolean quiz() {
        return contests.published().stream()
                .anyMatch(contest -> contest.state() == ContestState.OPEN
                        && !contest.rules().asking().isClosed());
    }
}
