package org.anyue.quiz.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.Entrants;
import org.anyue.quiz.Play;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way of those who work here to an examination of their own: the session tells who it is, and what it gives is a pass,
 * with which the examination goes on as any other.
 */
@Controller
class ExamController {

    private final Play play;
    private final Entrants entrants;
    private final EntryPages pages;

    ExamController(Play play, Entrants entrants, EntryPages pages) {
        this.play = play;
        this.entrants = entrants;
        this.pages = pages;
    }

    @GetMapping("/desk/exams/{id}")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id, HttpServletRequest request) {
        ContestId contest = ContestId.of(id);
        String pass = entrants.ofStaff(actor, contest);
        return Page.of(
                PlayController.ENTRY,
                pages.page(request, play.contest(contest), pass, EntryForm.BLANK, FormErrors.NONE));
    }
}
