package org.anyue.campaign.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.MakesPlans;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
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
import org.springframework.web.servlet.ModelAndView;

/** Gives the duties to the units, after showing what that means. */
@Controller
@RequestMapping("/desk/campaigns/{id}/issue")
class IssueController {

    private static final String FORM = "campaign/issue";

    private final Campaigns campaigns;
    private final IssuePages pages;

    IssueController(Campaigns campaigns, IssuePages pages) {
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GetMapping
    @MakesPlans
    ModelAndView blank(Actor actor, @PathVariable String id) {
        return Page.of(FORM, pages.of(actor, CampaignId.of(id), null, FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        Input input = new Input(sent);
        CampaignId campaign = CampaignId.of(id);
        List<String> chosen = input.all("items");
        if (chosen.isEmpty()) {
            FormErrors errors = FormErrors.of("items", "请至少勾选一项活动");
            return Page.refused(FORM, pages.of(actor, campaign, chosen, errors));
        }
        Set<PlanItemId> items = chosen.stream().map(PlanItemId::of).collect(toSet());
        try {
            List<DutyId> issued = campaigns.issue(actor, campaign, items, input.version());
            return Page.redirect(CampaignPages.base(campaign), Flash.success("已下发 " + issued.size() + " 项任务"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, pages.of(actor, campaign, chosen, FormErrors.of(refusal)));
        } catch (Stale stale) {
            FormErrors errors = FormErrors.of("", "活动内容在您查看期间有变化，尚未下发。下面是最新的下发范围，请核对后再次确认。");
            return Page.of(FORM, pages.of(actor, campaign, chosen, errors), HttpStatus.CONFLICT);
        }
    }
}
