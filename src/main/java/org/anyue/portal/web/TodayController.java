package org.anyue.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.DayWords;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignState;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.AnySignedIn;
import org.anyue.ui.Page;
import org.anyue.ui.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** First page after signing in: what needs this person now, then how the month stands. */
@Controller
class TodayController {

    private static final int DUES = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日 EEEE", Locale.CHINA);

    private final CampaignQueries campaigns;
    private final AssignmentQueries assignments;
    private final CampaignStanding standing;
    private final TodayNeeds needs;
    private final Clock clock;

    TodayController(
            CampaignQueries campaigns,
            AssignmentQueries assignments,
            CampaignStanding standing,
            TodayNeeds needs,
            Clock clock) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.standing = standing;
        this.needs = needs;
        this.clock = clock;
    }

    @AnySignedIn
    @GetMapping("/desk")
    ModelAndView index(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<CampaignSummary> visible = campaigns.list(actor);
        CampaignSummary shown = month(actor, visible).orElse(null);
        List<AssignmentSummary> worklist = actor.role().isAdministrator() ? List.of() : assignments.worklist(actor);
        return Page.of(
                "portal/today",
                new TodayPage(
                        "今日",
                        DAY.format(today) + " · " + actor.unitName(),
                        shown == null ? null : standing.of(actor, shown, today),
                        needs.of(actor, visible, shown, worklist),
                        dues(worklist, today),
                        actor.role().isOffice()));
    }

    /**
     * The running one, else the newest: of the own place before those of others, and before plans of departments. What is
     * owed upward is no month of the place.
     */
    private static Optional<CampaignSummary> month(Actor actor, List<CampaignSummary> visible) {
        return visible.stream()
                .filter(campaign -> !campaign.isUpward())
                .min(Comparator.comparing((CampaignSummary campaign) -> !isRunning(campaign))
                        .thenComparing(campaign ->
                                !campaign.owner().equals(actor.place().id()))
                        .thenComparing(CampaignSummary::ofDepartment));
    }

    private static boolean isRunning(CampaignSummary campaign) {
        return campaign.state() == CampaignState.ISSUED || campaign.state() == CampaignState.RUNNING;
    }

    private static List<TodayPage.Due> dues(List<AssignmentSummary> worklist, LocalDate today) {
        return worklist.stream()
                .filter(item -> item.state().isOpen())
                .limit(DUES)
                .map(item -> {
                    LocalDate due = item.duty().dueOn();
                    String day = due == null
                            ? item.duty().dueText()
                            : DayWords.date(due) + "前 · " + DayWords.left(due, today);
                    return new TodayPage.Due(
                            item.duty().what(),
                            day,
                            "/desk/assignments/" + item.id(),
                            item.overdue(today) ? "已逾期" : item.state().label(),
                            item.overdue(today) ? Tone.DANGER : Tone.NEUTRAL);
                })
                .toList();
    }
}
