package org.anyue.audit.web;

import org.anyue.audit.Checkpoints;
import org.anyue.audit.RecordProof;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The proof of a single record, to be handed to an outsider. */
@Controller
class RecordProofController {

    private final Checkpoints checkpoints;

    RecordProofController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @GetMapping("/desk/audit/records/{seq}/proof")
    @AllowedRoles(Role.AUDIT_ADMIN)
    ResponseEntity<String> show(@PathVariable String seq) {
        RecordProof proof = checkpoints
                .proof(RecordNumber.of(seq))
                .orElseThrow(() -> new NotFound("checkpoint over record " + seq));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"anyue-audit-proof-" + seq + ".json\"")
                .body(proof.json());
    }
}
