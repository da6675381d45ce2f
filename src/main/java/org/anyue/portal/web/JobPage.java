package org.anyue.portal.web;

import java.util.List;
import org.anyue.job.JobOutcome;
import org.anyue.job.JobRun;
import org.anyue.ui.Column;
import org.anyue.ui.Crumb;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tone;

/** One job with its runs. */
public record JobPage(JobRow job, String does, ListQuery query, List<Run> runs, Pager pager) {

    /** @param asked who had it run by hand, empty when it was due */
    public record Run(String at, String lasted, String outcome, Tone tone, String words, String asked, String node) {}

    static Run run(JobRun run) {
        return new Run(
                Clocks.at(run.startedAt()),
                Clocks.lasted(run.lasted()),
                run.outcome().label(),
                run.outcome().isBad() ? Tone.DANGER : run.outcome() == JobOutcome.DONE ? Tone.OK : Tone.NEUTRAL,
                run.words(),
                run.askedBy(),
                run.node());
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("定时任务", JobController.PATH), new Crumb(job.title()));
    }

    public List<ListFilter> filters() {
        return List.of(new ListFilter("outcome", "全部结果", Option.of(JobOutcome.class, JobOutcome::label)));
    }

    public List<Column> columns() {
        return List.of(Column.text("开始时间"), Column.text("用时"), Column.text("结果"), Column.text("说明"), Column.text("方式"));
    }
}
