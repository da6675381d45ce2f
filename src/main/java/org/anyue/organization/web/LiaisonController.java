package org.anyue.organization.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.UnitId;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The liaison officer of a unit. */
@Controller
@RequestMapping("/desk/units/{id}/liaison")
class LiaisonController {

    private static final String PAGE = "organization/unit";

    private final Liaisons liaisons;
    private final UnitPages pages;

    LiaisonController(Liaisons liaisons, UnitPages pages) {
        this.liaisons = liaisons;
        this.pages = pages;
    }

    /** A post, because each reading is recorded. */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON})
    @PostMapping("/reading")
    ModelAndView show(@PathVariable String id, Actor actor) {
        UnitId unit = UnitId.of(id);
        Liaison read = liaisons.read(actor, unit).orElse(null);
        return Page.of(PAGE, pages.of(actor, unit, read, FormErrors.NONE));
    }

    /** Both fields empty: there is none any more. */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON})
    @PostMapping
    ModelAndView update(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            Actor actor) {
        UnitId unit = UnitId.of(id);
        pages.of(actor, unit, null, FormErrors.NONE);
        try {
            if (name.isBlank() && phone.isBlank()) {
                liaisons.remove(actor, unit, version);
                return Page.redirect("/desk/units/" + unit, Flash.success("已去掉联络员"));
            }
            liaisons.name(actor, unit, version, Liaison.typed(name, phone));
            return Page.redirect("/desk/units/" + unit, Flash.success("联络员已保存"));
        } catch (Refusal refusal) {
            return Page.refused(PAGE, pages.of(actor, unit, null, FormErrors.of(refusal)));
        }
    }
}
