package org.anyue.identity.web;

import java.util.List;
import org.anyue.identity.SecondFactors;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own second factor. */
@Controller
@RequestMapping(SecondFactorController.PATH)
class SecondFactorController {

    static final String PATH = "/desk/second-factor";

    private static final String TEMPLATE = "identity/secondfactor";

    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    @AnySignedIn
    @GetMapping
    ModelAndView show(SignedInPerson person) {
        return Page.of(TEMPLATE, page(person, FormErrors.NONE));
    }

    @AnySignedIn
    @GetMapping("/new")
    ModelAndView blank(SignedInPerson person) {
        return factors.isSet(person.account())
                ? Page.redirect(PATH)
                : Page.of(EnrolmentPage.TEMPLATE, enrolment(person, FormErrors.NONE));
    }

    /** Answers with the recovery codes: after a redirect they could not be shown any more. */
    @AnySignedIn
    @PostMapping
    ModelAndView create(@RequestParam(defaultValue = "") String code, SignedInPerson person) {
        if (factors.isSet(person.account())) {
            return Page.redirect(PATH);
        }
        try {
            List<String> codes = factors.confirm(person.actor().party(), person.account(), code);
            return Page.of(RecoveryCodesPage.TEMPLATE, new RecoveryCodesPage(codes, PATH));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("code", String.valueOf(refusal.getMessage()));
            return Page.refused(EnrolmentPage.TEMPLATE, enrolment(person, errors));
        }
    }

    @AnySignedIn
    @PostMapping("/recovery-codes")
    ModelAndView update(@RequestParam(defaultValue = "") String code, SignedInPerson person) {
        try {
            return Page.of(RecoveryCodesPage.TEMPLATE, new RecoveryCodesPage(factors.renewCodes(person, code), PATH));
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page(person, FormErrors.of(refusal)));
        }
    }

    @AnySignedIn
    @PostMapping("/delete")
    ModelAndView destroy(@RequestParam(defaultValue = "") String code, SignedInPerson person) {
        try {
            factors.remove(person, code);
            return Page.redirect(PATH + "/new", Flash.success("原设备已停用，请设置新的设备"));
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page(person, FormErrors.of(refusal)));
        }
    }

    private SecondFactorPage page(SignedInPerson person, FormErrors errors) {
        return new SecondFactorPage(factors.isSet(person.account()), factors.unusedCodes(person.account()), errors);
    }

    private EnrolmentPage enrolment(SignedInPerson person, FormErrors errors) {
        return EnrolmentPage.of(PATH, PATH, false, factors.draft(person.account()), errors);
    }
}
