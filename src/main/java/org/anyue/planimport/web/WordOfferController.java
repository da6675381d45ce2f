package org.anyue.planimport.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.planimport.WordOffers;
import org.anyue.planimport.words.OfferVerb;
import org.anyue.planimport.words.WordOffer;
import org.anyue.shared.Ids;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An offered word joins the lists of the place, or does not; either is taken back as easily. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/offers/{offer}")
class WordOfferController {

    private final WordOffers offers;

    WordOfferController(WordOffers offers) {
        this.offers = offers;
    }

    @PostMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @PathVariable String offer,
            @RequestParam(defaultValue = "DISMISS") OfferVerb verb,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        WordOffer answered = offers.answer(actor, campaign, Ids.parse(offer), verb, version);
        ReviewFilter filter = ReviewFilter.of(request.getHeader(HttpHeaders.REFERER));
        return Page.redirect(
                PlanReviewPages.address(campaign) + filter.query() + "#own-words", Flash.success(said(answered)));
    }

    private static String said(WordOffer offer) {
        return switch (offer.state()) {
            case ACCEPTED -> "已加入词表，从下一次导入起生效";
            case DISMISSED -> "这一条不加入词表";
            case OFFERED -> "已撤销，这一条重新待定";
        };
    }
}
