package org.anyue.campaign.web;

import java.util.List;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentDraft;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives a draft up, or takes one target out of it. */
@Controller
@RequestMapping("/desk/campaigns/{id}/amendments/{amendment}/delete")
class AmendmentRemovalController {

    private final Amendments commands;
    private final AmendmentQueries amendments;
    private final AmendmentPages pages;

    AmendmentRemovalController(Amendments commands, AmendmentQueries amendments, AmendmentPages pages) {
        this.commands = commands;
        this.amendments = amendments;
        this.pages = pages;
    }

    @PostMapping
    @MakesPlans
    ModelAndView destroy(
            Actor actor,
            @PathVariable String id,
            @PathVariable String amendment,
            @RequestParam MultiValueMap<String, String> sent) {
        CampaignSummary campaign = pages.own(actor, CampaignId.of(id));
        AmendmentSummary draft = amendments.get(actor, campaign.id(), AmendmentId.of(amendment));
        Input input = new Input(sent);
        String target = input.one("target");
        List<AmendmentChange> left = draft.content().changes().stream()
                .filter(change -> !AmendmentPages.target(change).equals(target))
                .toList();
        String base = AmendmentPages.base(campaign.id());
        if (target.isEmpty() || left.isEmpty()) {
            commands.discard(actor, draft.id(), input.version());
            return Page.redirect(base, Flash.success("已放弃草稿，各单位没有收到任何通知"));
        }
        commands.write(
                actor,
                draft.id(),
                new AmendmentDraft(draft.content().reason(), draft.content().urgent(), left),
                input.version(),
                campaign.version());
        return Page.redirect(base + "/" + draft.id(), Flash.success("已移出"));
    }
}
