package org.anyue.campaign;

import java.time.LocalTime;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts campaigns on their first day: shortly after midnight, and when the application comes up after that. */
@Component
class CampaignCalendar implements Job {

    private final Campaigns campaigns;

    CampaignCalendar(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "campaign.calendar", "活动按日开始", "把到了开始日期的活动转为进行中；程序启动时也检查一次", Timetable.daily(LocalTime.of(0, 5)));
    }

    @Override
    public String run() {
        int started = campaigns.startDue();
        return started == 0 ? "" : started + " 个活动开始";
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        campaigns.startDue();
    }
}
