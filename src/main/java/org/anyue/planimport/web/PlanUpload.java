package org.anyue.planimport.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.anyue.filestore.FileStore;
import org.anyue.filestore.Intake;
import org.anyue.filestore.Received;
import org.anyue.officialdoc.DocumentText;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.officialdoc.SandboxedDocumentText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.PlanOriginal;
import org.anyue.shared.Refusal;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a plan in, as a file or as pasted text: read in the sandbox, imported, and only then kept as it is. */
@Component
class PlanUpload {

    /** What became of it, and what a person should know about the file. */
    record Taken<T>(T result, List<String> notices) {}

    private record Original(String name, InputStreamSource bytes) {}

    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*<(!doctype|!--|[a-z][a-z0-9]*[\\s>/]).*");

    private final FileStore files;
    private final SandboxedDocumentText reader;

    PlanUpload(FileStore files, SandboxedDocumentText reader) {
        this.files = files;
        this.reader = reader;
    }

    /**
     * @param form of which one of file and text is given
     * @param then what becomes of the text; keeps the original as its last step
     * @throws Refusal with a sentence for the person; nothing has been kept then
     */
    <T> Taken<T> take(PlanUploadForm form, BiFunction<ExtractedText, PlanOriginal, T> then) {
        Original original = original(form);
        try (InputStream first = original.bytes().getInputStream()) {
            ExtractedText text = reader.extract(first, original.name());
            try (InputStream again = original.bytes().getInputStream();
                    Received received = files.receive(again, original.name(), Intake.PLAN)) {
                PlanOriginal file = new PlanOriginal(received.address().toString(), () -> keep(received));
                return new Taken<>(then.apply(text, file), text.notices());
            }
        } catch (UnreadableDocument unreadable) {
            throw new Refusal(PlanImportRefusal.FILE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void keep(Received received) {
        try {
            files.keep(received);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Original original(PlanUploadForm form) {
        MultipartFile file = form.file();
        if (file != null && isChosen(file)) {
            if (!form.text().isBlank()) {
                throw new Refusal(PlanImportRefusal.FILE_AND_TEXT);
            }
            if (file.getSize() > DocumentText.LARGEST_FILE) {
                throw new Refusal(PlanImportRefusal.FILE_TOO_LARGE, DocumentText.LARGEST_FILE / (1024 * 1024));
            }
            return new Original(name(file), file);
        }
        if (form.text().isBlank()) {
            throw new Refusal(PlanImportRefusal.FILE_MISSING);
        }
        String pasted = MARKUP.matcher(form.text()).matches() ? "粘贴的网页.html" : "粘贴的文字.txt";
        return new Original(pasted, new ByteArrayResource(form.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isChosen(MultipartFile file) {
        return !(file.isEmpty() && name(file).isEmpty());
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.strip();
    }
}
