package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import org.anyue.draw.DrawPurges;
import org.anyue.draw.Draws;
import org.anyue.draw.SpotChecks;
import org.anyue.draw.Stamping;
import org.anyue.draw.Voids;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Single steps of a draw; a refused one shows the page of the draw with the reason. */
@Controller
@RequestMapping(DeskDrawController.PATH + "/{drawId}")
class DrawStepController {

    private final Draws draws;
    private final Stamping stamping;
    private final Voids voids;
    private final DrawPurges purges;
    private final SpotChecks checks;
    private final DeskDrawPages pages;

    DrawStepController(
            Draws draws, Stamping stamping, Voids voids, DrawPurges purges, SpotChecks checks, DeskDrawPages pages) {
        this.draws = draws;
        this.stamping = stamping;
        this.voids = voids;
        this.purges = purges;
        this.checks = checks;
        this.pages = pages;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{step:publication|timestamp|purge|disclosure|void|void-withdrawal}")
    ModelAndView create(
            Actor actor,
            @PathVariable String drawId,
            @PathVariable String step,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason) {
        return attempt(actor, drawId, done(step), () -> {
            switch (step) {
                case "publication" -> draws.publish(actor, drawId, version);
                case "timestamp" -> stamping.stamp(actor, drawId);
                case "disclosure" -> checks.disclose(actor, drawId);
                case "purge" -> purges.purge(actor, drawId);
                case "void" -> voids.ask(actor, drawId, reason);
                default -> voids.withdraw(actor, drawId);
            }
        });
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    @PostMapping("/void-approval")
    ModelAndView update(Actor actor, @PathVariable String drawId) {
        return attempt(actor, drawId, "抽签已作废，记入公示链", () -> voids.approve(actor, drawId));
    }

    private static String done(String step) {
        return switch (step) {
            case "publication" -> "规则已公布，记入公示链";
            case "timestamp" -> "已取得时间戳";
            case "disclosure" -> "名单已公开，任何人都可以核验";
            case "purge" -> "参与者个人信息已清除";
            case "void" -> "已提出作废，等待另一个单位的人批准";
            default -> "已撤回作废申请";
        };
    }

    private ModelAndView attempt(Actor actor, String drawId, String done, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return pages.refused(actor, drawId, refusal);
        }
        return Page.redirect(DeskDrawController.PATH + "/" + drawId, Flash.success(done));
    }
}
