package org.anyue.planimport.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyScope;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.planimport.PlanAnswers;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.web.ReviewAnswers.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Several duties with the same question get their bearers. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/answers/bearers")
class BearerAnswerController {

    private final PlanAnswers plan;
    private final PlanImportQueries reviews;
    private final TypedBearers bearers;
    private final ReviewAnswers answers;

    BearerAnswerController(PlanAnswers plan, PlanImportQueries reviews, TypedBearers bearers, ReviewAnswers answers) {
        this.plan = plan;
        this.reviews = reviews;
        this.bearers = bearers;
        this.answers = answers;
    }

    @PostMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        // Asked before the form is read: to others the review does not exist, whatever they sent.
        reviews.review(actor, campaign);
        Typed typed = new Typed(sent);
        List<Integer> duties = typed.numbers("duty");
        DutyScope scope = bearers.read(actor, typed);
        Asked asked = Asked.about(request, "queue", duties, "p");
        return answers.decide(actor, campaign, asked, () -> plan.bind(actor, campaign, duties, scope, typed.version()));
    }
}
