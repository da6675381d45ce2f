package org.anyue.assignment.web;

import java.util.List;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.SubmissionReceipt;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Handing in, keeping a draft and taking back. */
@Controller
class SubmissionController {

    private static final String LIST = "/desk/worklist";

    private final Assignments assignments;
    private final SubmissionIntake intake;
    private final SubmissionIntake.Desk desk;

    SubmissionController(Assignments assignments, AssignmentPages pages, SubmissionIntake intake) {
        this.assignments = assignments;
        this.intake = intake;
        this.desk = new SubmissionIntake.Desk(
                assignments::submit,
                pages::page,
                SubmissionController::received,
                "本单位的同事刚刚报送了一版。请先查看下方最新情况，需要修改的再行报送。");
    }

    @PostMapping("/desk/assignments/{id}/submissions")
    @WorksOnTasks
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> photos,
            @RequestParam(required = false) List<MultipartFile> files) {
        return intake.submit(desk, actor, AssignmentId.of(id), new SubmissionIntake.Sent(fields, photos, files));
    }

    @PostMapping("/desk/assignments/{id}/draft")
    @WorksOnTasks
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> photos,
            @RequestParam(required = false) List<MultipartFile> files) {
        ModelAndView kept = Page.redirect("/desk/assignments/" + id + "#report", Flash.success("草稿已保存，换一台设备也能接着填"));
        return intake.draft(desk, actor, AssignmentId.of(id), new SubmissionIntake.Sent(fields, photos, files), kept);
    }

    @PostMapping("/desk/assignments/{id}/submissions/delete")
    @WorksOnTasks
    ModelAndView destroy(Actor actor, @PathVariable String id, @RequestParam int version) {
        String back = "/desk/assignments/" + id;
        try {
            assignments.withdraw(actor, AssignmentId.of(id), version);
            return Page.redirect(back, Flash.success("已撤回，内容保留在下方，修改后可再次报送"));
        } catch (Refusal refusal) {
            return Page.redirect(back, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }

    private static ModelAndView received(AssignmentId id, SubmissionReceipt receipt) {
        String words = "已收到第" + receipt.number() + "版，" + Words.at(receipt.submittedAt());
        return Page.redirect(
                LIST,
                receipt.complete() ? Flash.success(words + "。材料齐全，等待审核。") : Flash.warning(words + "。还需报送纸质件，收到后才算完成。"));
    }
}
