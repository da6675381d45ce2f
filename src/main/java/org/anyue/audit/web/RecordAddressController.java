package org.anyue.audit.web;

import org.anyue.audit.TrailAddresses;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.NotFound;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whole network address behind one record, for a reason. */
@Controller
@RequestMapping("/desk/audit/records/{seq}/address")
class RecordAddressController {

    private static final String TEMPLATE = "audit/address";

    private final TrailAddresses addresses;

    RecordAddressController(TrailAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    @AllowedRoles(Role.AUDIT_ADMIN)
    ModelAndView blank(@PathVariable String seq) {
        if (!addresses.isKept(RecordNumber.of(seq))) {
            throw new NotFound("address of record " + seq);
        }
        return Page.of(TEMPLATE, new RecordAddressPage(seq, "", FormErrors.NONE));
    }

    /** Answers with the address: in a redirect it would stay in the browser's history. */
    @PostMapping
    @AllowedRoles(Role.AUDIT_ADMIN)
    ModelAndView show(@PathVariable String seq, @RequestParam(defaultValue = "") String reason, Actor actor) {
        long record = RecordNumber.of(seq);
        if (reason.isBlank()) {
            FormErrors errors = FormErrors.of("reason", "请填写理由，它会记入审计记录");
            return Page.refused(TEMPLATE, new RecordAddressPage(seq, "", errors));
        }
        String address = addresses.show(actor.party(), record, reason.strip());
        return Page.of(TEMPLATE, new RecordAddressPage(seq, address, FormErrors.NONE));
    }
}
