package org.anyue.planimport.web;

import java.util.Arrays;
import org.anyue.officialdoc.WordTable;
import org.anyue.planimport.tasktable.TaskColumn;
import org.anyue.planimport.tasktable.TaskTable;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;

/** The two files of a task table. */
final class TaskTableFiles {

    private static final String NOTE = "直接在表中修改，改完上传即可。新增任务时编号留空；一格有多项时一行写一项；请不要改动编号和版本。";

    private TaskTableFiles() {}

    static SheetDraft sheet(TaskTable table, String title) {
        return new SheetDraft(
                "任务分解表",
                title + "任务分解表。" + NOTE,
                Arrays.stream(TaskColumn.values())
                        .map(column -> new SheetColumn(column.title(), column.width()))
                        .toList(),
                table.rows());
    }

    static WordTable word(TaskTable table, String title) {
        return new WordTable(
                title + "任务分解表",
                NOTE,
                TaskColumn.titles(),
                Arrays.stream(TaskColumn.values()).map(TaskColumn::width).toList(),
                table.rows());
    }
}
