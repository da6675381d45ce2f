package org.anyue.campaign.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.ChildCampaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyLink;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
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

/** Which own duty carries out which duty of the campaign above. */
@Controller
@RequestMapping("/desk/campaigns/{id}/parent")
class ParentLinkController {

    private final ChildCampaigns children;
    private final ParentPages pages;

    ParentLinkController(ChildCampaigns children, ParentPages pages) {
        this.children = children;
        this.pages = pages;
    }

    /** @param deed {@code proposed} links all that is proposed, {@code remove} gives a link up, else one is made */
    @PostMapping("/links")
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String above,
            @RequestParam(defaultValue = "") String duty) {
        CampaignId campaign = CampaignId.of(id);
        pages.of(actor, campaign, "", FormErrors.NONE);
        try {
            String anchor = above.isEmpty() ? "" : "#d-" + above;
            return Page.redirect(
                    ParentPages.address(campaign) + anchor, Flash.success(done(actor, campaign, deed, above, duty)));
        } catch (Refusal refusal) {
            return Page.refused(ParentController.FORM, pages.of(actor, campaign, "", FormErrors.of(refusal)));
        }
    }

    private String done(Actor actor, CampaignId campaign, String deed, String above, String duty) {
        if (deed.equals("proposed")) {
            return "已采纳 " + children.linkProposed(actor, campaign) + " 项建议";
        }
        DutyLink link = new DutyLink(DutyId.of(duty), DutyId.of(above));
        if (deed.equals("remove")) {
            children.unlink(actor, campaign, link);
            return "已取消关联";
        }
        children.link(actor, campaign, link);
        return "已关联";
    }

    /** @param above the duty that issuing the own campaign does, empty for none */
    @PostMapping("/plan-duty")
    @MakesPlans
    ModelAndView update(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String above) {
        CampaignId campaign = CampaignId.of(id);
        pages.of(actor, campaign, "", FormErrors.NONE);
        try {
            children.fulfilByIssuing(actor, campaign, above.isEmpty() ? null : DutyId.of(above));
            return Page.redirect(
                    ParentPages.address(campaign), Flash.success(above.isEmpty() ? "已取消" : "本方案印发时，将自动报送这项任务"));
        } catch (Refusal refusal) {
            return Page.refused(ParentController.FORM, pages.of(actor, campaign, "", FormErrors.of(refusal)));
        }
    }
}
