package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Reviews;
import org.anyue.assignment.SubmissionContent;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.shared.DataFolder;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.worktime.BusinessTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** June 2026, quarter of an hour by quarter of an hour: exactly the planned messages, each on its morning. */
class SimulatedMonthTests extends NotificationWorld {

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries campaignQueries;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    Reviews reviews;

    private static final List<String> KILLS =
            List.of("2026-06-01T09:00", "2026-06-05T09:00", "2026-06-10T23:00", "2026-06-22T09:00");

    @Autowired
    Environment environment;

    @Autowired
    DataFolder home;

    private record Said(String at, String to, String text) {}

    /** What the calendar of June 2026 and the deeds in {@link #act} ask for: time, number and words. */
    private static final List<String> PLANNED = List.of(
            // The weekend is over: what was issued on Friday afternoon, and nothing before nine.
            "2026-06-01T09:00 139****0001 安月：6月1日有1条新消息|1. 新任务3项：焦作市“安全生产月”活动",
            "2026-06-01T09:00 139****0002 安月：6月1日有1条新消息|1. 新任务3项：焦作市“安全生产月”活动",
            // Three days before the 5th. Wuzhi has handed in on the 2nd at eight and is not reminded.
            "2026-06-02T09:00 139****0002 安月：6月2日有1条新消息|1. 即将到期：报送方案（还有3天）",
            // Sent back in the evening of the 3rd.
            "2026-06-04T09:00 139****0001 安月：6月4日有1条新消息|1. 被退回：报送方案",
            "2026-06-05T09:00 139****0001 安月：6月5日有1条新消息|1. 到期提醒：报送方案（今天截止）",
            "2026-06-05T09:00 139****0002 安月：6月5日有1条新消息|1. 到期提醒：报送方案（今天截止）",
            // Late on a Saturday, said on Monday; by then Wuzhi has handed in again.
            "2026-06-08T09:00 139****0002 安月：6月8日有1条新消息|1. 已逾期：报送方案（已逾期3天）",
            // An alert at night does not wait.
            "2026-06-10T23:00 139****0001 【紧急】暴雨红色预警|暴雨红色预警\n立即停工撤离。",
            "2026-06-10T23:00 139****0002 【紧急】暴雨红色预警|暴雨红色预警\n立即停工撤离。",
            // Due on Sunday the 21st, after the Dragon Boat holiday that begins on Friday: both reminders
            // come
            // on Thursday at the latest, the one of the day replaces the earlier one.
            "2026-06-18T09:00 139****0001 安月：6月18日有1条新消息|1. 到期提醒：上报进展（还有3天）",
            "2026-06-18T09:00 139****0002 安月：6月18日有1条新消息|1. 到期提醒：上报进展（还有3天）",
            "2026-06-22T09:00 139****0001 安月：6月22日有1条新消息|1. 已逾期：上报进展（已逾期1天）",
            "2026-06-22T09:00 139****0002 安月：6月22日有1条新消息|1. 已逾期：上报进展（已逾期1天）",
            // Due on Tuesday the 30th; three days before is a Saturday. Xiuwu reads its inbox at half past
            // eight.
            "2026-06-26T09:00 139****0001 安月：6月26日有1条新消息|1. 即将到期：报送总结（还有4天）",
            "2026-06-26T09:00 139****0002 安月：6月26日有1条新消息|1. 即将到期：报送总结（还有4天）",
            "2026-06-30T09:00 139****0001 安月：6月30日有1条新消息|1. 到期提醒：报送总结（今天截止）",
            "2026-06-30T09:00 139****0002 安月：6月30日有1条新消息|1. 到期提醒：报送总结（今天截止）");

    @Test
    void theMonthBringsExactlyThePlannedMessages() throws Exception {
        List<Said> said = month("武陟县安委办", "修武县安委办", _ -> {
            mornings.run();
            outbox.run();
        });
        assertThat(said)
                .extracting(one -> one.at() + " " + one.to() + " " + one.text())
                .containsExactlyElementsOf(PLANNED);
    }

    /**
     * Two nodes at every quarter of an hour, and at four of them a third, a process of its own that is killed with SIGKILL
     * when the channel has taken a message and nobody knows it yet. What it had claimed comes a quarter of an hour later.
     */
    @Test
    void twoNodesAndKillsInBetweenBringTheSameMessagesAndNoneTwice() throws Exception {
        List<String> killed = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Said> said = month("温县安委办", "博爱县安委办", tick -> {
                if (KILLS.contains(tick)) {
                    mornings.run();
                    OutboxProcess.killAfter(OutboxProcess.start(environment, home, now()), 0);
                    killed.add(tick);
                }
                Callable<Integer> node = () -> {
                    mornings.run();
                    return outbox.run();
                };
                for (Future<Integer> one : nodes.invokeAll(List.of(node, node))) {
                    one.get();
                }
            });
            assertThat(said)
                    .extracting(SimulatedMonthTests::onTheDay)
                    .containsExactlyInAnyOrderElementsOf(PLANNED.stream()
                            .map(one -> one.replaceFirst("T\\S+", ""))
                            .toList());
        }
        assertThat(killed).containsExactlyElementsOf(KILLS);
        assertThat(taken()).hasSize(PLANNED.size());
    }

    private static String onTheDay(Said said) {
        return said.at().replaceFirst("T.*", "") + " " + said.to() + " " + said.text();
    }

    /** What the nodes do at a time. */
    private interface Tick {

        void at(String time) throws Exception;
    }

    /** Of two offices, each test with others: what the one has issued goes on in the other. */
    private List<Said> month(String one, String another, Tick tick) throws Exception {
        channels.choose(administrator(), Map.of(Urgency.ROUTINE, Channel.SMS, Urgency.URGENT, Channel.SMS));
        Actor lead = hire(Role.OFFICE_LEAD, "市安委办");
        Actor wuzhi = reachable(one, "13912340001");
        Actor xiuwu = reachable(another, "13912340002");
        at("2026-05-29T09:00"); // a Friday
        mornings.run();
        at("2026-05-29T16:00");
        CampaignId campaign =
                issue(lead, Set.of(wuzhi.place().id(), xiuwu.place().id()));
        AssignmentId plan = of(wuzhi, "报送方案");
        List<Said> said = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 5, 29); day.getMonthValue() < 7; day = day.plusDays(1)) {
            for (LocalTime hour = LocalTime.of(6, 0);
                    hour.isBefore(LocalTime.of(23, 45));
                    hour = hour.plusMinutes(15)) {
                at(day, hour);
                if (now().isBefore(BusinessTime.at(LocalDate.of(2026, 5, 29), LocalTime.of(16, 0)))) {
                    continue;
                }
                act(day, hour, lead, wuzhi, xiuwu, plan);
                tick.at(day + "T" + hour);
                collect(said);
            }
        }
        assertThat(states()).containsExactly("SENT");
        assertThat(campaignQueries.get(campaign).issuedDuties()).isEqualTo(3);
        return said;
    }

    private void act(LocalDate day, LocalTime hour, Actor lead, Actor wuzhi, Actor xiuwu, AssignmentId plan) {
        switch (day + "T" + hour) {
            case "2026-06-02T08:00", "2026-06-05T15:00" ->
                assignments.submit(wuzhi, plan, new SubmissionContent(Ids.random(), Map.of(), "方案已印发。", List.of()));
            case "2026-06-03T20:00" ->
                reviews.sendBack(lead, plan, queries.get(lead, plan).version(), "请补充联络员");
            case "2026-06-10T23:00" ->
                send(
                        lead.party(),
                        alert(wuzhi.place().id()),
                        alert(xiuwu.place().id()));
            // Who has read it in the inbox is not told again by the digest.
            case "2026-06-10T12:00" -> {
                send(lead.party(), routine(xiuwu.place().id(), "会议改期"));
                inbox.readAll(xiuwu);
            }
            default -> {
                // Nobody does anything.
            }
        }
    }

    private static Notice alert(UnitId place) {
        return new Notice(Recipient.unit(place), "test.alert", Urgency.URGENT, "暴雨红色预警", "立即停工撤离。", "", null, "alert");
    }

    private CampaignId issue(Actor lead, Set<UnitId> bearers) {
        CampaignId campaign = campaigns.create(
                lead,
                "焦作市“安全生产月”活动",
                "人人讲安全",
                2026,
                new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        PlanItemId item = campaigns.addPlanItem(lead, campaign, PlanItemDraft.requirements());
        Map.of(
                        "报送方案", LocalDate.of(2026, 6, 5),
                        "上报进展", LocalDate.of(2026, 6, 21),
                        "报送总结", LocalDate.of(2026, 6, 30))
                .forEach((what, due) -> campaigns.addDuty(
                        lead,
                        campaign,
                        DutyTerms.of(item, what, ActivityKind.REPORTING)
                                .scope(DutyScope.named(bearers))
                                .asks(new Asks(List.of(), true, 0, false, false))
                                .due(due)
                                .build()));
        campaigns.issueAll(lead, campaign, campaignQueries.get(lead, campaign).version());
        return campaign;
    }

    private AssignmentId of(Actor actor, String what) {
        return queries.worklist(actor).stream()
                .filter(item -> item.duty().what().equals(what))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Actor reachable(String unit, String phone) {
        Actor clerk = hire(Role.OFFICE_CLERK, unit);
        reach(clerk, Channel.SMS, phone);
        return clerk;
    }

    private void collect(List<Said> said) {
        jdbc.sql("""
                        SELECT masked_address, subject || '|' || body AS words FROM notification.local_message
                        WHERE taken_at = :now ORDER BY masked_address""")
                .param("now", java.sql.Timestamp.from(now()))
                .query((row, number) -> new Said(
                        now().atZone(BusinessTime.ZONE).toLocalDateTime().toString(),
                        row.getString("masked_address"),
                        row.getString("words")))
                .list()
                .forEach(said::add);
    }

    @Test
    void aMorningThatTwoNodesBeginAtOnceHappensOnceAndAMissedOneIsMadeUpFor() throws Exception {
        channels.choose(administrator(), Map.of(Urgency.ROUTINE, Channel.SMS));
        Actor clerk = reachable("武陟县安委办", "13912340001");
        at("2026-06-10T09:00");
        mornings.run();
        send(clerk.party(), routine(clerk.place().id(), "会议改期"));
        CLOCK.moveTo(now().plus(Duration.ofDays(1)).plus(Duration.ofHours(6)));
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> all = java.util.Collections.nCopies(4, () -> mornings.run());
            List<Boolean> did = new ArrayList<>();
            for (var one : threads.invokeAll(all)) {
                did.add(one.get());
            }
            assertThat(did).containsOnlyOnce(true);
        }
        outbox.run();
        assertThat(taken()).hasSize(1).first().asString().contains("有1条新消息");
    }
}
