package org.anyue.planimport.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.anyue.officialdoc.WordTable;
import org.anyue.planimport.tasktable.TaskColumn;
import org.anyue.planimport.tasktable.TaskTable;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;

/** The two files of a task table. */
final class TaskTableFiles {

    private static final String NOTE = "直接在表中修改，改完上传即可。新增任务时编号留空；一格有多项时一行写一项；请不要改动编号和版本。";

    private TaskTableFiles() {}

    static byte[] sheet(TaskTable table, String title) {
        SheetDraft draft = new SheetDraft(
                "任务分解表",
                title + "任务分解表。" + NOTE,
                Arrays.stream(TaskColumn.values())
                        .map(column -> new SheetColumn(column.title(), column.width()))
                        .toList(),
                table.rows());
        return bytes(out -> SheetWriter.write(draft, out));
    }

    static byte[] word(TaskTable table, String title) {
        WordTable word = new WordTable(
                title + "任务分解表",
                NOTE,
                TaskColumn.titles(),
                Arrays.stream(TaskColumn.values()).map(TaskColumn::width).toList(),
                table.rows());
        return bytes(word::write);
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
