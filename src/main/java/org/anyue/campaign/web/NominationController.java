package org.anyue.campaign.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.time.LocalDate;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Nominations;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Refusal;
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
import org.springframework.web.servlet.ModelAndView;

/** Enterprises that each county nominates: the owner's office asks and follows, the others choose. */
@Controller
@RequestMapping("/desk/campaigns/{id}/nominations")
class NominationController {

    private static final String BOARD = "campaign/nominations";

    private final Nominations nominations;
    private final NominationPages pages;

    NominationController(Nominations nominations, NominationPages pages) {
        this.nominations = nominations;
        this.pages = pages;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView show(Actor actor, @PathVariable String id, NominationQuery query) {
        CampaignId campaign = CampaignId.of(id);
        return pages.owns(actor, campaign)
                ? Page.of(BOARD, pages.board(actor, campaign, null, null, FormErrors.NONE))
                : Page.of(NominationListController.FORM, pages.choice(actor, campaign, query, FormErrors.NONE));
    }

    @PostMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView create(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        CampaignId campaign = CampaignId.of(id);
        Input input = new Input(sent);
        pages.requireOwner(actor, campaign);
        FormReader reader = new FormReader();
        LocalDate due = reader.requiredDay("due", input.one("due"), LocalDate.EPOCH);
        FormErrors errors = reader.errors();
        if (!reader.failed()) {
            try {
                nominations.call(actor, campaign, due, input.one("note"));
                return Page.redirect(
                        CampaignPages.base(campaign) + "/nominations", Flash.success("已发出，各地安委办在“活动方案”页面看到"));
            } catch (Refusal refusal) {
                errors = FormErrors.of(refusal);
            }
        }
        return Page.refused(BOARD, pages.board(actor, campaign, input.one("due"), input.one("note"), errors));
    }
}
