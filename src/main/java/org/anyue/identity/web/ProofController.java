package org.anyue.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.anyue.identity.Proofs;
import org.anyue.identity.SecondFactors;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Password and code once more, before something weighty. */
@Controller
@RequestMapping(ProofController.PATH)
class ProofController {

    static final String PATH = "/desk/proof";

    private static final String TEMPLATE = "identity/proof";

    private final Proofs proofs;
    private final SecondFactors factors;

    ProofController(Proofs proofs, SecondFactors factors) {
        this.proofs = proofs;
        this.factors = factors;
    }

    /** Leads here and back again. */
    static ModelAndView lead(String back) {
        return Page.redirect(PATH + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    @AnySignedIn
    @GetMapping
    ModelAndView blank(@RequestParam(name = "return", required = false) @Nullable String back, SignedInPerson person) {
        return Page.of(TEMPLATE, page(person, LocalPath.of(back), FormErrors.NONE));
    }

    @AnySignedIn
    @PostMapping
    ModelAndView create(SignInForm form, SignedInPerson person) {
        try {
            proofs.renew(person, form.password(), form.code());
            return Page.redirect(form.back(), Flash.success("已确认是您本人，请在 10 分钟内办理"));
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page(person, form.back(), FormErrors.of(refusal)));
        }
    }

    private ProofPage page(SignedInPerson person, String back, FormErrors errors) {
        return new ProofPage(person.actor().name(), factors.isSet(person.account()), back, errors);
    }
}
