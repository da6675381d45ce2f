package org.anyue.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.site.Complaints;
import org.anyue.site.NewComplaint;
import org.anyue.site.SiteParameters;
import org.anyue.site.SiteRefusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.OwnOrigin;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public complaint entry. No cookie: the form carries a sealed token, and a foreign origin is turned away. */
@Controller
@RequestMapping(ComplaintFormController.PATH)
class ComplaintFormController {

    static final String PATH = "/complaint";

    private static final String FORM = "site/complaint";
    private static final Map<SiteRefusal, String> FIELDS = Map.of(
            SiteRefusal.KIND_MISSING, "kind",
            SiteRefusal.WORDS_TOO_SHORT, "words",
            SiteRefusal.WORDS_TOO_LONG, "words",
            SiteRefusal.CONTACT_TOO_LONG, "contact");

    private final Complaints complaints;
    private final SiteParameters parameters;

    ComplaintFormController(Complaints complaints, SiteParameters parameters) {
        this.complaints = complaints;
        this.parameters = parameters;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank() {
        return Page.of(FORM, page(new NewComplaint("", "", ""), FormErrors.NONE));
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request) {
        OwnOrigin.require(request);
        NewComplaint typed = new NewComplaint(kind, words, contact);
        try {
            return Page.redirect(PATH + "/received?code=" + complaints.receive(token, typed, request.getRemoteAddr()));
        } catch (Refusal refusal) {
            String field = refusal.code() instanceof SiteRefusal code ? FIELDS.getOrDefault(code, "") : "";
            FormErrors errors = FormErrors.of(field, String.valueOf(refusal.getMessage()));
            return Page.refused(FORM, page(typed, errors));
        }
    }

    @PublicRoute
    @GetMapping("/received")
    ModelAndView show(@RequestParam(defaultValue = "") String code) {
        return Page.of(
                "site/received", new ReceivedPage(code.matches("[0-9A-Z]{1,12}") ? code : "", parameters.site()));
    }

    private ComplaintFormPage page(NewComplaint typed, FormErrors errors) {
        return new ComplaintFormPage(complaints.token(), complaints.kinds(), typed, parameters.site(), errors);
    }
}
