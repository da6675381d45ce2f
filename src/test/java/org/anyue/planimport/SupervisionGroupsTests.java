package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.Selector;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.organization.TeamAreas;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.SupervisionGroups.Standing;
import org.anyue.planimport.binding.GroupPlan;
import org.anyue.planimport.binding.GroupPlan.Group;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

@SpringJUnitConfig(ReviewWorld.class)
@Transactional
class SupervisionGroupsTests {

    private static final String PLAN = """
            焦作市2025年“安全生产月”活动方案
            一、活动主题
            人人讲安全
            二、活动内容
            (一)开展安全生产宣讲活动。市政府十二个督导组要按照分包的片区深入县区开展宣讲不少于1场。
            (二)开展应急演练活动。各县(市)区要在6月中旬组织1次综合演练。
            """;

    @Autowired
    PlanImports imports;

    @Autowired
    PlanReviews reviews;

    @Autowired
    SupervisionGroups groups;

    @Autowired
    TeamAreas areas;

    @Autowired
    CampaignQueries campaigns;

    @Autowired
    UnitQueries units;

    @Autowired
    ReviewWorld.People people;

    private Actor clerk;
    private CampaignId campaign;

    @BeforeEach
    void importThePlan() {
        clerk = people.clerk;
        campaign = imports.importPlan(
                clerk, new ExtractedText("方案.txt", "txt", ReviewWorld.NO_FILE, PLAN), ReviewWorld.NO_FILE);
    }

    @Test
    void twelveGroupsForElevenAreasAreBoundOnceTheTwelfthIsSettled() {
        Standing standing = groups.standing(clerk, campaign);
        assertThat(standing.wanted()).hasValue(12);
        assertThat(standing.duties()).hasSize(1);
        List<Group> dealt = dealt(standing.areas());
        dealt.add(new Group("第十二督导组", Set.of(), false));
        assertThatThrownBy(() -> groups.bind(clerk, campaign, new GroupPlan(dealt), Set.of(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("第十二督导组没有选片区");

        dealt.set(dealt.size() - 1, new Group("第十二督导组", Set.of(), true));
        groups.bind(clerk, campaign, new GroupPlan(dealt), standing.duties().keySet());

        List<UnitSummary> teams = units.inside(clerk.place().id(), UnitKind.TEAM);
        assertThat(teams).hasSize(dealt.size());
        DutyDetails bound = campaigns.duties(campaign).getFirst();
        assertThat(bound.terms().scope().selectors()).containsExactly(Selector.NAMED);
        assertThat(bound.terms().scope().units())
                .containsExactlyInAnyOrderElementsOf(
                        teams.stream().map(UnitSummary::id).toList());
        Map<UnitId, Set<UnitId>> given = areas.of(clerk.place().id());
        assertThat(given).hasSize(dealt.size() - 1);
    }

    @Test
    void anAreaThatNobodyLooksAfterIsNamed() {
        Standing standing = groups.standing(clerk, campaign);
        List<Group> dealt = dealt(standing.areas());
        dealt.removeLast();
        assertThatThrownBy(() -> groups.bind(clerk, campaign, new GroupPlan(dealt), Set.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(standing.areas().getLast().name());
    }

    @Test
    void bindingAgainUsesTheTeamsThatAreThere() {
        Standing standing = groups.standing(clerk, campaign);
        GroupPlan plan = new GroupPlan(dealt(standing.areas()));
        groups.bind(clerk, campaign, plan, standing.duties().keySet());
        groups.bind(clerk, campaign, plan, standing.duties().keySet());
        assertThat(units.inside(clerk.place().id(), UnitKind.TEAM))
                .hasSize(standing.areas().size());
    }

    @Test
    void anotherOfficeDoesNotFindThem() {
        assertThatThrownBy(() -> groups.standing(people.countyClerk, campaign)).isInstanceOf(NotFound.class);
    }

    private static List<Group> dealt(List<UnitSummary> areas) {
        List<Group> groups = new ArrayList<>();
        areas.forEach(area -> groups.add(new Group(area.name() + "督导组", Set.of(area.id()), false)));
        return groups;
    }
}
