package org.anyue.portal.web;

import java.util.List;
import org.anyue.job.JobRun;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;

/** Jobs and their runs as sheets. */
final class JobSheets {

    private JobSheets() {}

    static SheetDraft jobs(List<JobRow> rows) {
        return new SheetDraft(
                "定时任务",
                "",
                List.of(
                        new SheetColumn("任务", 20),
                        new SheetColumn("代码", 24),
                        new SheetColumn("时间", 14),
                        new SheetColumn("状态", 10),
                        new SheetColumn("上次运行", 20),
                        new SheetColumn("用时", 12),
                        new SheetColumn("结果", 40),
                        new SheetColumn("下次运行", 20)),
                rows.stream()
                        .map(row -> List.of(
                                row.title(),
                                row.code(),
                                row.timetable(),
                                row.state(),
                                row.last(),
                                row.lasted(),
                                row.words(),
                                row.next()))
                        .toList());
    }

    static SheetDraft runs(List<JobRun> runs) {
        return new SheetDraft(
                "运行记录",
                "",
                List.of(
                        new SheetColumn("开始时间", 20),
                        new SheetColumn("用时", 12),
                        new SheetColumn("结果", 10),
                        new SheetColumn("说明", 60),
                        new SheetColumn("手动运行", 12),
                        new SheetColumn("节点", 16)),
                runs.stream()
                        .map(run -> List.of(
                                Clocks.at(run.startedAt()),
                                Clocks.lasted(run.lasted()),
                                run.outcome().label(),
                                run.words(),
                                run.askedBy(),
                                run.node()))
                        .toList());
    }
}
