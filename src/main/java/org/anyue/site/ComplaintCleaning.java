package org.anyue.site;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.anyue.parameter.Parameter;
import org.anyue.parameter.ParameterKeeper;
import org.anyue.parameter.ParameterSource;
import org.anyue.parameter.ParameterType;
import org.anyue.parameter.Parameters;
import org.springframework.stereotype.Component;

/** Forgets what citizens wrote, some time after they were answered; that there was a complaint and the answer stay. */
@Component
class ComplaintCleaning implements Job, ParameterSource {

    static final Parameter DAYS = new Parameter(
            "site.complaint-days",
            "公开页面",
            "投诉内容保留天数",
            "投诉建议办结多少天后，删除群众所写的内容和联系方式；编号、类别和办理结果保留。",
            ParameterKeeper.OFFICE,
            new ParameterType.Whole(30, 1095, "天"),
            "365");

    private final ComplaintStore store;
    private final Parameters parameters;
    private final Clock clock;

    ComplaintCleaning(ComplaintStore store, Parameters parameters, Clock clock) {
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
        return new JobPlan("site.complaints", "清理投诉内容", "删除办结已满保留天数的投诉内容和联系方式", Timetable.daily(LocalTime.of(3, 20)));
    }

    @Override
    public String run() {
        int gone = store.forget(clock.instant().minus(Duration.ofDays(parameters.whole(DAYS))));
        return gone == 0 ? "" : "清理 " + gone + " 条投诉的内容";
    }
}
