package org.anyue.assignment.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AttachmentPreviews;
import org.anyue.assignment.Attachments;
import org.anyue.evidence.EvidenceContent;
import org.anyue.evidence.EvidenceId;
import org.anyue.organization.Actor;
import org.anyue.ui.Page;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Photos and files. Only pictures that the product has drawn anew open in the browser; everything else is a download. */
@Controller
class EvidenceController {

    private final Attachments attachments;
    private final AttachmentPreviews previews;

    EvidenceController(Attachments attachments, AttachmentPreviews previews) {
        this.attachments = attachments;
        this.previews = previews;
    }

    /** What can be seen of a file without opening it. */
    @GetMapping("/desk/assignments/{id}/evidence/{evidenceId}/preview")
    @SeesTasks
    ModelAndView index(Actor actor, @PathVariable String id, @PathVariable String evidenceId) throws IOException {
        String base = "/desk/assignments/" + id;
        AttachmentPreviews.Preview preview = previews.of(actor, AssignmentId.of(id), EvidenceId.parse(evidenceId));
        return Page.of(
                "assignment/preview",
                new PreviewPage(
                        base,
                        base + "/evidence/" + evidenceId,
                        preview.name(),
                        preview.pages(),
                        preview.total() > preview.pages().size()
                                ? "共" + preview.total() + "页，这里显示前"
                                        + preview.pages().size() + "页，其余请下载查看。"
                                : "",
                        preview.text(),
                        preview.trouble()));
    }

    @GetMapping("/desk/assignments/{id}/evidence/{evidenceId}")
    @SeesTasks
    ResponseEntity<InputStreamResource> show(
            Actor actor,
            @PathVariable String id,
            @PathVariable String evidenceId,
            @RequestParam(defaultValue = "") String size)
            throws IOException {
        EvidenceContent content =
                attachments.open(actor, AssignmentId.of(id), EvidenceId.parse(evidenceId), size.equals("small"));
        boolean picture = content.mediaType().equals("image/jpeg");
        ContentDisposition disposition = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(content.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(picture ? MediaType.IMAGE_JPEG : MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(content.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content.stream()));
    }
}
