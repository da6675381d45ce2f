package org.anyue.assignment.web;

import java.time.LocalDate;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.Waivers;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Exceptions for one unit, made by the owner of the campaign. */
@Controller
class WaiverController {

    private final Waivers waivers;
    private final AssignmentQueries queries;

    WaiverController(Waivers waivers, AssignmentQueries queries) {
        this.waivers = waivers;
        this.queries = queries;
    }

    @PostMapping("/desk/assignments/{id}/exemption")
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String usual,
            @RequestParam String reason) {
        return answer(
                id,
                "已豁免，该单位不再计入应报",
                () -> waivers.exempt(actor, AssignmentId.of(id), version, UsualReasons.joined(usual, reason)));
    }

    @PostMapping("/desk/assignments/{id}/exemption/delete")
    @MakesPlans
    ModelAndView destroy(Actor actor, @PathVariable String id, @RequestParam int version) {
        return answer(id, "已取消豁免", () -> waivers.reinstate(actor, AssignmentId.of(id), version));
    }

    @PostMapping("/desk/assignments/{id}/extension")
    @MakesPlans
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String usual,
            @RequestParam String reason) {
        if (until == null) {
            queries.get(actor, AssignmentId.of(id));
            return Page.redirect("/desk/assignments/" + id, Flash.failure("请选择延长到哪一天"));
        }
        return answer(
                id,
                "已为该单位延长报送时间",
                () -> waivers.extend(
                        actor,
                        AssignmentId.of(id),
                        version,
                        new Waivers.Extension(until, UsualReasons.joined(usual, reason))));
    }

    private static ModelAndView answer(String id, String done, Runnable command) {
        String back = "/desk/assignments/" + id;
        try {
            command.run();
            return Page.redirect(back, Flash.success(done));
        } catch (Refusal refusal) {
            return Page.redirect(back, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }
}
