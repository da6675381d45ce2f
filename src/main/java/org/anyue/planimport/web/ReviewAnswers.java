package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.Actor;
import org.anyue.planimport.review.Change;
import org.anyue.planimport.review.Decision;
import org.anyue.shared.Ids;
import org.anyue.ui.Flash;
import org.anyue.ui.Htmx;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The answer to a decision: the parts of the page that show it, or without script the page again. */
@Component
class ReviewAnswers {

    private static final String CURRENT = "HX-Current-URL";

    private final PlanReviewPages pages;

    ReviewAnswers(PlanReviewPages pages) {
        this.pages = pages;
    }

    /** @param anchor place of the page where the person goes on */
    ModelAndView decided(
            Actor actor, CampaignId campaign, Decision decision, String anchor, HttpServletRequest request) {
        String undo = PlanReviewPages.address(campaign) + "/decisions/" + Ids.toText(decision.id()) + "/undo";
        return answer(actor, campaign, decision, new Said("已" + said(decision), undo, anchor), request);
    }

    ModelAndView undone(Actor actor, CampaignId campaign, Decision decision, HttpServletRequest request) {
        return answer(actor, campaign, decision, new Said("已撤销:" + said(decision), "", ""), request);
    }

    private record Said(String words, String undo, String anchor) {}

    private static String said(Decision decision) {
        return decision.kind().label() + " " + decision.words();
    }

    private ModelAndView answer(
            Actor actor, CampaignId campaign, Decision decision, Said said, HttpServletRequest request) {
        if (!Htmx.swaps(request)) {
            return Page.redirect(
                    PlanReviewPages.address(campaign) + (said.anchor().isEmpty() ? "" : "#" + said.anchor()),
                    Flash.success(said.words()));
        }
        Filter filter = Filter.of(request.getHeader(CURRENT));
        ReviewPage page = pages.of(actor, campaign, filter.onlyOpen(), filter.chosen());
        boolean words = !decision.change().corrections().isEmpty();
        return Page.of(
                "planimport/_changed",
                new ChangedPage(page, said.words(), said.undo(), touched(decision.change()), words));
    }

    private static Set<String> touched(Change change) {
        Set<String> items = new HashSet<>();
        change.sentences().forEach(sentence -> items.add(sentence.item().toString()));
        change.proposals().forEach(proposal -> items.add(proposal.item().toString()));
        change.duties().stream()
                .flatMap(duty -> Stream.of(duty.before(), duty.after()))
                .filter(Objects::nonNull)
                .forEach(terms -> items.add(terms.item().toString()));
        return items;
    }

    /** The filter of the page that the request was sent from. */
    record Filter(boolean onlyOpen, int chosen) {

        static Filter of(@Nullable String address) {
            if (address == null) {
                return new Filter(false, 0);
            }
            try {
                var query = UriComponentsBuilder.fromUriString(address).build().getQueryParams();
                String chosen = query.getFirst("activity");
                return new Filter(
                        "open".equals(query.getFirst("only")),
                        chosen == null || !chosen.matches("\\d{1,4}") ? 0 : Integer.parseInt(chosen));
            } catch (IllegalArgumentException unreadable) {
                return new Filter(false, 0);
            }
        }
    }
}
