package org.anyue.notification.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import org.anyue.notification.AnnouncementId;
import org.anyue.notification.Announcements;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happens to an announcement after it was sent. */
@Controller
@RequestMapping("/desk/announcements/{id}")
class AnnouncementStepController {

    private final Announcements announcements;

    AnnouncementStepController(Announcements announcements) {
        this.announcements = announcements;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR})
    @PostMapping("/signature")
    ModelAndView create(@PathVariable String id, Actor actor) {
        announcements.sign(actor, AnnouncementId.of(id));
        return back(id, Flash.success("已签收"));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/reminders")
    ModelAndView update(@PathVariable String id, Actor actor) {
        try {
            int told = announcements.remind(actor, AnnouncementId.of(id));
            return back(id, Flash.success("已提醒 " + told + " 家未签收的单位"));
        } catch (Refusal refusal) {
            return back(id, Flash.warning(String.valueOf(refusal.getMessage())));
        }
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/withdrawal")
    ModelAndView destroy(@PathVariable String id, Actor actor) {
        announcements.withdraw(actor, AnnouncementId.of(id));
        return back(id, Flash.success("公告已撤回，各单位已收到通知"));
    }

    private static ModelAndView back(String id, Flash flash) {
        return Page.redirect("/desk/announcements/" + id, flash);
    }
}
