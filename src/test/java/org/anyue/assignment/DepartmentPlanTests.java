package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignRefusal;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.ChildCampaignQueries;
import org.anyue.campaign.ChildCampaigns;
import org.anyue.campaign.ChildPlan;
import org.anyue.campaign.Coverage;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyLink;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.shared.DateRange;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A department compiles a plan of its own for its line, under the one of its city. */
@SpringJUnitConfig(AssignmentWorld.class)
class DepartmentPlanTests {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 10);

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

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
    Reviews reviews;

    @Autowired
    Waivers waivers;

    @Autowired
    AssignmentQueries work;

    @Autowired
    FigureQueries figures;

    @Autowired
    JdbcClient jdbc;

    private CampaignId plan;
    private PlanItemId item;

    @BeforeEach
    void theDepartmentDrafts() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
        plan = campaigns.create(fixtures.transport, head("江州市交通运输系统“安全生产月”活动"));
        item = campaigns.addPlanItem(fixtures.transport, plan, PlanItemDraft.requirements());
    }

    /** The clock belongs to all tests of this world. */
    @AfterEach
    void theClockGoesBack() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
    }

    private static CampaignHead head(String title) {
        return CampaignHead.of(title, "", 2026, new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
    }

    private DutyId duty(String what, DutyScope scope) {
        return campaigns.addDuty(
                fixtures.transport,
                plan,
                DutyTerms.of(item, what, ActivityKind.REPORTING)
                        .scope(scope)
                        .asks(AssignmentFixtures.TEXT)
                        .review(ReviewRule.EACH_LEVEL)
                        .due(DUE)
                        .build());
    }

    private void issue() {
        campaigns.issueAll(fixtures.transport, plan, queries.get(plan).version());
    }

    @Test
    void itsSelectorsMeanItsLine() {
        DutyId departments = duty("组织排查", DutyScope.of(Selector.EVERY_DEPARTMENT));
        DutyId enterprises = duty("开展自查", DutyScope.of(Selector.EVERY_ENTERPRISE));
        DutyId mines = duty("矿山运输自查", new DutyScope(Set.of(Selector.SECTOR_ENTERPRISES), Set.of("mines"), Set.of()));
        DutyId named = duty("现场会", DutyScope.named(Set.of(fixtures.bus.unitId())));
        DutyId house = duty("总结", DutyScope.of(Selector.OFFICE));
        issue();
        assertThat(fixtures.bearers(departments)).containsExactly("临江县交通运输局");
        assertThat(fixtures.bearers(enterprises))
                .contains("临江客运有限公司", "望山公交有限公司")
                .doesNotContain("沙湾水泥有限公司", "江州市交通运输局");
        assertThat(fixtures.bearers(mines)).contains("临江客运有限公司").doesNotContain("望山公交有限公司", "沙湾水泥有限公司");
        assertThat(fixtures.bearers(named)).containsExactly("临江客运有限公司");
        assertThat(fixtures.bearers(house)).containsExactly("江州市交通运输局");
    }

    @Test
    void whatIsOutsideOfItsLineIsRefused() {
        for (Selector ofPlaces :
                List.of(Selector.EVERY_COUNTY, Selector.EVERY_TOWNSHIP, Selector.NOMINATED_ENTERPRISES)) {
            refused(() -> duty("组织排查", DutyScope.of(ofPlaces)), CampaignRefusal.LINE_ONLY);
        }
        for (Actor foreign : List.of(fixtures.education, fixtures.cement)) {
            refused(() -> duty("组织排查", DutyScope.named(Set.of(foreign.unitId()))), CampaignRefusal.UNIT_OUTSIDE);
        }
        refused(
                () -> campaigns.create(fixtures.transport, head("省厅来文"), "江东省交通运输厅"),
                CampaignRefusal.UPWARD_OFFICE_ONLY);
        refused(() -> campaigns.create(fixtures.bus, head("客运公司活动")), CampaignRefusal.OFFICE_ONLY);
    }

    @Test
    void theDraftIsItsOwnAndTheIssuedPlanIsKnownToWhomItAsksAndToTheOfficesAbove() {
        Actor colleague = AssignmentFixtures.colleague(fixtures.transport, Role.DEPARTMENT_OFFICER, "宋惊蛰");
        Actor leader = AssignmentFixtures.colleague(fixtures.transport, Role.UNIT_LEADER, "林立秋");
        List<Actor> asked = List.of(fixtures.countyTransport, fixtures.bus);
        List<Actor> above = List.of(fixtures.cityLead, fixtures.cityClerk, fixtures.oversight);
        List<Actor> others = List.of(
                fixtures.education,
                fixtures.cement,
                fixtures.farBus,
                fixtures.county,
                fixtures.otherCounty,
                fixtures.township);
        duty("组织排查", DutyScope.of(Selector.EVERY_DEPARTMENT));
        duty("现场会", DutyScope.named(Set.of(fixtures.bus.unitId())));
        assertThat(sees(colleague)).isTrue();
        for (List<Actor> people : List.of(List.of(leader), asked, above, others)) {
            assertThat(people).noneMatch(this::sees);
        }
        issue();
        for (List<Actor> people : List.of(List.of(colleague, leader), asked, above)) {
            assertThat(people).allMatch(this::sees);
            assertThat(people).allMatch(person -> queries.duties(person, plan).size() == 2);
        }
        assertThat(others).noneMatch(this::sees);
    }

    private boolean sees(Actor person) {
        boolean listed = queries.list(person).stream().anyMatch(one -> one.id().equals(plan));
        boolean opened;
        try {
            opened = queries.get(person, plan).ofDepartment();
        } catch (NotFound none) {
            opened = false;
        }
        assertThat(listed).as(person.unitName()).isEqualTo(opened);
        assertThat(queries.sees(person, plan)).isEqualTo(opened);
        return opened;
    }

    @Test
    void whoeverOnlyReadsItChangesNothing() {
        duty("组织排查", DutyScope.of(Selector.EVERY_DEPARTMENT));
        issue();
        int version = queries.get(plan).version();
        for (Actor reader : List.of(fixtures.cityLead, fixtures.countyTransport, fixtures.education)) {
            List<Runnable> deeds = List.of(
                    () -> campaigns.edit(reader, plan, head("改名"), version),
                    () -> campaigns.addPlanItem(reader, plan, PlanItemDraft.requirements()),
                    () -> campaigns.issueAll(reader, plan, version),
                    () -> campaigns.close(reader, plan, version),
                    () -> coverage.coverage(reader, plan));
            assertThat(deeds).allSatisfy(deed -> assertThatThrownBy(deed::run).isInstanceOf(NotFound.class));
        }
    }

    @Test
    void whatItsLineHandsInIsReviewedByItAndByNobodyAbove() {
        DutyId departments = duty("组织排查", DutyScope.of(Selector.EVERY_DEPARTMENT));
        DutyId enterprises = duty("开展自查", DutyScope.of(Selector.EVERY_ENTERPRISE));
        issue();
        AssignmentId ofCounty = fixtures.of(departments, fixtures.countyTransport.unitId());
        AssignmentId ofBus = fixtures.of(enterprises, fixtures.bus.unitId());
        assignments.submit(fixtures.countyTransport, ofCounty, text("已排查"));
        assignments.submit(fixtures.bus, ofBus, text("已自查"));
        assertThat(work.get(fixtures.transport, ofBus).pendingPlace()).isEqualTo(fixtures.transport.unitId());
        assertThat(work.get(fixtures.bus, ofBus).duty().origin().desk()).isEqualTo("江州市交通运输局");
        assertThatThrownBy(() -> reviews.accept(fixtures.cityLead, ofBus, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reviews.accept(fixtures.county, ofBus, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> waivers.exempt(fixtures.cityLead, ofCounty, 1, "今年没有这项业务"))
                .isInstanceOf(Refusal.class);

        reviews.accept(fixtures.transport, ofBus, 1);
        assertThat(work.get(fixtures.bus, ofBus).state()).isEqualTo(AssignmentState.ACCEPTED);
        reviews.sendBack(fixtures.transport, ofCounty, 1, "请补充隐患数量");
        waivers.exempt(fixtures.transport, ofCounty, 2, "今年没有这项业务");
        assertThat(work.get(fixtures.transport, ofCounty).state()).isEqualTo(AssignmentState.EXEMPTED);
    }

    @Test
    void itsFiguresAreWhatPlainSqlCountsAndTheCitySeesTheSame() {
        DutyId enterprises = duty("开展自查", DutyScope.of(Selector.EVERY_ENTERPRISE));
        duty("组织排查", DutyScope.of(Selector.EVERY_DEPARTMENT));
        duty("总结", DutyScope.of(Selector.OFFICE));
        issue();
        assignments.submit(fixtures.bus, fixtures.of(enterprises, fixtures.bus.unitId()), text("已自查"));
        clock.moveTo(DUE.plusDays(2));
        assignments.submit(fixtures.farBus, fixtures.of(enterprises, fixtures.farBus.unitId()), text("补报"));
        FigureFilter all = FigureFilter.of(plan, fixtures.city.id());
        Figures raw = new RawFigures(jdbc, plan, clock.instant()).of(fixtures.city.id());
        assertThat(raw.expected()).isGreaterThanOrEqualTo(4);
        assertThat(raw.actual()).isEqualTo(2);
        assertThat(raw.onTime()).isEqualTo(1);
        assertThat(figures.total(fixtures.transport, all)).isEqualTo(raw);
        assertThat(figures.total(fixtures.cityLead, all)).isEqualTo(raw);
        assertThat(figures.byDuty(fixtures.transport, all)).isEqualTo(figures.byDuty(fixtures.cityLead, all));
    }

    @Test
    void issuingItHandsInWhatTheCityAskedForAndTheCityIsToldWhatIsNotCovered() {
        AssignmentFixtures.Issued above = ofCity(
                new Asked("报送本部门活动方案", DutyScope.of(Selector.EVERY_DEPARTMENT)),
                new Asked("开展行业隐患排查", DutyScope.named(Set.of(fixtures.transport.unitId()))),
                new Asked("组织企业开展应急演练", DutyScope.of(Selector.EVERY_ENTERPRISE)));
        DutyId asked = above.duties().get(0);
        DutyId inspection = above.duties().get(1);
        children.under(
                fixtures.transport, plan, above.campaign(), queries.get(plan).version());
        Coverage first = coverage.coverage(fixtures.transport, plan);
        // What its enterprises owe the city directly is not its own to carry out.
        assertThat(first.rows()).extracting(row -> row.duty().id()).containsExactly(asked, inspection);
        assertThat(first.rows()).allMatch(Coverage.Row::ownHand);
        assertThat(first.rows().getFirst().asksForPlan()).isTrue();

        DutyId own = duty("开展行业隐患排查", DutyScope.of(Selector.EVERY_ENTERPRISE));
        children.fulfilByIssuing(fixtures.transport, plan, asked);
        assertThat(child(above.campaign(), fixtures.transport).uncovered())
                .extracting(duty -> duty.id())
                .containsExactly(asked, inspection);
        issue();
        AssignmentDetails handedIn = work.details(fixtures.transport, fixtures.of(asked, fixtures.transport.unitId()));
        assertThat(handedIn.summary().state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(handedIn.summary().pendingPlace()).isEqualTo(fixtures.city.id());
        assertThat(handedIn.versions().getFirst().text()).contains("江州市交通运输系统“安全生产月”活动", "1项");
        assertThat(child(above.campaign(), fixtures.transport).uncovered())
                .extracting(duty -> duty.id())
                .containsExactly(inspection);
        children.link(fixtures.transport, plan, new DutyLink(own, inspection));
        assertThat(child(above.campaign(), fixtures.transport).uncovered()).isEmpty();
        assertThat(child(above.campaign(), fixtures.education).isMissing()).isTrue();
        // Whoever hands in a plan that was made elsewhere owes none here.
        assignments.submit(fixtures.education, fixtures.of(asked, fixtures.education.unitId()), text("方案见附件"));
        assertThat(coverage.children(fixtures.cityLead, above.campaign()))
                .extracting(one -> one.owner().name())
                .doesNotContain("江州市教育局");
    }

    @Test
    void departmentsThatOweNoPlanAreNotAskedForOne() {
        AssignmentFixtures.Issued above = ofCity(new Asked("报送活动总结", DutyScope.of(Selector.EVERY_DEPARTMENT)));
        assertThat(coverage.children(fixtures.cityLead, above.campaign()))
                .extracting(one -> one.owner().kind())
                .containsOnly(UnitKind.COUNTY);
        children.under(
                fixtures.transport, plan, above.campaign(), queries.get(plan).version());
        assertThat(coverage.children(fixtures.cityLead, above.campaign()))
                .extracting(one -> one.owner().name())
                .contains("江州市交通运输局")
                .doesNotContain("江州市教育局");
    }

    private record Asked(String what, DutyScope of) {}

    private AssignmentFixtures.Issued ofCity(Asked... asked) {
        Actor office = fixtures.cityClerk;
        CampaignId above = campaigns.create(office, head("江州市“安全生产月”活动"));
        PlanItemId requirements = campaigns.addPlanItem(office, above, PlanItemDraft.requirements());
        List<DutyId> duties = Stream.of(asked)
                .map(one -> campaigns.addDuty(
                        office,
                        above,
                        DutyTerms.of(requirements, one.what(), ActivityKind.REPORTING)
                                .scope(one.of())
                                .asks(AssignmentFixtures.TEXT)
                                .due(DUE)
                                .build()))
                .toList();
        campaigns.issueAll(office, above, queries.get(above).version());
        return new AssignmentFixtures.Issued(above, duties);
    }

    private ChildPlan child(CampaignId above, Actor department) {
        return coverage.children(fixtures.cityLead, above).stream()
                .filter(one -> one.owner().id().equals(department.unitId()))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Runnable deed, CampaignRefusal code) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
