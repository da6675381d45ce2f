package org.anyue.draw;

import java.time.Duration;
import java.util.List;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/** Fetches time stamps that could not be had at once. */
@Component
class StampingJob implements Job {

    private final TimeStampStore stamps;
    private final Stamping stamping;
    private final StampAlarm alarm;

    StampingJob(TimeStampStore stamps, Stamping stamping, StampAlarm alarm) {
        this.stamps = stamps;
        this.stamping = stamping;
        this.alarm = alarm;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "draw.time-stamps",
                "抽签时间戳",
                "为已封存而没有时间戳的名单取时间戳；开奖前一小时仍没有，本次抽签就被锁定",
                Timetable.every(Duration.ofMinutes(1)));
    }

    @Override
    public String run() {
        List<String> waiting = stamps.waiting();
        int done = 0;
        String last = "";
        for (String drawId : waiting) {
            try {
                stamping.stamp(Party.SYSTEM, drawId);
                done++;
            } catch (Refusal refusal) {
                last = String.valueOf(refusal.getMessage());
                alarm.raise(drawId, last);
            }
        }
        return waiting.isEmpty()
                ? ""
                : "取得 " + done + " 个时间戳，共 " + waiting.size() + " 个等待" + (last.isEmpty() ? "" : "：" + last);
    }
}
