package org.anyue.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(CampaignWorld.class)
class CampaignsTests {

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    JiangzhouFixtures jiangzhou;

    @Autowired
    CampaignWorld.Gate gate;

    @Autowired
    CampaignWorld.Trail trail;

    @Test
    void everyTermOfADutySurvivesStorage() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        DutyTerms terms = DutyTerms.of(item, "组织宣讲", ActivityKind.LECTURE)
                .lead(List.of("各县(市、区)安委会", "市总工会"))
                .support(List.of("市委宣传部"))
                .scope(new DutyScope(
                        Set.of(Selector.EVERY_COUNTY, Selector.SECTOR_ENTERPRISES, Selector.NAMED),
                        Set.of("coal-mines", "gas"),
                        Set.of(
                                jiangzhou.enterprise.unitId(),
                                jiangzhou.countyClerk.place().id())))
                .quota(new Quota(">=", new BigDecimal("2.50"), "场", "县(市、区)"))
                .window(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 20))
                .due(LocalDate.of(2026, 6, 20))
                .lock(LocalDate.of(2026, 7, 3))
                .dueText("每周五")
                .asks(new Asks(
                        List.of(new FigureAsk("sessions", "场次", "场"), new FigureAsk("people", "人数", "人次")),
                        true,
                        3,
                        true,
                        true))
                .review(ReviewRule.EACH_LEVEL)
                .evidence("照片和签到表")
                .consequence("予以通报")
                .openPoint("具体时间另行通知")
                .span(JiangzhouFixtures.span("各县(市、区)不少于2场。"))
                .build();

        DutyDetails kept = queries.duty(campaigns.addDuty(jiangzhou.cityClerk, campaign, terms));

        assertThat(kept.terms()).isEqualTo(terms);
        assertThat(kept.terms().toString()).isEqualTo(terms.toString());
        assertThat(kept.itemNumber()).isEqualTo("(一)");
        assertThat(kept.isIssued()).isFalse();
    }

    @Test
    void namedUnitsAreUnitsOfTheOwnPlaceAndSectorsExist() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        DutyTermsBuilder duty = DutyTerms.of(item, "演练", ActivityKind.DRILL);
        DutyTerms outside = duty.scope(DutyScope.named(Set.of(jiangzhou.provinceClerk.unitId())))
                .build();
        refused(() -> campaigns.addDuty(jiangzhou.cityClerk, campaign, outside), CampaignRefusal.UNIT_OUTSIDE);
        DutyTerms nowhere =
                duty.scope(DutyScope.named(Set.of(new UnitId(Ids.random())))).build();
        refused(() -> campaigns.addDuty(jiangzhou.cityClerk, campaign, nowhere), CampaignRefusal.UNIT_OUTSIDE);
        DutyTerms unknown = duty.scope(
                        new DutyScope(Set.of(Selector.SECTOR_ENTERPRISES), Set.of("no-such-sector"), Set.of()))
                .build();
        refused(() -> campaigns.addDuty(jiangzhou.cityClerk, campaign, unknown), CampaignRefusal.SECTOR_UNKNOWN);
    }

    @Test
    void aSentenceIsQuotedByCodePoints() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId drill = jiangzhou.attachPlan(campaign).get(1);
        String behindRareCharacters = "具体时间另行通知。";
        String withRareCharacter = "组织1次综合演练𥖄。";
        DutyId behind = jiangzhou.duty(campaign, drill, "确定时间", behindRareCharacters);
        DutyId with = jiangzhou.duty(campaign, drill, "组织演练", withRareCharacter);

        assertThat(queries.sentence(behind)).contains(behindRareCharacters);
        assertThat(queries.sentence(with)).contains(withRareCharacter);
        SourceSpan span = JiangzhouFixtures.span(withRareCharacter);
        assertThat(span.quote(JiangzhouFixtures.PLAN)).isEqualTo(withRareCharacter);
        assertThat(JiangzhouFixtures.PLAN.substring(span.start(), span.end())).isNotEqualTo(withRareCharacter);
        assertThat(queries.sentence(jiangzhou.duty(campaign, drill, "手工", null)))
                .isEmpty();
    }

    @Test
    void numbersRunPerCampaignAndAreNotUsedAgain() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        DutyId first = jiangzhou.duty(campaign, item, "一", null);
        DutyId second = jiangzhou.duty(campaign, item, "二", null);
        assertThat(queries.duty(first).number()).isEqualTo(1);
        campaigns.removeDuty(jiangzhou.cityClerk, second, 0);
        assertThat(queries.duty(jiangzhou.duty(campaign, item, "三", null)).number())
                .isEqualTo(3);

        CampaignId other = jiangzhou.draft();
        PlanItemId otherItem = jiangzhou.attachPlan(other).getFirst();
        assertThat(queries.duty(jiangzhou.duty(other, otherItem, "一", null)).number())
                .isEqualTo(1);
    }

    @Test
    void onlyTheOwnerWritesAndOthersDoNotEvenLearnOfIt() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        DutyTerms terms = DutyTerms.of(item, "演练", ActivityKind.DRILL)
                .scope(Selector.OFFICE)
                .build();
        for (var stranger : List.of(
                jiangzhou.countyClerk,
                jiangzhou.provinceClerk,
                jiangzhou.cityDepartment,
                jiangzhou.oversight,
                jiangzhou.administrator)) {
            assertThatThrownBy(() -> campaigns.addDuty(stranger, campaign, terms))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> campaigns.issueAll(stranger, campaign, 0)).isInstanceOf(NotFound.class);
        }
        refused(
                () -> campaigns.create(jiangzhou.enterprise, "活动", "", 2026, JiangzhouFixtures.JUNE),
                CampaignRefusal.OFFICE_ONLY);
    }

    @Test
    void anActivityOfAnotherCampaignIsUnknown() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId foreign = jiangzhou.attachPlan(jiangzhou.draft()).getFirst();
        refused(() -> jiangzhou.duty(campaign, foreign, "演练", null), CampaignRefusal.ITEM_UNKNOWN);
    }

    @Test
    void aPlanIsAttachedOnceAndOnlyToADraft() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        refused(() -> jiangzhou.attachPlan(campaign), CampaignRefusal.PLAN_ALREADY_ATTACHED);
        jiangzhou.duty(campaign, item, "宣讲", null);
        issueAll(campaign);
        refused(() -> jiangzhou.attachPlan(campaign), CampaignRefusal.PLAN_ONLY_FOR_DRAFT);
    }

    @Test
    void aDutyIsEditedFromTheVersionThatWasSeen() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        DutyId duty = jiangzhou.duty(campaign, item, "宣讲", null);
        DutyTerms changed = DutyTerms.of(item, "宣讲两场", ActivityKind.LECTURE)
                .scope(Selector.EVERY_TOWNSHIP)
                .build();
        campaigns.editDuty(jiangzhou.cityClerk, duty, changed, 0);
        assertThat(queries.duty(duty).terms()).isEqualTo(changed);
        assertThatThrownBy(() -> campaigns.editDuty(jiangzhou.cityLead, duty, changed, 0))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> campaigns.removeDuty(jiangzhou.cityLead, duty, 0))
                .isInstanceOf(Stale.class);
    }

    @Test
    void onlyTheActivityWithOpenSentencesWaits() {
        CampaignId campaign = jiangzhou.draft();
        List<PlanItemId> items = jiangzhou.attachPlan(campaign);
        DutyId lecture = jiangzhou.duty(campaign, items.get(0), "宣讲", null);
        DutyId drill = jiangzhou.duty(campaign, items.get(1), "演练", null);
        gate.open.put(items.get(1), 3);

        int version = queries.get(campaign).version();
        assertThatThrownBy(() -> campaigns.issue(jiangzhou.cityClerk, campaign, Set.copyOf(items), version))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("开展应急演练")
                .hasMessageContaining("3 处");
        assertThat(queries.get(campaign).state()).isEqualTo(CampaignState.DRAFT);
        assertThat(campaigns.issueAll(jiangzhou.cityClerk, campaign, version)).containsExactly(lecture);
        assertThat(queries.get(campaign).state()).isEqualTo(CampaignState.ISSUED);
        assertThat(queries.duty(drill).isIssued()).isFalse();

        gate.open.clear();
        assertThat(issueAll(campaign)).containsExactly(drill);
        assertThat(trail.of(CampaignIssued.class))
                .filteredOn(event -> event.campaign().equals(campaign))
                .extracting(CampaignIssued::duties)
                .containsExactly(List.of(lecture), List.of(drill));
    }

    @Test
    void aDutyThatFallsOnNobodyKeepsItsActivityBack() {
        CampaignId campaign = jiangzhou.draft();
        List<PlanItemId> items = jiangzhou.attachPlan(campaign);
        campaigns.addDuty(
                jiangzhou.cityClerk,
                campaign,
                DutyTerms.of(items.get(0), "宣讲", ActivityKind.LECTURE).build());
        int version = queries.get(campaign).version();
        refused(
                () -> campaigns.issue(jiangzhou.cityClerk, campaign, Set.of(items.get(0)), version),
                CampaignRefusal.BEARER_MISSING);
        refused(() -> campaigns.issueAll(jiangzhou.cityClerk, campaign, version), CampaignRefusal.NOTHING_TO_ISSUE);
    }

    @Test
    void issuingTwiceFindsNothingMoreAndAnIssuedDutyStays() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        DutyId duty = jiangzhou.duty(campaign, item, "宣讲", null);
        int seen = queries.get(campaign).version();
        campaigns.issue(jiangzhou.cityClerk, campaign, Set.of(item), seen);

        assertThatThrownBy(() -> campaigns.issue(jiangzhou.cityClerk, campaign, Set.of(item), seen))
                .isInstanceOf(Stale.class);
        refused(() -> issueAll(campaign), CampaignRefusal.NOTHING_TO_ISSUE);
        int version = queries.duty(duty).version();
        refused(() -> campaigns.removeDuty(jiangzhou.cityClerk, duty, version), CampaignRefusal.DUTY_ISSUED);
        assertThat(queries.duty(jiangzhou.duty(campaign, item, "补充", null)).isIssued())
                .isFalse();
    }

    @Test
    void whatChangedAfterTheConfirmationIsNotIssued() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        jiangzhou.duty(campaign, item, "宣讲", null);
        int seen = queries.get(campaign).version();
        jiangzhou.duty(campaign, item, "再加一项", null);
        assertThatThrownBy(() -> campaigns.issueAll(jiangzhou.cityClerk, campaign, seen))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aClosedCampaignTakesNothingMoreAndIsArchived() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        jiangzhou.duty(campaign, item, "宣讲", null);
        issueAll(campaign);
        campaigns.close(jiangzhou.cityLead, campaign, queries.get(campaign).version());
        refused(() -> jiangzhou.duty(campaign, item, "迟到的任务", null), CampaignRefusal.CLOSED_FOR_CHANGES);
        campaigns.archive(jiangzhou.cityLead, campaign, queries.get(campaign).version());
        assertThat(queries.get(campaign).state()).isEqualTo(CampaignState.ARCHIVED);
    }

    @Test
    void aCampaignIssuedInItsPeriodRunsAtOnceAndOthersWaitForTheClock() {
        CampaignId before = jiangzhou.draft();
        jiangzhou.duty(before, jiangzhou.attachPlan(before).getFirst(), "宣讲", null);
        issueAll(before);
        assertThat(campaigns.startDue()).isZero();
        assertThat(queries.get(before).state()).isEqualTo(CampaignState.ISSUED);

        CampaignId may = campaigns.create(
                jiangzhou.cityClerk,
                "五月活动",
                "",
                2026,
                new org.anyue.shared.DateRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)));
        jiangzhou.duty(may, jiangzhou.attachPlan(may).getFirst(), "宣讲", null);
        issueAll(may);
        assertThat(queries.get(may).state()).isEqualTo(CampaignState.RUNNING);
    }

    @Test
    void draftsAreForTheOfficeAndIssuedOnesForEverybodyBelowAndAbove() {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        DutyId duty = jiangzhou.duty(campaign, item, "宣讲", null);
        var others = List.of(
                jiangzhou.provinceClerk,
                jiangzhou.oversight,
                jiangzhou.cityDepartment,
                jiangzhou.countyClerk,
                jiangzhou.townshipClerk,
                jiangzhou.enterprise);
        others.forEach(actor -> {
            assertThat(queries.list(actor)).extracting(CampaignSummary::id).doesNotContain(campaign);
            assertThatThrownBy(() -> queries.get(actor, campaign)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.duty(actor, duty)).isInstanceOf(NotFound.class);
        });
        issueAll(campaign);
        DutyId unissued = jiangzhou.duty(campaign, item, "补充", null);
        others.forEach(actor -> {
            assertThat(queries.list(actor)).extracting(CampaignSummary::id).contains(campaign);
            assertThat(queries.duties(actor, campaign))
                    .extracting(DutyDetails::id)
                    .containsExactly(duty);
            assertThatThrownBy(() -> queries.duty(actor, unissued)).isInstanceOf(NotFound.class);
        });
        assertThat(queries.list(jiangzhou.administrator)).isEmpty();
        assertThatThrownBy(() -> queries.get(jiangzhou.administrator, campaign)).isInstanceOf(NotFound.class);
    }

    @Test
    void aCountysCampaignIsSeenByTheCityAndNotByTheNextCounty() {
        CampaignId county = campaigns.create(jiangzhou.countyClerk, "临江县活动", "", 2026, JiangzhouFixtures.JUNE);
        PlanItemId item = campaigns.addPlanItem(
                jiangzhou.countyClerk, county, new PlanItemDraft("", "演练", ActivityKind.DRILL, null));
        campaigns.addDuty(
                jiangzhou.countyClerk,
                county,
                DutyTerms.of(item, "演练", ActivityKind.DRILL)
                        .scope(Selector.EVERY_TOWNSHIP)
                        .build());
        campaigns.issueAll(jiangzhou.countyClerk, county, queries.get(county).version());
        assertThat(queries.get(jiangzhou.cityClerk, county).ownerName()).isEqualTo("临江县");
        assertThat(queries.get(jiangzhou.enterprise, county).issuedDuties()).isEqualTo(1);
        assertThatThrownBy(() -> queries.get(jiangzhou.otherCountyClerk, county))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.get(jiangzhou.cityDepartment, county)).isInstanceOf(NotFound.class);
    }

    private List<DutyId> issueAll(CampaignId campaign) {
        return campaigns.issueAll(
                jiangzhou.cityClerk, campaign, queries.get(campaign).version());
    }

    private static void refused(ThrowingCallable command, CampaignRefusal code) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
