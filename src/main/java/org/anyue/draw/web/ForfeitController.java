package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.ForfeitReason;
import org.anyue.draw.Forfeits;
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

/** Prizes that are taken away: one proposes with evidence, another decides. */
@Controller
@RequestMapping(DeskDrawController.PATH + "/{drawId}/forfeits")
class ForfeitController {

    private static final String VIEW = "draw/forfeit";

    private final Forfeits forfeits;
    private final DrawDesk desk;
    private final DeskDrawPages pages;

    ForfeitController(Forfeits forfeits, DrawDesk desk, DeskDrawPages pages) {
        this.forfeits = forfeits;
        this.desk = desk;
        this.pages = pages;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/blank")
    ModelAndView blank(Actor actor, @PathVariable String drawId, @RequestParam(defaultValue = "") String entry) {
        DrawDetails draw = desk.get(actor, drawId);
        return draw.rules() == null
                ? DeskDrawPages.notYet(drawId)
                : Page.of(VIEW, new ForfeitPage(draw, entry, "", FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView create(
            Actor actor,
            @PathVariable String drawId,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable MultipartFile evidence)
            throws IOException {
        ForfeitReason chosen = Stream.of(ForfeitReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(null);
        FormErrors errors = chosen == null ? FormErrors.of("reason", "请选择理由") : FormErrors.NONE;
        if (chosen != null) {
            try {
                byte[] content = evidence == null ? new byte[0] : evidence.getBytes();
                String name = evidence == null ? "" : Objects.requireNonNullElse(evidence.getOriginalFilename(), "");
                forfeits.propose(actor, drawId, entry, new Forfeits.Grounds(chosen, name, content));
                return Page.redirect(DeskDrawController.PATH + "/" + drawId, Flash.success("已提出，异议期满后由另一人复核"));
            } catch (Refusal refusal) {
                errors = FormErrors.of("evidence", String.valueOf(refusal.getMessage()));
            }
        }
        DrawDetails draw = desk.get(actor, drawId);
        return draw.rules() == null
                ? DeskDrawPages.notYet(drawId)
                : Page.refused(VIEW, new ForfeitPage(draw, entry, reason, errors));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{id}/{decision:approval|withdrawal}")
    ModelAndView update(
            Actor actor, @PathVariable String drawId, @PathVariable String id, @PathVariable String decision) {
        UUID forfeit = Ids.parse(id);
        boolean approves = decision.equals("approval");
        try {
            if (approves) {
                forfeits.approve(actor, drawId, forfeit);
            } else {
                forfeits.drop(actor, drawId, forfeit);
            }
        } catch (Refusal refusal) {
            return pages.refused(actor, drawId, refusal);
        }
        return Page.redirect(DeskDrawController.PATH + "/" + drawId, Flash.success(approves ? "已失效，变动记入公示链" : "已撤回"));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    @GetMapping("/{id}/evidence")
    ResponseEntity<Resource> show(Actor actor, @PathVariable String drawId, @PathVariable String id)
            throws IOException {
        return EvidenceAnswer.of(forfeits.evidence(actor, drawId, Ids.parse(id)));
    }
}
