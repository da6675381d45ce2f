package org.anyue.job;

import java.util.List;
import org.anyue.parameter.Parameter;
import org.anyue.parameter.ParameterKeeper;
import org.anyue.parameter.ParameterSource;
import org.anyue.parameter.ParameterType;
import org.anyue.parameter.Parameters;
import org.anyue.shared.RetentionRule;
import org.springframework.stereotype.Component;

/** Runs that are older than the parameter says are forgotten. */
@Component
class RunLogRetention implements RetentionRule.Owner, ParameterSource {

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

    RunLogRetention(JobStore store, Parameters parameters) {
        this.store = store;
        this.parameters = parameters;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DAYS);
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("job.runs", store::before, store::removeBefore));
    }

    @Override
    public int days(String code, int usual) {
        return parameters.whole(DAYS);
    }
}
