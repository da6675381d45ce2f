package org.anyue.assignment.web;

import java.util.List;
import java.util.Optional;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentVerb;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An office fills in for a unit below it (代填). */
@Controller
@RequestMapping("/desk/assignments/{id}" + AssignmentPages.FILING)
class FilingController {

    private static final String TEMPLATE = "assignment/show";

    private final Assignments assignments;
    private final AssignmentQueries queries;
    private final AssignmentPages pages;
    private final SubmissionUploads uploads;

    FilingController(
            Assignments assignments, AssignmentQueries queries, AssignmentPages pages, SubmissionUploads uploads) {
        this.assignments = assignments;
        this.queries = queries;
        this.pages = pages;
        this.uploads = uploads;
    }

    /** What is the office's own, or can no longer be handed in, leads to the page of the assignment. */
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @GetMapping
    ModelAndView blank(Actor actor, @PathVariable String id) {
        AssignmentDetails details = queries.details(actor, AssignmentId.of(id));
        return details.may(AssignmentVerb.SUBMIT_FOR)
                ? Page.of(TEMPLATE, pages.filing(actor, details, SubmissionForm.blank(details), FormErrors.NONE))
                : Page.redirect(address(id));
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping
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
            return received(id, known.get());
        }
        SubmissionUploads.Taken taken = uploads.take(actor, assignment, typed, photos, files);
        FormErrors errors = uploads.check(queries.details(actor, assignment), taken);
        return errors.isEmpty()
                ? submit(actor, assignment, taken.form())
                : again(actor, assignment, taken.form(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping("/draft")
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> photos,
            @RequestParam(required = false) List<MultipartFile> files) {
        AssignmentId assignment = AssignmentId.of(id);
        queries.get(actor, assignment);
        SubmissionUploads.Taken taken = uploads.take(actor, assignment, SubmissionForm.of(fields), photos, files);
        if (!taken.errors().isEmpty()) {
            return again(actor, assignment, taken.form(), taken.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        uploads.keep(actor, assignment, taken.form());
        return Page.redirect(address(id) + AssignmentPages.FILING + "#report", Flash.success("草稿已保存，该单位打开任务也能看到并接着填"));
    }

    private ModelAndView submit(Actor actor, AssignmentId id, SubmissionForm form) {
        try {
            SubmissionContent content = new SubmissionContent(form.token(), form.numbers(), form.text(), form.kept());
            return received(id.toString(), assignments.submitFor(actor, id, content));
        } catch (Refusal refusal) {
            return again(actor, id, form, FormErrors.of(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale stale) {
            String told = "该单位刚刚有了新的报送。请先查看最新情况，需要修改的再行代填。";
            return again(actor, id, form, FormErrors.of("", told), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(
            Actor actor, AssignmentId id, SubmissionForm form, FormErrors errors, HttpStatus status) {
        uploads.keep(actor, id, form);
        return Page.of(TEMPLATE, pages.filing(actor, queries.details(actor, id), form, errors), status);
    }

    private static ModelAndView received(String id, SubmissionReceipt receipt) {
        String words = "已代填第" + receipt.number() + "版，" + Words.at(receipt.submittedAt()) + "，该单位会收到消息。";
        return Page.redirect(
                address(id), receipt.complete() ? Flash.success(words) : Flash.warning(words + "还需该单位报送纸质件。"));
    }

    private static String address(String id) {
        return "/desk/assignments/" + id;
    }
}
