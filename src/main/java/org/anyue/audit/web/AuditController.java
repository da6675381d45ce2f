package org.anyue.audit.web;

import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
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
    ModelAndView index(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(defaultValue = "1") int page) {
        return Page.of("audit/list", pages.of(AuditFilterForm.of(action, object, actor, address, day), page));
    }
}
