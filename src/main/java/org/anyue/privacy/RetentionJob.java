package org.anyue.privacy;

import java.time.LocalTime;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.anyue.shared.Party;
import org.springframework.stereotype.Component;

/** Each night. */
@Component
class RetentionJob implements Job {

    private final Retentions retentions;

    RetentionJob(Retentions retentions) {
        this.retentions = retentions;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "privacy.retention", "清除到期数据", "按保留期限清除到期的个人信息和不再引用的文件", Timetable.daily(LocalTime.of(3, 20)));
    }

    @Override
    public String run() {
        long erased = retentions.run(Party.SYSTEM);
        return erased == 0 ? "" : "清除 " + erased + " 项";
    }
}
