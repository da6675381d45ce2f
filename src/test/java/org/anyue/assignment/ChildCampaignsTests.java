package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignRefusal;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.ChildCampaignEvent;
import org.anyue.campaign.ChildCampaignQueries;
import org.anyue.campaign.ChildCampaigns;
import org.anyue.campaign.ChildPlan;
import org.anyue.campaign.Coverage;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyLink;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.shared.DateRange;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(AssignmentWorld.class)
class ChildCampaignsTests {

    private static final DateRange JUNE = new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    AssignmentWorld.Trail trail;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    ChildCampaigns children;

    @Autowired
    ChildCampaignQueries coverage;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentQueries work;

    private CampaignId parent;
    private DutyId planDuty;
    private DutyId drill;
    private DutyId elsewhere;
    private CampaignId child;
    private PlanItemId item;

    @BeforeEach
    void theCityHasIssuedAndTheCountyDrafts() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
        parent = draft(fixtures.cityClerk);
        planDuty = ofCity("报送本地区活动方案", Selector.EVERY_COUNTY);
        drill = ofCity("组织企业开展应急演练", Selector.EVERY_ENTERPRISE);
        elsewhere = ofCity("各部门报送简报", Selector.EVERY_DEPARTMENT);
        campaigns.issueAll(fixtures.cityClerk, parent, version(parent));
        child = draft(fixtures.county);
    }

    /** The clock belongs to all tests of this world. */
    @AfterEach
    void theClockGoesBack() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
    }

    private CampaignId draft(Actor office) {
        CampaignId draft = campaigns.create(office, office.place().name() + "“安全生产月”活动", "", 2026, JUNE);
        item = campaigns.addPlanItem(office, draft, PlanItemDraft.requirements());
        return draft;
    }

    private DutyId ofCity(String what, Selector bearers) {
        return campaigns.addDuty(
                fixtures.cityClerk,
                parent,
                DutyTerms.of(item, what, ActivityKind.REPORTING)
                        .scope(bearers)
                        .asks(AssignmentFixtures.TEXT)
                        .due(LocalDate.of(2026, 5, 25))
                        .lock(AssignmentFixtures.LOCK)
                        .build());
    }

    private DutyId own(CampaignId campaign, PlanItemId activity, String what) {
        return campaigns.addDuty(
                fixtures.county,
                campaign,
                DutyTerms.of(activity, what, ActivityKind.REPORTING)
                        .scope(Selector.EVERY_TOWNSHIP)
                        .build());
    }

    private int version(CampaignId campaign) {
        return queries.get(campaign).version();
    }

    private void under(CampaignId campaign) {
        children.under(fixtures.county, campaign, parent, version(campaign));
    }

    @Test
    void theDutiesThatFallOnTheCountyAreListedProposedLinkedAndGivenUp() {
        DutyId ownDrill = own(child, item, "组织企业开展应急救援演练");
        under(child);
        Coverage first = coverage.coverage(fixtures.county, child);
        assertThat(first.rows()).extracting(row -> row.duty().id()).containsExactly(planDuty, drill);
        assertThat(first.covered()).isZero();
        assertThat(first.rows().get(0).asksForPlan()).isTrue();
        assertThat(first.rows().get(0).ownHand()).isTrue();
        assertThat(first.rows().get(1).ownHand()).isFalse();
        assertThat(first.proposed()).extracting(row -> row.duty().id()).containsExactly(drill);

        assertThat(children.linkProposed(fixtures.county, child)).isEqualTo(1);
        Coverage linked = coverage.coverage(fixtures.county, child);
        assertThat(linked.covered()).isEqualTo(1);
        assertThat(linked.rows().get(1).links()).extracting(duty -> duty.id()).containsExactly(ownDrill);
        refused(() -> children.linkProposed(fixtures.county, child), CampaignRefusal.NOTHING_PROPOSED);

        children.unlink(fixtures.county, child, new DutyLink(ownDrill, drill));
        assertThat(coverage.coverage(fixtures.county, child).covered()).isZero();
        assertThat(trail.of(ChildCampaignEvent.class))
                .filteredOn(event -> event.campaign().equals(child))
                .extracting(ChildCampaignEvent::action)
                .containsExactly("campaign.placed-under", "campaign.duty-linked", "campaign.duty-unlinked");
    }

    @Test
    void onlyWhatFallsOnTheCountyIsLinkedAndOnlyToItsOwnDuties() {
        DutyId own = own(child, item, "组织演练");
        refused(() -> children.link(fixtures.county, child, new DutyLink(own, drill)), CampaignRefusal.PARENT_MISSING);
        under(child);
        refused(
                () -> children.link(fixtures.county, child, new DutyLink(own, elsewhere)),
                CampaignRefusal.PARENT_DUTY_UNKNOWN);
        refused(
                () -> children.link(fixtures.county, child, new DutyLink(planDuty, drill)),
                CampaignRefusal.OWN_DUTY_UNKNOWN);
        refused(() -> children.fulfilByIssuing(fixtures.county, child, drill), CampaignRefusal.PLAN_DUTY_ELSEWHERE);
        assertThatThrownBy(() -> children.link(fixtures.otherCounty, child, new DutyLink(own, drill)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> children.under(fixtures.cityLead, child, parent, version(child)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coverage.coverage(fixtures.otherCounty, child)).isInstanceOf(NotFound.class);
        children.link(fixtures.county, child, new DutyLink(own, drill));
        children.onItsOwn(fixtures.county, child, version(child));
        under(child);
        assertThat(coverage.coverage(fixtures.county, child).covered()).isZero();
    }

    @Test
    void aCampaignOfItsOwnOrAForeignPlaceIsNoParent() {
        CampaignId sister = draft(fixtures.county);
        refused(() -> children.under(fixtures.county, child, sister, version(child)), CampaignRefusal.PARENT_UNFIT);
        CampaignId foreign = draft(fixtures.otherCounty);
        assertThatThrownBy(() -> children.under(fixtures.county, child, foreign, version(child)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> children.under(fixtures.county, child, parent, version(child) - 1))
                .isInstanceOf(Stale.class);
    }

    @Test
    void issuingHandsThePlanInOnceAndSaysWhatWasIssued() {
        own(child, item, "组织演练");
        under(child);
        children.fulfilByIssuing(fixtures.county, child, planDuty);
        campaigns.issueAll(fixtures.county, child, version(child));

        AssignmentId id = fixtures.of(planDuty, fixtures.county.place().id());
        AssignmentDetails details = work.details(fixtures.county, id);
        assertThat(details.summary().state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(details.versions()).hasSize(1);
        assertThat(details.versions().getFirst().text()).contains("临江县“安全生产月”活动", "1项", "5月20日");
        assertThat(details.history().getFirst().note()).contains("临江县“安全生产月”活动");
        assertThat(details.summary().pendingPlace()).isEqualTo(fixtures.city.id());

        own(child, item, "再组织一次");
        campaigns.issueAll(fixtures.county, child, version(child));
        assertThat(work.details(fixtures.county, id).versions()).hasSize(1);
        refused(() -> children.fulfilByIssuing(fixtures.county, child, planDuty), CampaignRefusal.PLAN_DUTY_LATE);
    }

    @Test
    void whatWasHandedInBeforeOrIsLockedStaysAsItIs() {
        AssignmentId id = fixtures.of(planDuty, fixtures.county.place().id());
        assignments.submit(fixtures.county, id, text("已另行报送"));
        own(child, item, "组织演练");
        under(child);
        children.fulfilByIssuing(fixtures.county, child, planDuty);
        campaigns.issueAll(fixtures.county, child, version(child));
        assertThat(work.details(fixtures.county, id).versions())
                .extracting(SubmissionVersion::text)
                .containsExactly("已另行报送");

        clock.moveTo(AssignmentFixtures.LOCK.plusDays(1));
        CampaignId late = draft(fixtures.otherCounty);
        campaigns.addDuty(
                fixtures.otherCounty,
                late,
                DutyTerms.of(item, "组织演练", ActivityKind.DRILL)
                        .scope(Selector.EVERY_TOWNSHIP)
                        .build());
        children.under(fixtures.otherCounty, late, parent, version(late));
        children.fulfilByIssuing(fixtures.otherCounty, late, planDuty);
        campaigns.issueAll(fixtures.otherCounty, late, version(late));
        assertThat(work.details(
                                fixtures.otherCounty,
                                fixtures.of(
                                        planDuty, fixtures.otherCounty.place().id()))
                        .versions())
                .isEmpty();
    }

    @RepeatedTest(5)
    void twoPlansIssuedAtOnceHandInOnce() throws Exception {
        own(child, item, "组织演练");
        under(child);
        children.fulfilByIssuing(fixtures.county, child, planDuty);
        CampaignId second = draft(fixtures.county);
        own(second, item, "组织宣讲");
        under(second);
        children.fulfilByIssuing(fixtures.county, second, planDuty);
        int one = version(child);
        int two = version(second);
        List<Object> answers = RaceTests.atOnce(List.of(
                () -> campaigns.issueAll(fixtures.county, child, one),
                () -> campaigns.issueAll(fixtures.countyColleague, second, two)));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(List.class));
        AssignmentId id = fixtures.of(planDuty, fixtures.county.place().id());
        assertThat(work.details(fixtures.county, id).versions()).hasSize(1);
    }

    @Test
    void theCitySeesWhoHasNoPlanYetAndWhatIsNotCovered() {
        DutyId ownDrill = own(child, item, "组织企业开展应急演练");
        under(child);
        children.link(fixtures.county, child, new DutyLink(ownDrill, drill));
        ChildPlan drafted = plan(fixtures.county);
        assertThat(drafted.issuedAt()).isNull();
        assertThat(drafted.plans()).hasSize(1);
        assertThat(drafted.covered()).isZero();
        children.fulfilByIssuing(fixtures.county, child, planDuty);
        campaigns.issueAll(fixtures.county, child, version(child));

        clock.moveTo(LocalDate.of(2026, 5, 26));
        List<ChildPlan> plans = coverage.children(fixtures.cityLead, parent);
        assertThat(plans.getFirst().owner().name()).isEqualTo("望山区");
        assertThat(plans.getFirst().isLate(LocalDate.of(2026, 5, 26))).isTrue();
        assertThat(plans.getFirst().uncovered()).extracting(duty -> duty.id()).containsExactly(planDuty, drill);
        ChildPlan issued = plan(fixtures.county);
        assertThat(issued.covered()).isEqualTo(2);
        assertThat(issued.uncovered()).isEmpty();
        assertThat(issued.issuedAt()).isNotNull();
        assertThatThrownBy(() -> coverage.children(fixtures.county, parent)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPlanThatWasHandedInAsAPaperIsNotLate() {
        assignments.submit(
                fixtures.county, fixtures.of(planDuty, fixtures.county.place().id()), text("方案见附件"));
        clock.moveTo(LocalDate.of(2026, 5, 26));
        ChildPlan handedIn = plan(fixtures.county);
        assertThat(handedIn.elsewhere()).isTrue();
        assertThat(handedIn.isMissing()).isTrue();
        assertThat(handedIn.isLate(LocalDate.of(2026, 5, 26))).isFalse();
        assertThat(plan(fixtures.otherCounty).isLate(LocalDate.of(2026, 5, 26))).isTrue();
    }

    private ChildPlan plan(Actor office) {
        return coverage.children(fixtures.cityLead, parent).stream()
                .filter(plan -> plan.owner().id().equals(office.place().id()))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Runnable deed, CampaignRefusal code) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
