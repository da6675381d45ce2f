package org.anyue.assignment.web;

import java.util.List;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentVerb;
import org.anyue.assignment.Reviews;
import org.anyue.assignment.SubmissionVersion;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.anyue.ui.QrPicture;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The paper copy: a sheet to put on top of it, and the one tap with which the office that scans the sheet has it. */
@Controller
@RequestMapping("/desk/assignments/{id}/paper")
class PaperController {

    private final AssignmentQueries queries;
    private final Reviews reviews;

    PaperController(AssignmentQueries queries, Reviews reviews) {
        this.queries = queries;
        this.reviews = reviews;
    }

    /** The sheet, for the bearer to print. */
    @GetMapping("/cover")
    @WorksOnTasks
    ModelAndView index(Actor actor, @PathVariable String id) {
        AssignmentDetails details = queries.details(actor, AssignmentId.of(id));
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/desk/assignments/" + id + "/paper")
                .queryParam("number", details.summary().submission())
                .toUriString();
        return Page.of("assignment/cover", new CoverPage(page(details, 0), QrPicture.of(address)));
    }

    /** @param number of the version that the sheet was printed for */
    @GetMapping
    @MakesPlans
    ModelAndView show(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int number) {
        return Page.of("assignment/paper", page(queries.details(actor, AssignmentId.of(id)), number));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id) {
        String back = "/desk/assignments/" + id + "/paper";
        try {
            reviews.receivePaper(actor, AssignmentId.of(id));
            return Page.redirect(back, Flash.success("已登记收到纸质件，材料齐全"));
        } catch (Refusal refusal) {
            return Page.redirect(back, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }

    private static PaperPage page(AssignmentDetails details, int number) {
        List<SubmissionVersion> versions = details.versions();
        SubmissionVersion last = versions.isEmpty() ? null : versions.getFirst();
        boolean stands = last != null && last.withdrawnAt() == null;
        return new PaperPage(
                "/desk/assignments/" + details.summary().id(),
                details.summary().duty().what(),
                details.summary().bearer().name(),
                details.summary().duty().origin().title(),
                details.summary().duty().origin().desk(),
                last == null
                        ? ""
                        : "第" + last.number() + "版，" + Words.at(last.submittedAt()) + "由" + last.actor() + "报送",
                details.may(AssignmentVerb.RECEIVE_PAPER),
                state(details, stands),
                number > 0 && number != details.summary().submission()
                        ? "这张封面是第" + number + "版的，现在是第" + details.summary().submission() + "版。请核对收到的是不是最新的纸质件。"
                        : "");
    }

    private static String state(AssignmentDetails details, boolean stands) {
        if (!details.asks().paper()) {
            return "这项任务没有要求纸质件。";
        }
        if (!stands) {
            return "该单位还没有报送电子材料，请先收下，等电子材料报来后再登记。";
        }
        return details.summary().complete() ? "纸质件已收到，和电子材料已配成一套。" : "电子材料已收到，还差纸质件。";
    }
}
