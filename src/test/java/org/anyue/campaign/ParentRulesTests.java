package org.anyue.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anyue.organization.UnitId;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParentRulesTests {

    private static final DateRange JUNE = new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final UnitId CITY = new UnitId(Ids.random());
    private static final UnitId COUNTY = new UnitId(Ids.random());
    private static final DutyId PLAN_DUTY = new DutyId(Ids.random());

    @ParameterizedTest
    @EnumSource
    void onlyAnOpenCampaignGoesUnderAnotherAndOutAgain(CampaignState state) {
        Campaign campaign = county(state, null, "");
        CampaignSummary above = above(CITY, CampaignState.ISSUED, "");
        if (!state.isOpen()) {
            refused(() -> campaign.under(above, List.of(CITY)), CampaignRefusal.CLOSED_FOR_CHANGES);
            refused(county(state, above.id(), "")::onItsOwn, CampaignRefusal.CLOSED_FOR_CHANGES);
            return;
        }
        campaign.under(above, List.of(CITY));
        assertThat(campaign.kept().parent()).isEqualTo(above.id());
        campaign.onItsOwn();
        assertThat(campaign.kept().parent()).isNull();
        refused(campaign::onItsOwn, CampaignRefusal.PARENT_MISSING);
    }

    @Test
    void theOneAboveMustBePublishedBelongToAPlaceAboveAndNotBeOwedUpward() {
        Campaign campaign = county(CampaignState.DRAFT, null, "");
        refused(
                () -> campaign.under(above(CITY, CampaignState.DRAFT, ""), List.of(CITY)),
                CampaignRefusal.PARENT_UNFIT);
        refused(
                () -> campaign.under(above(COUNTY, CampaignState.ISSUED, ""), List.of(CITY)),
                CampaignRefusal.PARENT_UNFIT);
        refused(
                () -> campaign.under(above(CITY, CampaignState.ISSUED, "省安委办"), List.of(CITY)),
                CampaignRefusal.PARENT_UNFIT);
        refused(
                () -> county(CampaignState.DRAFT, null, "省安委办")
                        .under(above(CITY, CampaignState.ISSUED, ""), List.of(CITY)),
                CampaignRefusal.UPWARD_ALONE);
    }

    @Test
    void aDutyIsDoneByIssuingOnlyWhileNothingIsIssuedAndGoesWithItsParent() {
        CampaignSummary above = above(CITY, CampaignState.RUNNING, "");
        refused(() -> county(CampaignState.DRAFT, null, "").fulfilling(PLAN_DUTY), CampaignRefusal.PARENT_MISSING);
        refused(
                () -> county(CampaignState.ISSUED, above.id(), "").fulfilling(PLAN_DUTY),
                CampaignRefusal.PLAN_DUTY_LATE);
        Campaign campaign = county(CampaignState.DRAFT, above.id(), "");
        campaign.fulfilling(PLAN_DUTY);
        campaign.under(above, List.of(CITY));
        assertThat(campaign.kept().planDuty()).isEqualTo(PLAN_DUTY);
        campaign.under(above(CITY, CampaignState.ISSUED, ""), List.of(CITY));
        assertThat(campaign.kept().planDuty()).isNull();
    }

    @Test
    void whoAskedForItIsSettledWithTheFirstDuty() {
        Campaign campaign = county(CampaignState.DRAFT, null, "");
        campaign.askedBy("省安委办");
        assertThat(campaign.isUpward()).isTrue();
        campaign.takeDutyNumber();
        campaign.askedBy("省应急管理厅");
        refused(() -> campaign.askedBy(""), CampaignRefusal.DIRECTION_LATE);
        refused(() -> campaign.askedBy("省".repeat(41)), CampaignRefusal.TOO_LONG);
    }

    @Test
    void whatIsOwedUpwardFallsOnTheOwnHouseAndNobodyReviewsIt() {
        Campaign upward = county(CampaignState.DRAFT, null, "省安委办");
        PlanItemId item = new PlanItemId(Ids.random());
        DutyTerms open = UpwardPolicy.taken(
                upward, DutyTerms.of(item, "报送总结", ActivityKind.REPORTING).build());
        assertThat(open.scope()).isEqualTo(DutyScope.of(Selector.OFFICE));
        assertThat(open.reviewRule()).isEqualTo(ReviewRule.NONE);
        assertThat(open.asks().file()).isTrue();
        DutyTerms counties = UpwardPolicy.taken(
                upward,
                DutyTerms.of(item, "报送总结", ActivityKind.REPORTING)
                        .scope(Selector.EVERY_COUNTY, Selector.EVERY_DEPARTMENT)
                        .build());
        assertThat(counties.scope()).isEqualTo(DutyScope.of(Selector.OFFICE));
        DutyScope named = DutyScope.named(Set.of(COUNTY));
        assertThat(UpwardPolicy.taken(
                                upward,
                                DutyTerms.of(item, "报送总结", ActivityKind.REPORTING)
                                        .scope(named)
                                        .build())
                        .scope())
                .isEqualTo(named);
    }

    private static void refused(ThrowingCallable deed, CampaignRefusal code) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Campaign county(CampaignState state, @Nullable CampaignId parent, String issuer) {
        CampaignHead head = CampaignHead.of("临江县“安全生产月”活动", "", 2026, JUNE);
        return new Campaign(new Campaign.Kept(
                new CampaignId(Ids.random()),
                new Campaign.Owner(COUNTY, "临江县", false),
                head,
                state,
                1,
                0,
                parent,
                null,
                issuer));
    }

    private static CampaignSummary above(UnitId owner, CampaignState state, String issuer) {
        return new CampaignSummary(
                new CampaignId(Ids.random()),
                owner,
                "江州市",
                "江州市“安全生产月”活动",
                "",
                2026,
                JUNE,
                LocalDate.of(2026, 6, 16),
                state,
                false,
                0,
                0,
                0,
                0,
                null,
                null,
                issuer,
                false);
    }
}
