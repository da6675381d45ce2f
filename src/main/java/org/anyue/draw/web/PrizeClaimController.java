package org.anyue.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawQueries;
import org.anyue.draw.DrawRefusal;
import org.anyue.draw.PrizeClaims;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A winner shows the receipt and is told the code for the counter; the answer stands in the page, never in an address. */
@Controller
@RequestMapping(PublicDrawController.PATH + "/{drawId}/claim")
class PrizeClaimController {

    private static final String VIEW = "draw/claim";

    private final DrawQueries draws;
    private final PrizeClaims claims;
    private final PrizeClaimPace pace;

    PrizeClaimController(DrawQueries draws, PrizeClaims claims, PrizeClaimPace pace) {
        this.draws = draws;
        this.claims = claims;
        this.pace = pace;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(@PathVariable String drawId) {
        DrawDetails draw = draws.get(drawId);
        if (draw.kind() != DrawKind.PRIZE) {
            throw new NotFound("no prizes");
        }
        return Page.of(VIEW, new ClaimPage(draw, "", "", "", FormErrors.NONE));
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(
            @PathVariable String drawId,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request) {
        requireOwnOrigin(request);
        try {
            if (!pace.admits(request.getRemoteAddr())) {
                throw new Refusal(DrawRefusal.TOO_MANY_TRIES);
            }
            String code = claims.claim(drawId, receipt, contact);
            return Page.of(VIEW, new ClaimPage(draws.get(drawId), "", "", code, FormErrors.NONE));
        } catch (Refusal refusal) {
            String field = refusal.code() == DrawRefusal.CONTACT_TOO_LONG ? "contact" : "receipt";
            FormErrors errors = FormErrors.of(field, String.valueOf(refusal.getMessage()));
            return Page.refused(VIEW, new ClaimPage(draws.get(drawId), receipt, contact, "", errors));
        }
    }

    /** Browsers name the origin of a form that is sent; one of another site is not taken. */
    private static void requireOwnOrigin(HttpServletRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        if (origin == null || host == null) {
            return;
        }
        try {
            if (host.equalsIgnoreCase(URI.create(origin).getAuthority())) {
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            // Turned away below.
        }
        throw new AccessDeniedException("foreign origin");
    }
}
