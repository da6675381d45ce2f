package org.anyue.planimport.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.campaign.CampaignId;
import org.anyue.filestore.FileStore;
import org.anyue.filestore.Intake;
import org.anyue.filestore.StoredFile;
import org.anyue.officialdoc.DocumentText;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.officialdoc.SandboxedDocumentText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.PlanImports;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a plan in, as a file or as pasted text: read in the sandbox, kept as it is, then imported. */
@Component
class PlanUpload {

    /** What came in. */
    record Taken(CampaignId campaign, List<String> notices) {}

    private record Original(String name, InputStreamSource bytes) {}

    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*<(!doctype|!--|[a-z][a-z0-9]*[\\s>/]).*");

    private final FileStore files;
    private final SandboxedDocumentText reader;
    private final PlanImports imports;

    PlanUpload(FileStore files, SandboxedDocumentText reader, PlanImports imports) {
        this.files = files;
        this.reader = reader;
        this.imports = imports;
    }

    /**
     * @param form of which one of file and text is given
     * @param into draft to be filled, null for a new one
     * @throws Refusal with a sentence for the person; nothing has been kept then
     */
    Taken take(Actor actor, PlanUploadForm form, @Nullable CampaignId into) {
        Original original = original(form);
        try (InputStream first = original.bytes().getInputStream()) {
            ExtractedText text = reader.extract(first, original.name());
            try (InputStream again = original.bytes().getInputStream()) {
                StoredFile stored = files.put(again, original.name(), Intake.PLAN);
                return new Taken(imported(actor, into, text, stored.address().toString()), text.notices());
            }
        } catch (UnreadableDocument unreadable) {
            throw new Refusal(PlanImportRefusal.FILE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private CampaignId imported(Actor actor, @Nullable CampaignId into, ExtractedText text, String address) {
        if (into == null) {
            return imports.importPlan(actor, text, address);
        }
        imports.importPlanInto(actor, into, text, address);
        return into;
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
