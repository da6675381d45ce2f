package org.anyue.campaign.web;

import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives an amendment to the units, after showing what that means. */
@Controller
@RequestMapping("/desk/campaigns/{id}/amendments/{amendment}/issue")
class AmendmentIssueController {

    private static final String SHOW = "campaign/amendment";

    private final Amendments commands;
    private final AmendmentQueries amendments;
    private final AmendmentPages pages;

    AmendmentIssueController(Amendments commands, AmendmentQueries amendments, AmendmentPages pages) {
        this.commands = commands;
        this.amendments = amendments;
        this.pages = pages;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @PathVariable String amendment,
            @RequestParam MultiValueMap<String, String> sent) {
        CampaignId campaign = pages.own(actor, CampaignId.of(id)).id();
        AmendmentId draft = AmendmentId.of(amendment);
        amendments.get(actor, campaign, draft);
        Input input = new Input(sent);
        try {
            int number = commands.issue(actor, draft, input.number("draft"), input.version());
            return Page.redirect(
                    AmendmentPages.base(campaign) + "/" + draft + "/receipts",
                    Flash.success(AmendmentSummary.name(number) + "已发布，有关单位已收到通知"));
        } catch (Refusal refusal) {
            return Page.refused(SHOW, page(actor, campaign, draft, FormErrors.of(refusal)));
        } catch (Stale stale) {
            FormErrors errors = FormErrors.of("", "活动内容在您查看期间有变化，尚未发布。下面是与最新内容的对照，请核对后再次确认。");
            return Page.of(SHOW, page(actor, campaign, draft, errors), HttpStatus.CONFLICT);
        }
    }

    private AmendmentPage page(Actor actor, CampaignId campaign, AmendmentId draft, FormErrors errors) {
        return pages.page(actor, amendments.get(actor, campaign, draft), errors);
    }
}
