package org.anyue.organization.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.UnitImport;
import org.anyue.organization.UnitImports;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Htmx;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a sheet would do, and how far it is once somebody said yes. */
@Controller
@RequestMapping("/desk/units/imports/{id}")
class UnitImportRunController {

    private static final String PREVIEW = "organization/preview";

    private final UnitImports imports;

    UnitImportRunController(UnitImports imports) {
        this.imports = imports;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView show(@PathVariable String id, HttpServletRequest request, Actor actor) {
        UnitImport found = imports.get(actor, Ids.parse(id));
        if (!found.mayBegin()) {
            String template = Htmx.swaps(request) ? "organization/_progress" : "organization/progress";
            return Page.of(template, UnitProgressPage.of(found));
        }
        return Htmx.swaps(request)
                ? Page.redirect(address(found))
                : Page.of(PREVIEW, page(actor, found, FormErrors.NONE));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView create(@PathVariable String id, Actor actor) {
        UUID kept = Ids.parse(id);
        UnitImport found = imports.get(actor, kept);
        try {
            imports.begin(actor, kept);
        } catch (Refusal refusal) {
            if (found.mayBegin()) {
                return Page.refused(PREVIEW, page(actor, found, FormErrors.of(refusal)));
            }
        }
        return Page.redirect(address(found));
    }

    static String address(UnitImport found) {
        return "/desk/units/imports/" + Ids.toText(found.id());
    }

    private UnitPreviewPage page(Actor actor, UnitImport found, FormErrors errors) {
        return UnitPreviewPage.of(found, imports.preview(actor, found.id()), errors);
    }
}
