package org.anyue.planimport.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.UnitId;
import org.anyue.planimport.SupervisionGroups;
import org.anyue.planimport.SupervisionGroups.Standing;
import org.anyue.planimport.binding.GroupPlan;
import org.anyue.planimport.review.Decision;
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

/** The groups of a plan and their areas. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/groups")
class SupervisionGroupController {

    private static final String FORM = "planimport/groups";
    private static final int MOST_GROUPS = 60;

    private final SupervisionGroups groups;
    private final CampaignQueries campaigns;

    SupervisionGroupController(SupervisionGroups groups, CampaignQueries campaigns) {
        this.groups = groups;
        this.campaigns = campaigns;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView edit(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int number) {
        CampaignId campaign = CampaignId.of(id);
        Standing standing = groups.standing(actor, campaign);
        int rows = Math.clamp(number > 0 ? number : SupervisionGroupPage.rows(standing), 1, MOST_GROUPS);
        return Page.of(FORM, page(campaign, standing, SupervisionGroupPage.proposed(standing, rows), FormErrors.NONE));
    }

    @PostMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        CampaignId campaign = CampaignId.of(id);
        Standing standing = groups.standing(actor, campaign);
        Typed typed = new Typed(sent);
        GroupPlan plan = plan(typed);
        try {
            List<Integer> duties = typed.all("duties").stream()
                    .filter(number -> number.matches("\\d{1,6}"))
                    .map(Integer::valueOf)
                    .toList();
            Decision bound = groups.bind(actor, campaign, plan, duties);
            return Page.redirect(PlanReviewPages.address(campaign), Flash.success("已保存：" + bound.words()));
        } catch (Refusal refusal) {
            return Page.refused(FORM, page(campaign, standing, plan, FormErrors.of(refusal)));
        }
    }

    private static GroupPlan plan(Typed typed) {
        List<String> names = typed.all("name");
        List<GroupPlan.Group> groups = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), MOST_GROUPS); i++) {
            Set<UnitId> areas = typed.all("areas" + i).stream().map(UnitId::of).collect(Collectors.toSet());
            groups.add(new GroupPlan.Group(names.get(i), areas, typed.ticked("reserve" + i)));
        }
        return new GroupPlan(groups);
    }

    private SupervisionGroupPage page(CampaignId campaign, Standing standing, GroupPlan plan, FormErrors errors) {
        return SupervisionGroupPage.of(
                PlanReviewPages.base(campaign), campaigns.get(campaign).title(), standing, plan, errors);
    }
}
