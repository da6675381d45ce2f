package org.anyue.assignment.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.SubmissionDraft;
import org.anyue.assignment.SubmissionDrafts;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is being typed, saved by the page itself; it never replaces a draft that the page does not know. */
@Controller
class TypedDraftController {

    private final SubmissionDrafts drafts;
    private final AssignmentQueries queries;

    TypedDraftController(SubmissionDrafts drafts, AssignmentQueries queries) {
        this.drafts = drafts;
        this.queries = queries;
    }

    /** Answers with the edition of the draft that is there now, when and by whom; 409 when it is another one's. */
    @PostMapping("/desk/assignments/{id}/draft/typed")
    @WorksOnTasks
    ResponseEntity<Map<String, String>> create(
            Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        AssignmentId assignment = AssignmentId.of(id);
        queries.get(actor, assignment);
        HttpStatus status = HttpStatus.OK;
        try {
            drafts.replace(actor, assignment, SubmissionForm.of(fields).typed());
        } catch (Stale overtaken) {
            status = HttpStatus.CONFLICT;
        } catch (Refusal refusal) {
            return ResponseEntity.unprocessableContent().body(Map.of("why", String.valueOf(refusal.getMessage())));
        }
        return ResponseEntity.status(status)
                .body(told(queries.details(actor, assignment).draft()));
    }

    private static Map<String, String> told(SubmissionDraft draft) {
        Instant at = draft.savedAt();
        UUID edition = draft.edition();
        return Map.of(
                "edition", edition == null ? "" : Ids.toText(edition),
                "at", at == null ? "" : Words.time(at),
                "by", draft.savedBy());
    }
}
