package org.anyue.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.anyue.assignment.AmendedQueries;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.DutyFigures;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureQueries;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.notification.DeliveryQueries;
import org.anyue.notification.DeliveryState;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a person's hand now; every line says how many there are and leads to them. */
@Component
class TodayNeeds {

    private final CampaignQueries campaigns;
    private final AssignmentQueries assignments;
    private final FigureQueries figures;
    private final AmendedQueries amended;
    private final DeliveryQueries deliveries;
    private final Clock clock;

    TodayNeeds(
            CampaignQueries campaigns,
            AssignmentQueries assignments,
            FigureQueries figures,
            AmendedQueries amended,
            DeliveryQueries deliveries,
            Clock clock) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.figures = figures;
        this.amended = amended;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param shown the campaign that the page is about, null for none */
    List<TodayPage.Need> of(
            Actor actor,
            List<CampaignSummary> visible,
            @Nullable CampaignSummary shown,
            List<AssignmentSummary> worklist) {
        List<TodayPage.Need> needs = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        administration(actor, needs);
        if (!actor.role().isAdministrator()) {
            own(actor, worklist, today, needs);
        }
        if (shown != null && actor.desk() != null) {
            desk(actor, shown, today, needs);
        }
        for (CampaignSummary campaign : visible) {
            if (actor.owns(campaign.owner())) {
                planned(campaign, needs);
            }
        }
        return needs;
    }

    private void administration(Actor actor, List<TodayPage.Need> needs) {
        if (actor.role() == Role.SYSTEM_ADMIN) {
            int failed = deliveries
                    .counts(actor)
                    .getOrDefault(DeliveryState.FAILED, 0L)
                    .intValue();
            if (failed > 0) {
                needs.add(new TodayPage.Need(
                        failed + " 条消息没有送达",
                        "看原因，改正后重新发送",
                        "/desk/deliveries?state=failed",
                        "send",
                        Tone.DANGER,
                        failed));
            }
            needs.add(new TodayPage.Need("人员和账号", "开通账号、重置密码、停用", "/desk/people", "people", Tone.NEUTRAL, 0));
        }
        if (actor.role() == Role.AUDIT_ADMIN) {
            needs.add(new TodayPage.Need("审计记录", "查看并校验操作记录链", "/desk/audit", "shield", Tone.NEUTRAL, 0));
        }
    }

    /** What the person's own unit owes. */
    private void own(Actor actor, List<AssignmentSummary> worklist, LocalDate today, List<TodayPage.Need> needs) {
        int warnings = amended.warnings(actor).size();
        add(needs, warnings, "条紧急预警没有确认", "打开后确认已知悉", "warning", Tone.DANGER);
        int waiting = assignments.waitingCount(actor);
        if (waiting > 0) {
            needs.add(new TodayPage.Need(
                    waiting + " 项报送待审核", "通过或退回后，下级立即看到结果", "/desk/review", "check", Tone.ACCENT, waiting));
        }
        add(needs, count(worklist, item -> item.overdue(today)), "项本单位任务已逾期", "尽快报送，或与上级联系", "clock", Tone.DANGER);
        add(
                needs,
                count(
                        worklist,
                        item -> item.state().isOpen()
                                && today.equals(item.duty().dueOn())),
                "项本单位任务今天截止",
                "今天24点前报送算按时",
                "clock",
                Tone.WARN);
        add(
                needs,
                count(worklist, item -> item.state() == AssignmentState.SENT_BACK),
                "项被退回",
                "按退回意见修改后重新报送",
                "return",
                Tone.WARN);
        add(
                needs,
                count(worklist, item -> item.state() == AssignmentState.ASSIGNED),
                "项待签收",
                "签收后上级知道你已经收到",
                "bell",
                Tone.ACCENT);
    }

    /** What is behind in the place that the office looks after, or in the line of the department. */
    private void desk(Actor actor, CampaignSummary campaign, LocalDate today, List<TodayPage.Need> needs) {
        if (campaign.issuedDuties() == 0) {
            return;
        }
        String base = "/desk/campaigns/" + campaign.id();
        List<DutyFigures> duties = figures.byDuty(
                actor, FigureFilter.of(campaign.id(), actor.place().id()));
        int overdue = (int)
                duties.stream().mapToLong(duty -> duty.figures().overdue()).sum();
        if (overdue > 0) {
            needs.add(new TodayPage.Need(
                    (actor.isOfDepartment() ? "本系统 " : "辖区内 ") + overdue + " 项逾期未报",
                    "看是哪些单位，复制名单到群里催办",
                    base + "/figures/rows?which=overdue",
                    "clock",
                    Tone.DANGER,
                    overdue));
        }
        for (DutyFigures duty : duties) {
            long missing = duty.figures().expected() - duty.figures().actual();
            if (today.equals(duty.dueOn()) && missing > 0) {
                needs.add(new TodayPage.Need(
                        "今天截止：" + duty.what(),
                        "还差 " + missing + " 个单位",
                        base + "/matrix?duty=" + duty.duty(),
                        "calendar",
                        Tone.WARN,
                        (int) missing));
            }
        }
        if (actor.owns(campaign.owner())) {
            amended.unnoted(actor, campaign.id())
                    .forEach((amendment, units) -> needs.add(new TodayPage.Need(
                            units + " 个单位没有确认" + amendment.name(),
                            amendment.warns() ? "紧急预警，请打电话确认" : "看还有哪些单位没有确认",
                            base + "/amendments/" + amendment.id() + "/receipts",
                            "bell",
                            amendment.warns() ? Tone.DANGER : Tone.WARN,
                            units)));
        }
    }

    /** What the owner has left open in the plan. */
    private void planned(CampaignSummary campaign, List<TodayPage.Need> needs) {
        String base = "/desk/campaigns/" + campaign.id();
        int unissued = campaign.duties() - campaign.issuedDuties();
        if (unissued > 0) {
            needs.add(new TodayPage.Need(
                    "《" + campaign.title() + "》还有 " + unissued + " 项任务未下发",
                    "核对方案后下发到各单位",
                    base,
                    "plan",
                    Tone.WARN,
                    unissued));
        }
        if (campaign.state().isOpen()) {
            List<DutyDetails> open = campaigns.duties(campaign.id()).stream()
                    .filter(duty ->
                            duty.isInForce() && !duty.terms().openPoint().isEmpty())
                    .toList();
            for (DutyDetails duty : open) {
                needs.add(new TodayPage.Need(
                        "待明确：" + duty.terms().openPoint(),
                        duty.number() + ". " + duty.terms().what(),
                        base + "/duties/" + duty.id(),
                        "question",
                        Tone.NEUTRAL,
                        1));
            }
        }
    }

    private static void add(List<TodayPage.Need> needs, int count, String title, String text, String icon, Tone tone) {
        if (count > 0) {
            needs.add(new TodayPage.Need(count + " " + title, text, "/desk/worklist", icon, tone, count));
        }
    }

    private static int count(List<AssignmentSummary> worklist, Predicate<AssignmentSummary> test) {
        return (int) worklist.stream().filter(test).count();
    }
}
