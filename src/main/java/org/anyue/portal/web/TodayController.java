package org.anyue.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import org.anyue.organization.Role;
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
    private final Clock clock;

    TodayController(CampaignQueries campaigns, AssignmentQueries assignments, CampaignStanding standing, Clock clock) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.standing = standing;
        this.clock = clock;
    }

    @AnySignedIn
    @GetMapping("/desk")
    ModelAndView index(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<CampaignSummary> visible = campaigns.list(actor);
        List<AssignmentSummary> worklist = actor.role().isAdministrator() ? List.of() : assignments.worklist(actor);
        return Page.of(
                "portal/today",
                new TodayPage(
                        "今日",
                        DAY.format(today) + " · " + actor.unitName(),
                        newest(visible)
                                .map(one -> standing.of(actor, one, today))
                                .orElse(null),
                        needs(actor, visible, worklist, today),
                        dues(worklist, today),
                        actor.role().isOffice()));
    }

    /** The running one, else the newest; what is owed upward is no month of the place. */
    private static Optional<CampaignSummary> newest(List<CampaignSummary> visible) {
        List<CampaignSummary> months =
                visible.stream().filter(campaign -> !campaign.isUpward()).toList();
        return months.stream()
                .filter(campaign ->
                        campaign.state() == CampaignState.ISSUED || campaign.state() == CampaignState.RUNNING)
                .findFirst()
                .or(() -> months.stream().findFirst());
    }

    private List<TodayPage.Need> needs(
            Actor actor, List<CampaignSummary> visible, List<AssignmentSummary> worklist, LocalDate today) {
        List<TodayPage.Need> needs = new ArrayList<>();
        if (actor.role() == Role.SYSTEM_ADMIN) {
            needs.add(new TodayPage.Need("人员和账号", "开通账号、重置密码、停用", "/desk/people", "people", Tone.NEUTRAL, 0));
        }
        if (actor.role() == Role.AUDIT_ADMIN) {
            needs.add(new TodayPage.Need("审计记录", "查看并校验操作记录链", "/desk/audit", "shield", Tone.NEUTRAL, 0));
        }
        int waiting = actor.role().isOffice() ? assignments.waitingCount(actor) : 0;
        if (waiting > 0) {
            needs.add(new TodayPage.Need(
                    waiting + " 项报送待审核", "通过或退回后，下级立即看到结果", "/desk/review", "check", Tone.ACCENT, waiting));
        }
        add(needs, count(worklist, item -> item.overdue(today)), "项任务已逾期", "尽快报送，或与上级联系", "clock", Tone.DANGER);
        add(
                needs,
                count(worklist, item -> item.state() == org.anyue.assignment.AssignmentState.SENT_BACK),
                "项被退回",
                "按退回意见修改后重新报送",
                "return",
                Tone.WARN);
        add(
                needs,
                count(worklist, item -> item.state() == org.anyue.assignment.AssignmentState.ASSIGNED),
                "项待签收",
                "签收后上级知道你已经收到",
                "bell",
                Tone.ACCENT);
        for (CampaignSummary campaign : visible) {
            boolean unissued = campaign.duties() > campaign.issuedDuties() && actor.isOfficeOf(campaign.ownerPlace());
            if (unissued) {
                needs.add(new TodayPage.Need(
                        "《" + campaign.title() + "》还有 " + (campaign.duties() - campaign.issuedDuties()) + " 项任务未下发",
                        "核对方案后下发到各单位",
                        "/desk/campaigns/" + campaign.id(),
                        "plan",
                        Tone.WARN,
                        campaign.duties() - campaign.issuedDuties()));
            }
        }
        return needs;
    }

    private static void add(List<TodayPage.Need> needs, int count, String title, String text, String icon, Tone tone) {
        if (count > 0) {
            needs.add(new TodayPage.Need(count + " " + title, text, "/desk/worklist", icon, tone, count));
        }
    }

    private static int count(List<AssignmentSummary> worklist, java.util.function.Predicate<AssignmentSummary> test) {
        return (int) worklist.stream().filter(test).count();
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
