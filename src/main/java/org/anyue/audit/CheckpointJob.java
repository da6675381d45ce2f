package org.anyue.audit;

import java.time.Duration;
import java.util.List;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.springframework.stereotype.Component;

/** Makes the hourly checkpoint and takes it to the second place. */
@Component
class CheckpointJob implements Job {

    private final Checkpoints checkpoints;

    CheckpointJob(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "audit.checkpoint",
                "审计检查点",
                "每小时把全部审计记录概括成一个检查点，并送到第二存放处；没有送达的每分钟重试",
                Timetable.every(Duration.ofMinutes(1)));
    }

    @Override
    public String run() {
        List<Checkpoint> before = checkpoints.newest(1);
        checkpoints.tick();
        String fault = checkpoints.copied().fault();
        if (!fault.isEmpty()) {
            throw new IllegalStateException(fault);
        }
        List<Checkpoint> now = checkpoints.newest(1);
        return now.equals(before) ? "" : "生成检查点，覆盖 " + now.getFirst().size() + " 条记录";
    }
}
