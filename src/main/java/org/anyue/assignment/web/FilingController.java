package org.anyue.assignment.web;

import java.util.List;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentVerb;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.SubmissionReceipt;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An office fills in for a unit below it (代填). */
@Controller
@RequestMapping("/desk/assignments/{id}" + AssignmentPages.FILING)
class FilingController {

    private final AssignmentQueries queries;
    private final AssignmentPages pages;
    private final SubmissionIntake intake;
    private final SubmissionIntake.Desk desk;

    FilingController(
            Assignments assignments, AssignmentQueries queries, AssignmentPages pages, SubmissionIntake intake) {
        this.queries = queries;
        this.pages = pages;
        this.intake = intake;
        this.desk = new SubmissionIntake.Desk(
                assignments::submitFor, pages::filing, FilingController::received, "该单位刚刚有了新的报送。请先查看最新情况，需要修改的再行代填。");
    }

    /** What is the office's own, or can no longer be handed in, leads to the page of the assignment. */
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @GetMapping
    ModelAndView blank(Actor actor, @PathVariable String id) {
        AssignmentDetails details = queries.details(actor, AssignmentId.of(id));
        return details.may(AssignmentVerb.SUBMIT_FOR)
                ? Page.of(
                        SubmissionIntake.TEMPLATE,
                        pages.filing(actor, details, SubmissionForm.blank(details), FormErrors.NONE))
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
        return intake.submit(desk, actor, AssignmentId.of(id), new SubmissionIntake.Sent(fields, photos, files));
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping("/draft")
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> photos,
            @RequestParam(required = false) List<MultipartFile> files) {
        String back = address(id) + AssignmentPages.FILING + "#report";
        ModelAndView kept = Page.redirect(back, Flash.success("草稿已保存，该单位打开任务也能看到并接着填"));
        return intake.draft(desk, actor, AssignmentId.of(id), new SubmissionIntake.Sent(fields, photos, files), kept);
    }

    private static ModelAndView received(AssignmentId id, SubmissionReceipt receipt) {
        String words = "已代填第" + receipt.number() + "版，" + Words.at(receipt.submittedAt()) + "，该单位会收到消息。";
        return Page.redirect(
                address(id.toString()),
                receipt.complete() ? Flash.success(words) : Flash.warning(words + "还需该单位报送纸质件。"));
    }

    private static String address(String id) {
        return "/desk/assignments/" + id;
    }
}
