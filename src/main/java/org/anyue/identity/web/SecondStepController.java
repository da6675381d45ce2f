package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.anyue.identity.HalfSignedIn;
import org.anyue.identity.Passkeys;
import org.anyue.identity.SecondFactors;
import org.anyue.identity.SecondSteps;
import org.anyue.identity.SessionToken;
import org.anyue.identity.SignInPass;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second factor, after the password. */
@Controller
@RequestMapping(SecondStepController.CODE)
class SecondStepController {

    static final String CODE = "/desk/sign-in/code";
    static final String ENROLMENT = "/desk/sign-in/second-factor";

    private static final String TEMPLATE = "identity/secondstep";

    private final SecondSteps steps;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final RequestSite site;

    SecondStepController(SecondSteps steps, SecondFactors factors, Passkeys passkeys, RequestSite site) {
        this.steps = steps;
        this.factors = factors;
        this.passkeys = passkeys;
        this.site = site;
    }

    /** To the step that comes now, and from there to where somebody wanted to go. */
    static ModelAndView lead(SignInPass.Next next, String back) {
        String path = next == SignInPass.Next.CODE ? CODE : ENROLMENT;
        return Page.redirect(
                back.equals("/desk") ? path : path + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(
            @RequestParam(name = "return", required = false) @Nullable String back, HttpServletRequest request) {
        SessionToken token = SessionCookie.read(request);
        HalfSignedIn half = token == null ? null : steps.find(token).orElse(null);
        if (half == null || !half.enrolled()) {
            return Page.redirect("/desk/sign-in");
        }
        return Page.of(TEMPLATE, page(half, request, back, FormErrors.NONE));
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return step(request, response, back, "code", token -> steps.prove(token, code, Terminals.of(request)));
    }

    /** With a passkey instead. */
    @PublicRoute
    @PostMapping("/passkey")
    ModelAndView update(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return step(
                request,
                response,
                back,
                "",
                token -> steps.proveByPasskey(token, site.site(request), credential, Terminals.of(request)));
    }

    /** @param field that a refusal is told at, empty for the whole form */
    private ModelAndView step(
            HttpServletRequest request,
            HttpServletResponse response,
            String back,
            String field,
            UnaryOperator<SessionToken> proof) {
        SessionToken token = SessionCookie.read(request);
        HalfSignedIn half = token == null ? null : steps.find(token).orElse(null);
        if (token == null || half == null || !half.enrolled()) {
            return Page.redirect("/desk/sign-in");
        }
        try {
            SessionCookie.write(proof.apply(token), request, response);
            return Page.redirect(LocalPath.of(back));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of(field, String.valueOf(refusal.getMessage()));
            return Page.refused(TEMPLATE, page(half, request, back, errors));
        }
    }

    private SecondStepPage page(
            HalfSignedIn half, HttpServletRequest request, @Nullable String back, FormErrors errors) {
        return new SecondStepPage(
                half.name(),
                LocalPath.of(back),
                factors.isSet(half.account()),
                passkeys.usable(half.account(), site.site(request)),
                errors);
    }

    /** As somebody else. */
    @PublicRoute
    @PostMapping("/delete")
    ModelAndView destroy(HttpServletRequest request, HttpServletResponse response) {
        SessionToken token = SessionCookie.read(request);
        if (token != null) {
            steps.abandon(token);
            SessionCookie.erase(request, response);
        }
        return Page.redirect("/desk/sign-in");
    }
}
