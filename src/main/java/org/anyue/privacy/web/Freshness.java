package org.anyue.privacy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.anyue.identity.Approvals;
import org.anyue.identity.SignedInPerson;
import org.anyue.ui.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What cannot be taken back is done only by whoever has just proved who they are. */
@Component
class Freshness {

    private final Approvals approvals;

    Freshness(Approvals approvals) {
        this.approvals = approvals;
    }

    boolean isFresh(SignedInPerson person) {
        return approvals.isFresh(person);
    }

    /** Does it, or leads to the proof and back to the page. */
    ModelAndView require(SignedInPerson person, String back, Supplier<ModelAndView> deed) {
        return isFresh(person)
                ? deed.get()
                : Page.redirect("/desk/proof?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
