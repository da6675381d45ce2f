package org.anyue.assignment.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.assignment.BurdenView;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.sheet.SheetAnswer;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the campaigns ask of the units, for the office that asks and for those who watch over it. */
@Controller
class BurdenController {

    private final BurdenPages pages;

    BurdenController(BurdenPages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/burden")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    ModelAndView index(Actor actor) {
        return Page.of("assignment/burdens", pages.all(actor));
    }

    @GetMapping("/desk/campaigns/{id}/burden")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    ModelAndView show(@PathVariable String id, HttpServletRequest request, Actor actor) {
        CampaignId campaign = CampaignId.of(id);
        ListQuery query = query(request, campaign);
        return Page.of("assignment/burden", pages.of(actor, campaign, query, view(query)));
    }

    @GetMapping("/desk/campaigns/{id}/burden/export")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    ResponseEntity<byte[]> show(@PathVariable String id, Actor actor, HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        ListQuery query = query(request, campaign);
        List<BurdenPage.Row> rows =
                pages.of(actor, campaign, query, view(query)).found();
        return SheetAnswer.of(
                BurdenPages.sheet(view(query), rows), actor.place().name() + "基层负担.xlsx");
    }

    private static ListQuery query(HttpServletRequest request, CampaignId campaign) {
        return ListQuery.of(request, BurdenPages.address(campaign), "by", "kind", "place");
    }

    private static BurdenView view(ListQuery query) {
        BurdenView view = query.filter("by", BurdenView.class);
        return view == null ? BurdenView.UNIT : view;
    }
}
