package org.anyue.notification;

import java.time.Duration;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.springframework.stereotype.Component;

/** Looks whether a working morning has begun that nobody has done yet. */
@Component
class MorningJob implements Job {

    private final Mornings mornings;

    MorningJob(Mornings mornings) {
        this.mornings = mornings;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "notification.morning",
                "每日提醒和汇总",
                "每个工作日到了发出时间，提醒各单位将到期和已逾期的任务，并给每人发一条汇总；当天只做一次",
                Timetable.every(Duration.ofMinutes(1)));
    }

    @Override
    public String run() {
        return mornings.run() ? "已发出今天的提醒和汇总" : "";
    }
}
