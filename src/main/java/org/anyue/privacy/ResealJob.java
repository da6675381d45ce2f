package org.anyue.privacy;

import java.time.Duration;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.anyue.vault.KeyRotation;
import org.springframework.stereotype.Component;

/** Goes on with a change of keys; without one there is nothing to do. */
@Component
class ResealJob implements Job {

    private final KeyRotation rotation;

    ResealJob(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan("privacy.reseal", "密钥轮换", "用新密钥重新加密旧数据，没有轮换时不做任何事", Timetable.every(Duration.ofSeconds(10)));
    }

    @Override
    public String run() {
        long resealed = rotation.work();
        return resealed == 0 ? "" : "重新加密 " + resealed + " 行";
    }
}
