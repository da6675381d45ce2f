package org.anyue.portal.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SECURITY_ADMIN;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.CurrentActor;
import org.anyue.parameter.ParameterRegister;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetAnswer;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that may be set, on one page; what has a page of its own is linked there. */
@Controller
@RequestMapping(ParameterController.PATH)
class ParameterController {

    static final String PATH = "/desk/parameters";

    private static final String FORM = "portal/parameter";
    private static final int SIZE = 50;

    private final ParameterRegister register;
    private final ParameterPages pages;

    ParameterController(ParameterRegister register, ParameterPages pages) {
        this.register = register;
        this.pages = pages;
    }

    @AllowedRoles({SYSTEM_ADMIN, SECURITY_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView index(HttpServletRequest request) {
        ListQuery query = query(request);
        boolean decides = CurrentActor.of(request) instanceof Actor actor && actor.role() == SECURITY_ADMIN;
        return Page.of(
                "portal/parameters",
                new ParameterListPage(query, query.slice(pages.found(query), SIZE), pages.groups(), decides));
    }

    @AllowedRoles({SYSTEM_ADMIN, SECURITY_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/export")
    ResponseEntity<byte[]> index(HttpServletRequest request, Actor actor) {
        List<ParameterRow> rows = pages.found(query(request));
        return SheetAnswer.of(ParameterPages.sheet(rows), actor.place().name() + "参数设置.xlsx");
    }

    @AllowedRoles({SYSTEM_ADMIN, SECURITY_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/{code}")
    ModelAndView show(@PathVariable String code, Actor actor) {
        return Page.of(FORM, pages.of(actor, code, null, FormErrors.NONE));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{code}")
    ModelAndView update(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "0") int version,
            Actor actor) {
        pages.requireKeeper(actor, code);
        try {
            register.change(actor.party(), code, value, version);
            return Page.redirect(PATH + "/" + code, Flash.success("已保存，立即生效"));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("value", String.valueOf(refusal.getMessage()));
            return Page.refused(FORM, pages.of(actor, code, value, errors));
        }
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{code}/undo")
    ModelAndView destroy(@PathVariable String code, @RequestParam(defaultValue = "0") int version, Actor actor) {
        pages.requireKeeper(actor, code);
        try {
            register.undo(actor.party(), code, version);
            return Page.redirect(PATH + "/" + code, Flash.success("已撤销上一次修改"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, pages.of(actor, code, null, FormErrors.of(refusal)));
        }
    }

    private static ListQuery query(HttpServletRequest request) {
        return ListQuery.of(request, PATH, "group", "changed");
    }
}
