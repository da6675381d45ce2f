package org.anyue.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DateRange;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(CampaignWorld.class)
class NominationsTests {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 28);

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    Nominations nominations;

    @Autowired
    UnitQueries units;

    @Autowired
    JiangzhouFixtures jiangzhou;

    private CampaignId campaign;
    private UnitId cement;

    @BeforeEach
    void aDraftWithItsPlan() {
        campaign = jiangzhou.draft();
        cement = jiangzhou.enterprise.unitId();
    }

    @Test
    void onlyTheOfficesRightBelowAreAskedAndSeeTheDraftNoOtherWay() {
        assertThat(nominations.asked(jiangzhou.countyClerk))
                .extracting(NominationCall::campaign)
                .doesNotContain(campaign);
        nominations.call(jiangzhou.cityClerk, campaign, DUE, "每县不少于 5 家");
        assertThat(nominations.asked(jiangzhou.countyClerk, campaign).note()).isEqualTo("每县不少于 5 家");
        assertThatThrownBy(() -> queries.get(jiangzhou.countyClerk, campaign)).isInstanceOf(NotFound.class);
        for (Actor stranger : List.of(
                jiangzhou.townshipClerk, jiangzhou.enterprise, jiangzhou.provinceClerk, jiangzhou.cityDepartment)) {
            assertThatThrownBy(() -> nominations.asked(stranger, campaign)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> nominations.add(stranger, campaign, Set.of(cement)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> nominations.call(jiangzhou.countyClerk, campaign, DUE, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCountyNominatesItsOwnEnterprisesAndSaysWhenItsListIsComplete() {
        nominations.call(jiangzhou.cityClerk, campaign, DUE, "");
        nominations.add(jiangzhou.countyClerk, campaign, Set.of(cement));
        nominations.add(jiangzhou.countyClerk, campaign, Set.of(cement));
        assertThat(nominations.own(jiangzhou.countyClerk, campaign))
                .extracting(UnitSummary::id)
                .containsExactly(cement);
        refused(
                CampaignRefusal.UNIT_OUTSIDE,
                () -> nominations.add(jiangzhou.otherCountyClerk, campaign, Set.of(cement)));
        nominations.handIn(jiangzhou.countyClerk, campaign);
        Nominations.Board board = nominations.board(campaign, jiangzhou.city.id());
        assertThat(board.nominated()).isEqualTo(1);
        assertThat(board.missing()).extracting(UnitSummary::name).containsExactly("望山区");
        nominations.remove(jiangzhou.countyClerk, campaign, Set.of(cement));
        assertThat(queries.nominated(campaign)).isEmpty();
    }

    @Test
    void theListOfAnEarlierYearIsTakenOver() {
        CampaignId before = campaigns.create(
                jiangzhou.cityClerk,
                "往年活动",
                "主题",
                2025,
                new DateRange(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30)));
        nominations.call(jiangzhou.cityClerk, before, DUE, "");
        nominations.call(jiangzhou.cityClerk, campaign, DUE, "");
        nominations.add(jiangzhou.countyClerk, before, Set.of(cement));
        assertThat(nominations.copyEarlier(jiangzhou.countyClerk, campaign)).isEqualTo(1);
        assertThat(queries.nominated(campaign)).containsExactly(cement);
        refused(
                CampaignRefusal.NOTHING_NOMINATED_BEFORE,
                () -> nominations.copyEarlier(jiangzhou.otherCountyClerk, campaign));
    }

    @Test
    void afterDutiesForThemWentOutTheListsStay() {
        List<PlanItemId> items = jiangzhou.attachPlan(campaign);
        nominations.call(jiangzhou.cityClerk, campaign, DUE, "");
        nominations.add(jiangzhou.countyClerk, campaign, Set.of(cement));
        campaigns.addDuty(
                jiangzhou.cityClerk,
                campaign,
                DutyTerms.of(items.getFirst(), "组织职工观看警示教育片", ActivityKind.WARNING_EDUCATION)
                        .scope(Selector.NOMINATED_ENTERPRISES)
                        .build());
        campaigns.issueAll(
                jiangzhou.cityClerk,
                campaign,
                queries.get(jiangzhou.cityClerk, campaign).version());
        refused(
                CampaignRefusal.NOMINATIONS_SETTLED,
                () -> nominations.remove(jiangzhou.countyClerk, campaign, Set.of(cement)));
    }

    @Test
    void aCallNamesADayThatIsNotOver() {
        refused(
                CampaignRefusal.CALL_DAY_PAST,
                () -> nominations.call(jiangzhou.cityClerk, campaign, LocalDate.of(2026, 5, 19), ""));
    }

    @Test
    void aVenueIsSetAlsoAfterTheIssueAndASecondPersonDoesNotOverwriteIt() {
        List<PlanItemId> items = jiangzhou.attachPlan(campaign);
        DutyId duty = jiangzhou.duty(campaign, items.getFirst(), "开展宣讲", null);
        int version = queries.get(jiangzhou.cityClerk, campaign).version();
        campaigns.place(jiangzhou.cityClerk, campaign, items.getFirst(), new Venue("人民广场", "解放路 1 号"), version);
        assertThat(queries.venue(duty).words()).isEqualTo("人民广场（解放路 1 号）");
        assertThatThrownBy(() ->
                        campaigns.place(jiangzhou.cityClerk, campaign, items.getFirst(), new Venue("体育馆", ""), version))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() ->
                        campaigns.place(jiangzhou.countyClerk, campaign, items.getFirst(), Venue.NONE, version + 1))
                .isInstanceOf(NotFound.class);
    }

    private static void refused(CampaignRefusal code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
