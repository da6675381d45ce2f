package org.anyue.audit.web;

import static java.util.stream.Collectors.joining;

import org.anyue.audit.Checkpoint;
import org.anyue.audit.Checkpoints;
import org.anyue.organization.PublicRoute;
import org.anyue.ui.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Checkpoints for everybody: whoever notes one down today can see tomorrow that nothing before it was changed. They say
 * how many records there are, and nothing about any of them.
 */
@Controller
class CheckpointController {

    private static final int SHOWN = 24;
    private static final int LISTED = 10_000;

    private final Checkpoints checkpoints;

    CheckpointController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @PublicRoute
    @GetMapping("/verify/audit")
    ModelAndView index() {
        return Page.of(
                "audit/checkpoints",
                new CheckpointPage(checkpoints.newest(SHOWN).stream()
                        .map(each -> new CheckpointPage.Row(
                                AuditPages.time(each.at()), each.size(), AuditPages.grouped(each.rootHex())))
                        .toList()));
    }

    /** The lines as the second place holds them, oldest first. */
    @PublicRoute
    @GetMapping("/verify/audit/checkpoints.txt")
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(checkpoints.newest(LISTED).reversed().stream()
                        .map(Checkpoint::line)
                        .map(line -> line + "\n")
                        .collect(joining()));
    }
}
