package org.anyue.organization;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.anyue.filestore.Sandbox;
import org.anyue.filestore.SandboxFailure;
import org.anyue.filestore.SandboxJob;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetParcel;
import org.anyue.sheet.SheetRow;
import org.anyue.sheet.UnreadableSheet;
import org.springframework.stereotype.Component;

/** The door for sheets of units: small .xlsx files, read in a child process. */
@Component
public class UnitSheetFiles {

    public static final int MEGABYTES = 5;

    private static final long MEGABYTE = 1024L * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Sandbox sandbox;

    UnitSheetFiles(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * @param size in bytes
     * @throws Refusal when it is none, too large or cannot be read
     * @throws IOException when the stream breaks off or the disk is full
     */
    public List<SheetRow> read(InputStream in, String fileName, long size) throws IOException {
        if (size == 0) {
            throw new Refusal(OrganizationRefusal.SHEET_MISSING);
        }
        if (size > MEGABYTES * MEGABYTE) {
            throw new Refusal(OrganizationRefusal.SHEET_TOO_LARGE, (size + MEGABYTE - 1) / MEGABYTE, MEGABYTES);
        }
        if (!fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw unreadable("只能导入 .xlsx 表格。请在 WPS 或 Excel 中打开，另存为 .xlsx 后重新上传。");
        }
        try {
            return sandbox.run(new SandboxJob(UnitSheetTask.class, LIMIT, List.of()), in, SheetParcel::from)
                    .open();
        } catch (SandboxFailure e) {
            throw unreadable(
                    e.reason() == SandboxFailure.Reason.BUSY
                            ? "现在处理文件的人较多，请过一分钟再试。"
                            : "表格过于复杂或已损坏，处理不了。请把内容复制到新下载的模板中重新上传。");
        } catch (UnreadableSheet e) {
            throw unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static Refusal unreadable(String why) {
        return new Refusal(OrganizationRefusal.SHEET_UNREADABLE, why);
    }
}
