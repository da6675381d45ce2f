package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawState;
import org.anyue.draw.SpotChecks;
import org.anyue.draw.SubstituteReason;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An inspector cannot go; the lot says who does. */
@Controller
@RequestMapping(DeskDrawController.PATH + "/{drawId}/substitutes")
class SubstituteController {

    private static final String VIEW = "draw/substitute";

    private final SpotChecks checks;
    private final DrawDesk desk;

    SubstituteController(SpotChecks checks, DrawDesk desk) {
        this.checks = checks;
        this.desk = desk;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/blank")
    ModelAndView blank(
            Actor actor,
            @PathVariable String drawId,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String inspector) {
        DrawDetails draw = desk.get(actor, drawId);
        return draw.kind() == DrawKind.SPOTCHECK && draw.state() == DrawState.DRAWN
                ? Page.of(
                        VIEW,
                        new SubstitutePage(draw, desk.inspectors(actor, drawId), entry, inspector, "", FormErrors.NONE))
                : DeskDrawPages.elsewhere(drawId);
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView create(
            Actor actor,
            @PathVariable String drawId,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String inspector,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable MultipartFile evidence)
            throws IOException {
        SubstituteReason chosen = Stream.of(SubstituteReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return Page.refused(VIEW, page(actor, drawId, entry, inspector, reason, FormErrors.of("reason", "请选择理由")));
        }
        try {
            byte[] content = evidence == null ? new byte[0] : evidence.getBytes();
            String name = evidence == null ? "" : Objects.requireNonNullElse(evidence.getOriginalFilename(), "");
            String next =
                    checks.substitute(actor, drawId, new SpotChecks.Absence(entry, inspector, chosen, name, content));
            return Page.redirect(
                    DeskDrawController.PATH + "/" + drawId,
                    next.isEmpty() ? Flash.warning("已登记，没有可以替换的人了") : Flash.success("已按抽签顺序由 " + next + " 替换"));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("evidence", String.valueOf(refusal.getMessage()));
            return Page.refused(VIEW, page(actor, drawId, entry, inspector, reason, errors));
        }
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    @GetMapping("/{id}/evidence")
    ResponseEntity<Resource> show(Actor actor, @PathVariable String drawId, @PathVariable String id)
            throws IOException {
        return EvidenceAnswer.of(checks.evidence(actor, drawId, Ids.parse(id)));
    }

    private SubstitutePage page(
            Actor actor, String drawId, String entry, String inspector, String reason, FormErrors errors) {
        return new SubstitutePage(
                desk.get(actor, drawId), desk.inspectors(actor, drawId), entry, inspector, reason, errors);
    }
}
