package org.anyue.officialdoc;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.anyue.filestore.Sandbox;
import org.anyue.filestore.SandboxFailure;
import org.anyue.filestore.SandboxJob;
import org.anyue.sheet.SheetParcel;
import org.anyue.sheet.SheetRow;
import org.anyue.sheet.UnreadableSheet;
import org.springframework.stereotype.Component;

/** Rows of an .xlsx sheet or of the largest table of a .docx file of strangers: read in a child process. */
@Component
public class SandboxedTableRows {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Sandbox sandbox;

    SandboxedTableRows(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** @throws IOException when the stream breaks off or the disk is full */
    public List<SheetRow> read(InputStream in, String fileName) throws UnreadableSheet, IOException {
        try {
            return sandbox.run(new SandboxJob(TableRowsTask.class, LIMIT, List.of(fileName)), in, SheetParcel::from)
                    .open();
        } catch (SandboxFailure e) {
            throw new UnreadableSheet(
                    e.reason() == SandboxFailure.Reason.BUSY
                            ? "现在处理文件的人较多，请过一分钟再试。"
                            : "表格过大、过于复杂或已损坏，处理不了。请另存为新的 .xlsx 文件后重新上传。",
                    e);
        }
    }
}
