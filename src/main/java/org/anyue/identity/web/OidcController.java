package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.anyue.identity.OidcSignIns;
import org.anyue.identity.SessionToken;
import org.anyue.identity.SignInPass;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** To the unified identity and back. */
@Controller
@RequestMapping(OidcController.PATH)
class OidcController {

    static final String PATH = "/desk/sign-in/oidc";

    private final OidcSignIns signIns;
    private final SignInPages pages;

    OidcController(OidcSignIns signIns, SignInPages pages) {
        this.signIns = signIns;
        this.pages = pages;
    }

    /** A link and no form: the content policy lets forms lead only to ourselves. */
    @PublicRoute
    @GetMapping
    Object show(
            @RequestParam(name = "return", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String local = LocalPath.of(back);
        if (!signIns.isOffered()) {
            return Page.redirect("/desk/sign-in");
        }
        try {
            OidcSignIns.Departure departure = signIns.depart();
            new OidcCookie(departure.key(), false, local).write(request, response);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, departure.to().toString())
                    .build();
        } catch (Refusal refusal) {
            return refused(request, local, refusal);
        }
    }

    @PublicRoute
    @GetMapping("/return")
    ModelAndView create(
            @RequestParam Map<String, String> answer,
            @Nullable SignedInPerson person,
            HttpServletRequest request,
            HttpServletResponse response) {
        OidcCookie cookie = OidcCookie.read(request);
        OidcCookie.erase(request, response);
        if (cookie == null) {
            return Page.redirect("/desk/sign-in", Flash.warning("等得太久，或换了浏览器，请重新登录"));
        }
        OidcSignIns.Arrival arrival = new OidcSignIns.Arrival(cookie.key(), answer);
        return cookie.linking() ? link(arrival, person) : enter(arrival, cookie.back(), request, response);
    }

    private ModelAndView enter(
            OidcSignIns.Arrival arrival, String back, HttpServletRequest request, HttpServletResponse response) {
        try {
            SessionToken former = SessionCookie.read(request);
            SignInPass pass = signIns.signIn(arrival, Terminals.of(request), former);
            SessionCookie.write(pass.token(), request, response);
            return pass.next() == SignInPass.Next.DONE
                    ? Page.redirect(back)
                    : SecondStepController.lead(pass.next(), back);
        } catch (Refusal refusal) {
            return refused(request, back, refusal);
        }
    }

    private ModelAndView link(OidcSignIns.Arrival arrival, @Nullable SignedInPerson person) {
        if (person == null) {
            return Page.redirect("/desk/sign-in", Flash.warning("登录已退出，请重新登录后再关联"));
        }
        try {
            signIns.link(arrival, person);
            return Page.redirect(PasskeyController.PATH, Flash.success("已关联" + signIns.name() + "，以后可以用它登录"));
        } catch (Refusal refusal) {
            return Page.redirect(PasskeyController.PATH, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }

    private ModelAndView refused(HttpServletRequest request, String back, Refusal refusal) {
        return Page.refused(SignInPages.TEMPLATE, pages.of(request, "", back, FormErrors.of(refusal)));
    }
}
