package org.anyue.assignment.web;

import java.util.List;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DraftController {

    private final AssignmentQueries queries;
    private final AssignmentPages pages;
    private final SubmissionUploads uploads;

    DraftController(AssignmentQueries queries, AssignmentPages pages, SubmissionUploads uploads) {
        this.queries = queries;
        this.pages = pages;
        this.uploads = uploads;
    }

    /** Keeps the form as it is; only an upload that was not accepted brings the form back. */
    @PostMapping("/desk/assignments/{id}/draft")
    @AllowedRoles({
        Role.OFFICE_LEAD,
        Role.OFFICE_CLERK,
        Role.DEPARTMENT_OFFICER,
        Role.UNIT_LEADER,
        Role.UNIT_LIAISON,
        Role.LINK_HOLDER
    })
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> photos,
            @RequestParam(required = false) List<MultipartFile> files) {
        AssignmentId assignment = AssignmentId.of(id);
        queries.get(actor, assignment);
        SubmissionUploads.Taken taken = uploads.take(actor, assignment, SubmissionForm.of(fields), photos, files);
        uploads.keep(actor, assignment, taken.form());
        if (taken.errors().isEmpty()) {
            return Page.redirect("/desk/assignments/" + id + "#report", Flash.success("草稿已保存，换一台设备也能接着填"));
        }
        return Page.refused(
                "assignment/show", pages.page(actor, queries.details(actor, assignment), taken.form(), taken.errors()));
    }
}
