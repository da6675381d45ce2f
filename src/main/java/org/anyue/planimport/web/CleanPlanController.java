package org.anyue.planimport.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.CleanPlan;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan with what was corrected so far, as a Word document to go on with. */
@Controller
class CleanPlanController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PlanImportQueries queries;

    CleanPlanController(PlanImportQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/desk/campaigns/{id}/review/plan.docx")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ResponseEntity<byte[]> show(Actor actor, @PathVariable String id) throws IOException {
        PlanReview review = queries.review(actor, CampaignId.of(id));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CleanPlan.of(
                        review.plan().text(),
                        review.plan().title(),
                        review.ledger().corrections())
                .write(bytes);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name(review.campaign().title()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORD)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes.toByteArray());
    }

    /** Signs that a file system may refuse are left out. */
    private static String name(String title) {
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "") + "（更正稿）.docx";
    }
}
