package org.anyue.portal.web;

import static org.anyue.organization.Role.SYSTEM_ADMIN;

import org.anyue.job.Jobs;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A job runs by hand, pauses, goes on. */
@Controller
@RequestMapping(JobController.PATH + "/{code}")
class JobStepController {

    private final Jobs jobs;

    JobStepController(Jobs jobs) {
        this.jobs = jobs;
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @PostMapping("/runs")
    ModelAndView create(@PathVariable String code, Actor actor) {
        return after(code, () -> jobs.runNow(actor.party(), code), "已安排运行，几秒后刷新本页可看到结果");
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @PostMapping("/pause")
    ModelAndView update(@PathVariable String code, Actor actor) {
        return after(code, () -> jobs.pause(actor.party(), code), "已暂停，恢复之前不再自动运行");
    }

    @AllowedRoles(SYSTEM_ADMIN)
    @PostMapping("/pause/delete")
    ModelAndView destroy(@PathVariable String code, Actor actor) {
        return after(code, () -> jobs.resume(actor.party(), code), "已恢复，到时间自动运行");
    }

    private static ModelAndView after(String code, Runnable step, String done) {
        String address = JobController.PATH + "/" + code;
        try {
            step.run();
            return Page.redirect(address, Flash.success(done));
        } catch (Refusal refusal) {
            return Page.redirect(address, Flash.warning(String.valueOf(refusal.getMessage())));
        }
    }
}
