package org.anyue.campaign.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Nominations;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.UnitId;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of one county: enterprises go on and off it one by one, so that nothing is lost between pages of results. */
@Controller
class NominationListController {

    static final String FORM = "campaign/nominate";

    private final Nominations nominations;
    private final NominationPages pages;

    NominationListController(Nominations nominations, NominationPages pages) {
        this.nominations = nominations;
        this.pages = pages;
    }

    /** @param deed {@code add}, {@code remove}, {@code copy} or {@code finish} */
    @PostMapping("/desk/campaigns/{id}/nominations/list")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            NominationQuery query,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") List<String> unit) {
        CampaignId campaign = CampaignId.of(id);
        nominations.asked(actor, campaign);
        List<UnitId> chosen = unit.stream().map(UnitId::of).toList();
        try {
            String said = switch (deed) {
                case "remove" -> {
                    nominations.remove(actor, campaign, chosen);
                    yield "已移出 " + chosen.size() + " 家";
                }
                case "copy" -> "已沿用往年名单 " + nominations.copyEarlier(actor, campaign) + " 家";
                case "finish" -> {
                    nominations.handIn(actor, campaign);
                    yield "名单已报送；下发前仍可增减";
                }
                default -> {
                    nominations.add(actor, campaign, chosen);
                    yield "已推荐 " + chosen.size() + " 家";
                }
            };
            return Page.redirect(query.address(campaign), Flash.success(said));
        } catch (Refusal refusal) {
            return Page.refused(FORM, pages.choice(actor, campaign, query, FormErrors.of(refusal)));
        }
    }
}
