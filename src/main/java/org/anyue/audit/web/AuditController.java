package org.anyue.audit.web;

import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit trail as a list, newest first. */
@Controller
class AuditController {

    private final AuditPages pages;

    AuditController(AuditPages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/audit")
    @AllowedRoles(Role.AUDIT_ADMIN)
    ModelAndView index(AuditFilterForm form, @RequestParam(defaultValue = "1") int page) {
        return Page.of("audit/list", pages.of(form, page));
    }
}
