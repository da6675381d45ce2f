package org.anyue.notification;

import java.time.Duration;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.springframework.stereotype.Component;

/** Keeps the outbox moving. */
@Component
class OutboxJob implements Job {

    private final Outbox outbox;

    OutboxJob(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "notification.outbox",
                "发送消息",
                "把到时间的短信、邮件和微信消息交给发送渠道；没有送达的按间隔重试",
                Timetable.every(Duration.ofSeconds(15)));
    }

    @Override
    public String run() {
        int worked = outbox.run();
        return worked == 0 ? "" : "处理 " + worked + " 条消息";
    }
}
