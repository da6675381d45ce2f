package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.Contests;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The life of a contest, one step each. */
@Controller
@RequestMapping(ContestController.PATH + "/{id}")
class ContestStepController {

    private final Contests contests;
    private final ContestPages pages;

    ContestStepController(Contests contests, ContestPages pages) {
        this.contests = contests;
        this.pages = pages;
    }

    private interface Step {

        void take(Actor actor, ContestId id, int version);
    }

    @PostMapping("/opening")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView create(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "-1") int version) {
        return take(actor, id, version, contests::open, "竞赛已开始，题目和规则不再变动");
    }

    @PostMapping("/pause")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "-1") int version) {
        return take(actor, id, version, contests::pause, "竞赛已暂停，正在答的仍可交卷");
    }

    @PostMapping("/resumption")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView edit(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "-1") int version) {
        return take(actor, id, version, contests::resume, "竞赛已恢复");
    }

    @PostMapping("/closure")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView destroy(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "-1") int version) {
        return take(actor, id, version, contests::close, "竞赛已结束");
    }

    @PostMapping("/publication")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView show(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "-1") int version) {
        return take(actor, id, version, contests::publish, "结果已公布");
    }

    private ModelAndView take(Actor actor, String id, int version, Step step, String said) {
        try {
            step.take(actor, ContestId.of(id), version);
            return Page.redirect(ContestController.PATH + "/" + id, Flash.success(said));
        } catch (Refusal refusal) {
            return Page.refused("quiz/contest/show", pages.page(actor, ContestId.of(id), FormErrors.of(refusal)));
        }
    }
}
