package org.anyue.privacy.web;

import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.anyue.vault.KeyRotation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The keys of personal data and their change. */
@Controller
@RequestMapping(KeyController.PATH)
class KeyController {

    static final String PATH = "/desk/privacy/keys";

    private static final String TEMPLATE = "privacy/keys";

    private final KeyRotation rotation;
    private final Freshness freshness;

    KeyController(KeyRotation rotation, Freshness freshness) {
        this.rotation = rotation;
        this.freshness = freshness;
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @GetMapping
    ModelAndView index() {
        return Page.of(TEMPLATE, KeysPage.of(rotation, FormErrors.NONE));
    }

    /** A new key. */
    @AllowedRoles(Role.SECURITY_ADMIN)
    @PostMapping("/rotations")
    ModelAndView create(SignedInPerson person) {
        return freshness.require(
                person,
                PATH,
                () -> done(
                        person,
                        "新密钥已经启用，后台正在重新加密",
                        () -> rotation.begin(person.actor().party())));
    }

    /** The old keys. */
    @AllowedRoles(Role.SECURITY_ADMIN)
    @PostMapping("/retirements")
    ModelAndView destroy(SignedInPerson person) {
        return freshness.require(
                person,
                PATH,
                () -> done(
                        person,
                        "旧密钥已停用，文件移到 keys/retired",
                        () -> rotation.retire(person.actor().party())));
    }

    private ModelAndView done(SignedInPerson person, String words, Runnable deed) {
        try {
            deed.run();
            return Page.redirect(PATH, Flash.success(words));
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, KeysPage.of(rotation, FormErrors.of(refusal)));
        }
    }
}
