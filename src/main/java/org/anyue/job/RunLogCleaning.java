package org.anyue.job;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.anyue.parameter.Parameter;
import org.anyue.parameter.ParameterKeeper;
import org.anyue.parameter.ParameterSource;
import org.anyue.parameter.ParameterType;
import org.anyue.parameter.Parameters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Forgets runs that are older than the parameter says. */
@Component
class RunLogCleaning implements Job, ParameterSource {

    static final Parameter DAYS = new Parameter(
            "job.run-log-days",
            "定时任务",
            "运行记录保留天数",
            "定时任务的运行记录保留多少天，更早的每天凌晨清理。审计记录不受影响，永久保留。",
            ParameterKeeper.SYSTEM,
            new ParameterType.Whole(30, 730, "天"),
            "180");

    private final JobStore store;
    private final Parameters parameters;
    private final Clock clock;

    RunLogCleaning(JobStore store, Parameters parameters, @Qualifier("systemClock") Clock clock) {
        this.store = store;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DAYS);
    }

    @Override
    public JobPlan plan() {
        return new JobPlan("job.run-log", "清理运行记录", "删除超过保留天数的定时任务运行记录", Timetable.daily(LocalTime.of(3, 10)));
    }

    @Override
    public String run() {
        int gone = store.removeBefore(clock.instant().minus(Duration.ofDays(parameters.whole(DAYS))));
        return gone == 0 ? "" : "清理 " + gone + " 条运行记录";
    }
}
