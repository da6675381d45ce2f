package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import org.anyue.draw.Claim;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.PrizeClaims;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The counter: a winner brings a code, or a phone that is checked on the spot, and takes the prize along. */
@Controller
@RequestMapping(DeskDrawController.PATH + "/{drawId}/counter")
class PrizeCounterController {

    private static final String VIEW = "draw/counter";

    private final PrizeClaims claims;
    private final DrawDesk desk;

    PrizeCounterController(PrizeClaims claims, DrawDesk desk) {
        this.claims = claims;
        this.desk = desk;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView blank(Actor actor, @PathVariable String drawId) {
        return Page.of(VIEW, page(actor, drawId, "", "", false, null, FormErrors.NONE));
    }

    /** Looks a winner up; the code is sent, not put into the address. */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView show(
            Actor actor,
            @PathVariable String drawId,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String phoneCode) {
        try {
            if (!code.isBlank()) {
                return found(actor, drawId, claims.byCode(actor, drawId, code));
            }
            if (!phoneCode.isBlank()) {
                return found(actor, drawId, claims.byPhone(actor, drawId, phone.strip(), phoneCode));
            }
            claims.sendCode(actor, drawId, phone.strip());
            return Page.of(VIEW, page(actor, drawId, "", phone.strip(), true, null, FormErrors.NONE));
        } catch (Refusal refusal) {
            String field = code.isBlank() ? phoneCode.isBlank() ? "phone" : "phoneCode" : "code";
            FormErrors errors = FormErrors.of(field, String.valueOf(refusal.getMessage()));
            return Page.refused(VIEW, page(actor, drawId, code, phone, !phoneCode.isBlank(), null, errors));
        }
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{entryId}/handover")
    ModelAndView create(Actor actor, @PathVariable String drawId, @PathVariable String entryId) {
        try {
            claims.handOver(actor, drawId, entryId);
        } catch (Refusal refusal) {
            return Page.refused(
                    VIEW, page(actor, drawId, "", "", false, claim(actor, drawId, entryId), FormErrors.of(refusal)));
        }
        return Page.redirect(DeskDrawController.PATH + "/" + drawId + "/counter", Flash.success("已登记发放"));
    }

    private ModelAndView found(Actor actor, String drawId, String entryId) {
        return Page.of(VIEW, page(actor, drawId, "", "", false, claim(actor, drawId, entryId), FormErrors.NONE));
    }

    private @Nullable Claim claim(Actor actor, String drawId, String entryId) {
        return desk.claims(actor, drawId).stream()
                .filter(one -> one.entryId().equals(entryId))
                .findFirst()
                .orElse(null);
    }

    private CounterPage page(
            Actor actor,
            String drawId,
            String code,
            String phone,
            boolean sent,
            @Nullable Claim found,
            FormErrors errors) {
        DrawDetails draw = desk.get(actor, drawId);
        String prize = found == null
                ? ""
                : draw.holders().stream()
                        .filter(one -> one.entryId().equals(found.entryId()))
                        .map(one -> one.tier() + "：" + one.what())
                        .findFirst()
                        .orElse("");
        String tail = found == null ? "" : desk.tails(actor, drawId).getOrDefault(found.entryId(), "");
        return new CounterPage(draw, code, phone, sent, found, prize, tail, errors);
    }
}
