package org.anyue.planimport.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.anyue.campaign.CampaignId;
import org.anyue.filestore.FileStore;
import org.anyue.filestore.Intake;
import org.anyue.filestore.StoredFile;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.officialdoc.SandboxedDocumentText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.PlanImports;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the file of a plan in: kept as it is, read in the sandbox, then imported. */
@Component
class PlanUpload {

    private final FileStore files;
    private final SandboxedDocumentText reader;
    private final PlanImports imports;

    PlanUpload(FileStore files, SandboxedDocumentText reader, PlanImports imports) {
        this.files = files;
        this.reader = reader;
        this.imports = imports;
    }

    /**
     * @param into draft to be filled, null for a new one
     * @throws Refusal with a sentence for the person
     */
    CampaignId take(Actor actor, @Nullable MultipartFile upload, @Nullable CampaignId into) {
        if (upload == null || (upload.isEmpty() && name(upload).isEmpty())) {
            throw new Refusal(PlanImportRefusal.FILE_MISSING);
        }
        try (InputStream in = upload.getInputStream()) {
            StoredFile stored = files.put(in, name(upload), Intake.DOCUMENT);
            ExtractedText text = reader.extract(stored);
            if (into == null) {
                return imports.importPlan(actor, text, stored.address().toString());
            }
            imports.importPlanInto(actor, into, text, stored.address().toString());
            return into;
        } catch (UnreadableDocument unreadable) {
            throw new Refusal(PlanImportRefusal.FILE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String name(MultipartFile upload) {
        String name = upload.getOriginalFilename();
        return name == null ? "" : name.strip();
    }
}
