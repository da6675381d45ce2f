package org.anyue.site.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetAnswer;
import org.anyue.site.Complaints;
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

/** Complaints and suggestions of citizens, for the office of the installation. */
@Controller
@RequestMapping(ComplaintController.PATH)
class ComplaintController {

    static final String PATH = "/desk/complaints";

    private static final String SHOW = "site/complaintcase";
    private static final int SIZE = 30;

    private final Complaints complaints;
    private final ComplaintPages pages;

    ComplaintController(Complaints complaints, ComplaintPages pages) {
        this.complaints = complaints;
        this.pages = pages;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView index(HttpServletRequest request, Actor actor) {
        ListQuery query = query(request);
        return Page.of(
                "site/complaints",
                new ComplaintListPage(query, query.slice(pages.found(actor, query), SIZE), complaints.kinds()));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/export")
    ResponseEntity<byte[]> index(Actor actor, HttpServletRequest request) {
        List<ComplaintRow> rows = pages.found(actor, query(request));
        return SheetAnswer.of(ComplaintPages.sheet(rows), actor.place().name() + "投诉建议.xlsx");
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        return Page.of(SHOW, pages.of(actor, Ids.parse(id), "", "", FormErrors.NONE));
    }

    /** Answers with the contact itself: after a redirect it could not be shown any more. */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{id}/contact")
    ModelAndView edit(@PathVariable String id, Actor actor) {
        UUID complaint = Ids.parse(id);
        return Page.of(SHOW, pages.of(actor, complaint, complaints.contact(actor, complaint), "", FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{id}/settlement")
    ModelAndView create(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor) {
        UUID complaint = Ids.parse(id);
        try {
            complaints.settle(actor, complaint, answer, version);
            return Page.redirect(PATH + "/" + id, Flash.success("已办结"));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("answer", String.valueOf(refusal.getMessage()));
            return Page.refused(SHOW, pages.of(actor, complaint, "", answer, errors));
        }
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{id}/settlement/delete")
    ModelAndView destroy(@PathVariable String id, @RequestParam(defaultValue = "-1") int version, Actor actor) {
        complaints.reopen(actor, Ids.parse(id), version);
        return Page.redirect(PATH + "/" + id, Flash.success("已重新办理"));
    }

    private static ListQuery query(HttpServletRequest request) {
        return ListQuery.of(request, PATH, "state", "kind");
    }
}
