package org.anyue.assignment.web;

import java.util.List;
import java.util.Optional;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.SubmissionContent;
import org.anyue.assignment.SubmissionReceipt;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Handing in and taking back. Whatever goes wrong, what was typed and uploaded stays in the draft. */
@Controller
class SubmissionController {

    private static final String LIST = "/desk/worklist";

    private final Assignments assignments;
    private final AssignmentQueries queries;
    private final AssignmentPages pages;
    private final SubmissionUploads uploads;

    SubmissionController(
            Assignments assignments, AssignmentQueries queries, AssignmentPages pages, SubmissionUploads uploads) {
        this.assignments = assignments;
        this.queries = queries;
        this.pages = pages;
        this.uploads = uploads;
    }

    @PostMapping("/desk/assignments/{id}/submissions")
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
        SubmissionForm typed = SubmissionForm.of(fields);
        Optional<SubmissionReceipt> known = queries.receipt(actor, assignment, typed.token());
        if (known.isPresent()) {
            return received(known.get());
        }
        SubmissionUploads.Taken taken = uploads.take(actor, assignment, typed, photos, files);
        AssignmentDetails details = queries.details(actor, assignment);
        FormErrors errors = uploads.check(details, taken);
        return errors.isEmpty()
                ? submit(actor, details, taken.form())
                : again(actor, details, taken.form(), errors, 422);
    }

    private ModelAndView submit(Actor actor, AssignmentDetails details, SubmissionForm form) {
        AssignmentId id = details.summary().id();
        try {
            return received(assignments.submit(
                    actor, id, new SubmissionContent(form.token(), form.numbers(), form.text(), form.kept())));
        } catch (Refusal refusal) {
            return again(actor, details, form, FormErrors.of(refusal), 422);
        } catch (Stale stale) {
            String told = "本单位的同事刚刚报送了一版。请先查看下方最新情况，需要修改的再行报送。";
            return again(actor, queries.details(actor, id), form, FormErrors.of("", told), 409);
        }
    }

    private ModelAndView again(
            Actor actor, AssignmentDetails details, SubmissionForm form, FormErrors errors, int status) {
        uploads.keep(actor, details.summary().id(), form);
        return Page.of("assignment/show", pages.page(actor, details, form, errors), HttpStatus.valueOf(status));
    }

    private static ModelAndView received(SubmissionReceipt receipt) {
        String words = "已收到第" + receipt.number() + "版，" + Words.at(receipt.submittedAt());
        return Page.redirect(
                LIST,
                receipt.complete() ? Flash.success(words + "。材料齐全，等待审核。") : Flash.warning(words + "。还需报送纸质件，收到后才算完成。"));
    }

    @PostMapping("/desk/assignments/{id}/submissions/delete")
    @AllowedRoles({
        Role.OFFICE_LEAD,
        Role.OFFICE_CLERK,
        Role.DEPARTMENT_OFFICER,
        Role.UNIT_LEADER,
        Role.UNIT_LIAISON,
        Role.LINK_HOLDER
    })
    ModelAndView destroy(Actor actor, @PathVariable String id, @RequestParam int version) {
        String back = "/desk/assignments/" + id;
        try {
            assignments.withdraw(actor, AssignmentId.of(id), version);
            return Page.redirect(back, Flash.success("已撤回，内容保留在下方，修改后可再次报送"));
        } catch (Refusal refusal) {
            return Page.redirect(back, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }
}
