package org.anyue.identity.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.anyue.identity.AccountId;
import org.anyue.identity.Accounts;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PersonPasswordController {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Accounts accounts;

    PersonPasswordController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Answers with the page itself: after a redirect the password could not be shown any more. */
    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/desk/people/{id}/password")
    ModelAndView create(@PathVariable String id, Actor actor) {
        return Page.of("identity/onetime", page(accounts.reset(actor, AccountId.of(id))));
    }

    static OneTimePage page(OneTimePassword made) {
        return new OneTimePage(
                "/desk/people/" + made.account(),
                made.name(),
                made.loginName(),
                made.password(),
                UNTIL.format(made.until()));
    }
}
