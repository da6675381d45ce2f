package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanDuties;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.review.RewrittenTerms;
import org.anyue.planimport.web.ReviewAnswers.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An open sentence becomes a duty as it is read, with the bearers that somebody names. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/sentences/{number}/bearer")
class SentenceBearerController {

    private final PlanDuties duties;
    private final PlanImportQueries queries;
    private final TypedBearers bearers;
    private final ReviewAnswers answers;

    SentenceBearerController(
            PlanDuties duties, PlanImportQueries queries, TypedBearers bearers, ReviewAnswers answers) {
        this.duties = duties;
        this.queries = queries;
        this.bearers = bearers;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        Typed typed = new Typed(sent);
        // Loaded before the form is read: to others the review does not exist, whatever they sent.
        DutyTerms start = queries.startingTerms(actor, campaign, number);
        DutyTerms terms = RewrittenTerms.scope(start, bearers.read(actor, typed));
        Asked asked = Asked.about(request, "progress", "s" + number);
        return answers.decide(
                actor, campaign, asked, () -> duties.add(actor, campaign, terms, number, typed.version()));
    }
}
