package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.identity.AccessCodes;
import org.anyue.identity.AccessEntries;
import org.anyue.identity.AccessLinks;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Has the code sent to the number on file, or the office asked to call it. */
@Controller
class AccessCodeRequestController {

    private final AccessCodes codes;
    private final AccessEntries entries;

    AccessCodeRequestController(AccessCodes codes, AccessEntries entries) {
        this.codes = codes;
        this.entries = entries;
    }

    @PublicRoute
    @PostMapping(AccessLinks.PATH + "{token}/codes")
    ModelAndView create(@PathVariable String token, HttpServletRequest request) {
        String back = AccessLinks.PATH + token;
        try {
            return entries.offer(token, Terminals.of(request))
                    .map(offer -> Page.redirect(
                            back,
                            codes.request(token)
                                    ? Flash.success("验证码已发到 " + offer.liaison() + "，10分钟内有效")
                                    : Flash.warning("已通知" + offer.office() + "，请留意来电")))
                    .orElseGet(AccessController::gone);
        } catch (Refusal refusal) {
            return Page.redirect(back, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }
}
