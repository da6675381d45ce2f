package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.Inspectors;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Names who may be sent to a spot check, until the list is bound. */
@Controller
@RequestMapping(DeskDrawController.PATH + "/{drawId}/inspectors")
class InspectorController {

    private static final String VIEW = "draw/inspectors";

    private final Inspectors inspectors;
    private final DrawDesk desk;

    InspectorController(Inspectors inspectors, DrawDesk desk) {
        this.inspectors = inspectors;
        this.desk = desk;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView edit(Actor actor, @PathVariable String drawId) {
        return desk.get(actor, drawId).kind() == DrawKind.SPOTCHECK
                ? Page.of(VIEW, page(actor, drawId, null, FormErrors.NONE))
                : DeskDrawPages.elsewhere(drawId);
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView update(Actor actor, @PathVariable String drawId, @RequestParam(defaultValue = "") String inspectors) {
        try {
            this.inspectors.name(actor, drawId, inspectors);
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("inspectors", String.valueOf(refusal.getMessage()));
            return Page.refused(VIEW, page(actor, drawId, inspectors, errors));
        }
        return Page.redirect(DeskDrawController.PATH + "/" + drawId, Flash.success("检查人员名单已保存"));
    }

    private InspectorPage page(Actor actor, String drawId, @Nullable String typed, FormErrors errors) {
        DrawDetails draw = desk.get(actor, drawId);
        return new InspectorPage(
                draw, typed == null ? InspectorPage.text(desk.inspectors(actor, drawId)) : typed, errors);
    }
}
