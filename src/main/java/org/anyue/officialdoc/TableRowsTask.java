package org.anyue.officialdoc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anyue.filestore.SandboxTask;
import org.anyue.officialdoc.table.WordTables;
import org.anyue.sheet.SheetParcel;
import org.anyue.sheet.SheetReader;
import org.anyue.sheet.SheetRow;
import org.anyue.sheet.UnreadableSheet;

/** In the child: the rows of one table file, or why there are none. */
final class TableRowsTask implements SandboxTask {

    TableRowsTask() {}

    @Override
    public void run(Path input, Path output, List<String> arguments) throws IOException {
        byte[] file = Files.readAllBytes(input);
        SheetParcel.of(() -> rows(file, arguments.getFirst())).into(output);
    }

    private static List<SheetRow> rows(byte[] bytes, String name) throws UnreadableSheet {
        if (name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return wordRows(bytes);
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new UnreadableSheet("只能读 .xlsx 和 .docx 表格。请在 WPS 或 Excel 中另存为 .xlsx 后重新上传。");
        }
        return SheetReader.read(new ByteArrayInputStream(bytes));
    }

    private static List<SheetRow> wordRows(byte[] bytes) throws UnreadableSheet {
        try {
            return WordTables.rows(bytes);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheet("文件已损坏，或者不是 .docx 文件。请用 Word 或 WPS 打开，另存为 .docx 后重新上传。", e);
        }
    }
}
