package org.anyue.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignState;
import org.anyue.notification.MorningReminders;
import org.anyue.notification.Notice;
import org.anyue.notification.Notices;
import org.anyue.notification.Recipient;
import org.anyue.notification.Urgency;
import org.anyue.organization.UnitId;
import org.anyue.shared.Party;
import org.anyue.worktime.WorkDays;
import org.springframework.stereotype.Component;

/** Reminds each unit once a morning and step, whatever number of duties it is about. */
@Component
class AssignmentReminders implements MorningReminders {

    /** The longest row of rest days, and a standstill before it. */
    private static final int REACH = 21;

    private static final int LINES = 10;

    private final NoticeReads reads;
    private final CampaignQueries campaigns;
    private final Notices notices;

    AssignmentReminders(NoticeReads reads, CampaignQueries campaigns, Notices notices) {
        this.reads = reads;
        this.campaigns = campaigns;
        this.notices = notices;
    }

    private record Group(UnitId bearer, ReminderPolicy.Step step) {}

    @Override
    public void remind(LocalDate after, LocalDate today) {
        Map<Group, List<NoticeReads.Told>> groups = new LinkedHashMap<>();
        Map<CampaignId, Boolean> running = new HashMap<>();
        for (NoticeReads.Told told : reads.owed(today.minusDays(REACH), today.plusDays(REACH))) {
            LocalDate dueOn = told.dueOn();
            if (dueOn != null && running.computeIfAbsent(told.campaign(), this::isRunning)) {
                ReminderPolicy.step(dueOn, after, today, WorkDays.china())
                        .ifPresent(
                                step -> groups.computeIfAbsent(new Group(told.bearer(), step), _ -> new ArrayList<>())
                                        .add(told));
            }
        }
        notices.send(
                Party.SYSTEM,
                groups.entrySet().stream()
                        .map(entry -> notice(entry.getKey(), entry.getValue(), today))
                        .toList());
    }

    /** Whoever has not delivered when the month is closed is counted, not reminded. */
    private boolean isRunning(CampaignId id) {
        CampaignState state = campaigns.get(id).state();
        return state == CampaignState.ISSUED || state == CampaignState.RUNNING;
    }

    private static Notice notice(Group group, List<NoticeReads.Told> owed, LocalDate today) {
        NoticeReads.Told first = owed.getFirst();
        boolean one = owed.size() == 1;
        String title = one ? first.what() + "（" + DayWords.left(first.dueOn(), today) + "）" : owed.size() + "项任务";
        String text = owed.stream().limit(LINES).map(told -> line(told, today)).collect(Collectors.joining("\n"));
        return new Notice(
                Recipient.unit(group.bearer()),
                "assignment.reminder",
                Urgency.ROUTINE,
                group.step().label() + "：" + title,
                owed.size() > LINES ? text + "\n另有" + (owed.size() - LINES) + "项" : text,
                one ? AssignmentNotices.address(first.id()) : AssignmentNotices.WORKLIST,
                first.dueOn(),
                "assignment.reminder:" + group.step() + ":" + today);
    }

    private static String line(NoticeReads.Told told, LocalDate today) {
        LocalDate dueOn = told.dueOn();
        String day = dueOn == null ? "" : "（" + DayWords.date(dueOn) + "前，" + DayWords.left(dueOn, today) + "）";
        return told.what() + day + (told.state() == AssignmentState.SENT_BACK ? "，被退回待修改" : "");
    }
}
