package org.anyue.planimport.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.officialdoc.OfficialText;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanReview;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan with what was corrected so far, as a Word document to go on with. */
@Controller
class CleanPlanController {

    private final PlanImportQueries queries;

    CleanPlanController(PlanImportQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/desk/campaigns/{id}/review/plan.docx")
    @MakesPlans
    ResponseEntity<byte[]> show(Actor actor, @PathVariable String id) {
        PlanReview review = queries.review(actor, CampaignId.of(id));
        OfficialText plan = queries.cleanPlan(actor, CampaignId.of(id));
        return Download.word(plan::write, review.campaign().title() + "（更正稿）");
    }
}
