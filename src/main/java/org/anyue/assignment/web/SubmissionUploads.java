package org.anyue.assignment.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.Attachment;
import org.anyue.assignment.AttachmentKind;
import org.anyue.assignment.Attachments;
import org.anyue.assignment.SubmissionDrafts;
import org.anyue.assignment.SubmissionPolicy;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What comes along with a submission form: uploads, and the draft that keeps everything. */
@Component
class SubmissionUploads {

    private final Attachments attachments;
    private final SubmissionDrafts drafts;

    SubmissionUploads(Attachments attachments, SubmissionDrafts drafts) {
        this.attachments = attachments;
        this.drafts = drafts;
    }

    /** The form with its uploads taken in, and what was wrong with the others. */
    record Taken(SubmissionForm form, FormErrors errors) {}

    Taken take(
            Actor actor,
            AssignmentId id,
            SubmissionForm typed,
            @Nullable List<MultipartFile> photos,
            @Nullable List<MultipartFile> files) {
        Set<UUID> kept = new LinkedHashSet<>(typed.kept());
        FormErrors errors = FormErrors.NONE;
        for (MultipartFile photo : given(photos)) {
            errors = add(actor, id, photo, "photos", kept, errors);
        }
        for (MultipartFile file : given(files)) {
            errors = add(actor, id, file, "files", kept, errors);
        }
        return new Taken(typed.keeping(new ArrayList<>(kept)), errors);
    }

    private FormErrors add(
            Actor actor, AssignmentId id, MultipartFile upload, String field, Set<UUID> kept, FormErrors errors) {
        String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        try (InputStream in = upload.getInputStream()) {
            kept.add(attachments.add(actor, id, in, name).evidence());
            return errors;
        } catch (Refusal refusal) {
            return errors.and(field, "“" + name + "”未收下：" + refusal.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything that keeps the form from being handed in, by field. */
    FormErrors check(AssignmentDetails details, Taken taken) {
        SubmissionForm form = taken.form();
        FormErrors errors = taken.errors();
        for (Map.Entry<String, String> unreadable :
                form.unreadable(details.figures()).messages().entrySet()) {
            errors = errors.and(unreadable.getKey(), unreadable.getValue());
        }
        Map<UUID, AttachmentKind> kinds =
                details.attachments().stream().collect(Collectors.toMap(Attachment::evidence, Attachment::kind));
        int photos = count(form, kinds, AttachmentKind.PHOTO);
        int files = count(form, kinds, AttachmentKind.FILE);
        for (SubmissionPolicy.Gap gap :
                SubmissionPolicy.gaps(details.asks(), form.numbers(), form.text(), photos, files)) {
            errors = errors.and(gap.field(), gap.message());
        }
        return errors;
    }

    /**
     * Saves the draft; a person who cannot hand in has none.
     *
     * @return false when another draft was saved meanwhile, which then stays
     */
    boolean keep(Actor actor, AssignmentId id, SubmissionForm form) {
        try {
            drafts.replace(actor, id, form.typed());
            return true;
        } catch (Stale _) {
            return false;
        } catch (Refusal _) {
            // The page says why already.
            return true;
        }
    }

    private static int count(SubmissionForm form, Map<UUID, AttachmentKind> kinds, AttachmentKind kind) {
        return (int) form.kept().stream().filter(one -> kinds.get(one) == kind).count();
    }

    /** A browser sends one empty part for a field without files. */
    private static List<MultipartFile> given(@Nullable List<MultipartFile> uploads) {
        return uploads == null
                ? List.of()
                : uploads.stream().filter(upload -> !upload.isEmpty()).toList();
    }
}
