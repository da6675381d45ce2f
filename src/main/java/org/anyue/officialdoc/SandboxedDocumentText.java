package org.anyue.officialdoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.anyue.filestore.FileStore;
import org.anyue.filestore.Sandbox;
import org.anyue.filestore.SandboxFailure;
import org.anyue.filestore.SandboxJob;
import org.anyue.filestore.StoredFile;
import org.springframework.stereotype.Component;

/** {@link DocumentText} for files of strangers: read in a child process with 256 MB and 20 seconds. */
@Component
public class SandboxedDocumentText {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Sandbox sandbox;
    private final FileStore files;

    SandboxedDocumentText(Sandbox sandbox, FileStore files) {
        this.sandbox = sandbox;
        this.files = files;
    }

    /** @throws IOException when the stored file itself cannot be read */
    public ExtractedText extract(StoredFile file) throws UnreadableDocument, IOException {
        try (InputStream in = files.open(file.address())) {
            return extract(in, file.name());
        }
    }

    /** @throws IOException when the stream breaks off or the disk is full */
    public ExtractedText extract(InputStream in, String fileName) throws UnreadableDocument, IOException {
        Outcome outcome;
        try {
            SandboxJob job = new SandboxJob(DocumentTextTask.class, LIMIT, List.of(fileName));
            outcome = sandbox.run(job, in, output -> outcome(output, fileName));
        } catch (SandboxFailure e) {
            throw new UnreadableDocument(
                    switch (e.reason()) {
                        case BUSY -> "现在处理文件的人较多，请过一分钟再试。";
                        case TIME, MEMORY -> "文件过大或过于复杂，处理不了。请删去图片、拆成几个文件，另存为 .docx 后重新上传。";
                        case CRASH -> "文件已损坏或不完整，读不出内容。请用原来的软件打开检查，另存为 .docx 后重新上传。";
                    },
                    e);
        }
        return switch (outcome) {
            case Read read -> read.text();
            case Refused refused -> throw new UnreadableDocument(refused.message());
        };
    }

    private sealed interface Outcome {}

    private record Read(ExtractedText text) implements Outcome {}

    private record Refused(String message) implements Outcome {}

    private static Outcome outcome(Path output, String fileName) throws IOException {
        Path text = output.resolve(DocumentTextTask.TEXT);
        if (Files.exists(text) && Files.size(text) > 4L * DocumentText.LONGEST_TEXT) {
            throw new IOException("text of %d bytes".formatted(Files.size(text)));
        }
        if (Files.exists(output.resolve(DocumentTextTask.UNREADABLE))) {
            return new Refused(Files.readString(output.resolve(DocumentTextTask.UNREADABLE)));
        }
        return new Read(new ExtractedText(
                fileName,
                Files.readString(output.resolve(DocumentTextTask.FORMAT)),
                Files.readString(output.resolve(DocumentTextTask.HASH)),
                Files.readString(text),
                Files.readAllLines(output.resolve(DocumentTextTask.NOTICES))));
    }
}
