package org.anyue.officialdoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anyue.filestore.SandboxTask;

/** In the child: the text of one file, or why there is none. */
final class DocumentTextTask implements SandboxTask {

    static final String FORMAT = "format";
    static final String HASH = "sha256";
    static final String TEXT = "text";
    static final String NOTICES = "notices";
    static final String UNREADABLE = "unreadable";

    DocumentTextTask() {}

    @Override
    public void run(Path input, Path output, List<String> arguments) throws IOException {
        try {
            ExtractedText text = DocumentText.extract(Files.readAllBytes(input), arguments.getFirst());
            Files.writeString(output.resolve(FORMAT), text.format());
            Files.writeString(output.resolve(HASH), text.sha256());
            Files.writeString(output.resolve(TEXT), text.text());
            Files.write(output.resolve(NOTICES), text.notices());
        } catch (UnreadableDocument e) {
            Files.writeString(output.resolve(UNREADABLE), String.valueOf(e.getMessage()));
        }
    }
}
