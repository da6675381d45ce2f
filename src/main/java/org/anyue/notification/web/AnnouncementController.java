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
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/announcements")
class AnnouncementController {

    private final AnnouncementPages pages;
    private final Announcements announcements;

    AnnouncementController(AnnouncementPages pages, Announcements announcements) {
        this.pages = pages;
        this.announcements = announcements;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR})
    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "1") int page, Actor actor) {
        return Page.of("notification/announcements", pages.list(actor, part.equals("sent"), Math.max(1, page)));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        return Page.of("notification/announcementform", pages.form(actor, AnnouncementForm.BLANK, FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView create(@RequestParam MultiValueMap<String, String> input, Actor actor) {
        AnnouncementForm form = AnnouncementForm.of(input);
        FormErrors errors = form.errors();
        try {
            if (errors.isEmpty()) {
                AnnouncementId id = announcements.issue(actor, form.wanted());
                return Page.redirect("/desk/announcements/" + id, Flash.success("公告已发出"));
            }
        } catch (Refusal refusal) {
            errors = FormErrors.of(refusal);
        }
        return Page.refused("notification/announcementform", pages.form(actor, form, errors));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR})
    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "1") int page,
            Actor actor) {
        AnnouncementId announcement = AnnouncementId.of(id);
        AnnouncementPage shown = pages.page(actor, announcement, which, Math.max(1, page));
        announcements.read(actor, announcement);
        return Page.of("notification/announcement", shown);
    }
}
