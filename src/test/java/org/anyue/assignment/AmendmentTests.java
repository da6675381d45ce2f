package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentDraft;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.AmendmentTerms;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class AmendmentTests {

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries campaignQueries;

    @Autowired
    Amendments amendments;

    @Autowired
    AmendmentQueries amendmentQueries;

    @Autowired
    AmendedQueries amended;

    @Autowired
    AmendmentReceipts receipts;

    @Autowired
    Assignments assignments;

    @Autowired
    Reviews reviews;

    @Autowired
    Waivers waivers;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    FigureQueries figures;

    @Autowired
    JdbcClient jdbc;

    private Amending amending;

    @BeforeEach
    void inJune() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
        amending = new Amending(amendments, jdbc, fixtures.cityClerk);
    }

    @Test
    void onlyTheUnitsOfTheDutySeeTheNewDay() {
        var issued = fixtures.issueAll(
                List.of(terms -> terms.scope(Selector.EVERY_COUNTY), terms -> terms.scope(Selector.EVERY_TOWNSHIP)));
        DutyId duty = issued.duty();
        amending.issue(issued.campaign(), Amending.due(duty, LocalDate.of(2026, 6, 25)));
        AssignmentSummary county = queries.get(fixtures.county, of(duty, fixtures.county));
        assertThat(county.duty().dueOn()).isEqualTo(LocalDate.of(2026, 6, 25));
        assertThat(amended.open(List.of(county)).get(county.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.number()).isEqualTo(1);
                    assertThat(one.changes())
                            .extracting(AmendmentChange::sentence)
                            .containsExactly("截止日由6月30日改为6月25日");
                });
        AssignmentSummary town =
                queries.get(fixtures.township, of(issued.duties().getLast(), fixtures.township));
        assertThat(town.duty().dueOn()).isEqualTo(AssignmentFixtures.DUE);
        assertThat(amended.open(List.of(town))).isEmpty();
        receipts.acknowledge(fixtures.county, county.id());
        receipts.acknowledge(fixtures.county, county.id());
        assertThat(amended.open(List.of(county))).isEmpty();
        assertThat(amended.history(county)).hasSize(1);
    }

    @Test
    void aLaterDayForgivesAndAnEarlierOneDoesNotTouchWhatWasHandedIn() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).due(LocalDate.of(2026, 6, 8)));
        AssignmentId id = of(issued.duty(), fixtures.county);
        assignments.submit(fixtures.county, id, text("迟了两天"));
        assertThat(city(issued.campaign())).isEqualTo(new Figures(2, 1, 0, 0, 1, 0));
        amending.issue(issued.campaign(), Amending.due(issued.duty(), LocalDate.of(2026, 6, 10)));
        assertThat(city(issued.campaign())).isEqualTo(new Figures(2, 1, 1, 0, 0, 0));
        amending.issue(issued.campaign(), Amending.due(issued.duty(), LocalDate.of(2026, 6, 9)));
        assertThat(city(issued.campaign())).isEqualTo(new Figures(2, 1, 0, 0, 1, 0));
        assertThat(queries.details(fixtures.county, id).versions()).hasSize(1);
        assertThat(queries.get(fixtures.county, id).state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void theExceptionOfOneUnitSurvives() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId extended = of(issued.duty(), fixtures.county);
        AssignmentId exempted = of(issued.duty(), fixtures.otherCounty);
        waivers.extend(fixtures.cityClerk, extended, 0, new Waivers.Extension(LocalDate.of(2026, 7, 20), "系统停电两天"));
        waivers.exempt(fixtures.cityClerk, exempted, 0, "区划调整不再承担");
        amending.issue(
                issued.campaign(),
                Amending.due(issued.duty(), LocalDate.of(2026, 6, 20)),
                AmendmentChange.of(issued.duty(), AmendmentPart.LOCK, "2026-07-01"));
        clock.moveTo(LocalDate.of(2026, 7, 15));
        assignments.submit(fixtures.county, extended, text("补报"));
        assertThat(queries.get(fixtures.cityClerk, exempted).state()).isEqualTo(AssignmentState.EXEMPTED);
        assertThat(amended.history(queries.get(fixtures.cityClerk, exempted))).isEmpty();
        assertThat(city(issued.campaign())).isEqualTo(new Figures(1, 1, 0, 1, 0, 0));
    }

    @Test
    void aCancelledDutyLeavesTheFiguresAndKeepsWhatWasHandedIn() {
        var issued = fixtures.issueAll(
                List.of(terms -> terms.scope(Selector.EVERY_COUNTY), terms -> terms.scope(Selector.EVERY_DEPARTMENT)));
        AssignmentId id = of(issued.duty(), fixtures.county);
        assignments.submit(fixtures.county, id, text("已开展"));
        int waiting = queries.waitingCount(fixtures.cityClerk) + queries.waitingCount(fixtures.county);
        long owed = city(issued.campaign()).expected();
        long counties = figures.total(
                        fixtures.cityLead, filter(issued.campaign()).withDuty(issued.duty()))
                .expected();
        amending.issue(issued.campaign(), Amending.cancel(issued.duty()));
        assertThat(city(issued.campaign()).expected()).isEqualTo(owed - counties);
        AssignmentDetails details = queries.details(fixtures.county, id);
        assertThat(details.summary().state()).isEqualTo(AssignmentState.CANCELLED);
        assertThat(details.versions()).extracting(SubmissionVersion::text).containsExactly("已开展");
        assertThat(details.history()).isNotEmpty();
        assertThat(details.allowed()).isEmpty();
        assertThat(queries.waitingCount(fixtures.cityClerk) + queries.waitingCount(fixtures.county))
                .isEqualTo(waiting - 1);
        AssignmentId other = of(issued.duty(), fixtures.otherCounty);
        assertThatThrownBy(() -> assignments.submit(fixtures.otherCounty, other, text("晚了")))
                .hasMessageContaining("已取消");
        assertThatThrownBy(() -> reviews.accept(fixtures.cityClerk, id, 1)).hasMessageContaining("已取消");
        assertThat(figures.denominator(fixtures.cityLead, filter(issued.campaign())))
                .singleElement()
                .satisfies(step -> {
                    assertThat(List.of(step.before(), step.after())).containsExactly(owed, owed - counties);
                    assertThat(step.amendment()).isEqualTo(1);
                    assertThat(step.parts()).containsExactly(new DenominatorStep.Part("报送活动总结", -2, 2, "临江县"));
                });

        AmendmentId back = amendments.restore(
                fixtures.cityLead,
                amendmentQueries
                        .list(fixtures.cityLead, issued.campaign())
                        .getFirst()
                        .id());
        amendments.issue(fixtures.cityLead, back, 0, amending.version(issued.campaign()));
        assertThat(queries.get(fixtures.county, id).state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(city(issued.campaign())).isEqualTo(new Figures(4, 1, 1, 0, 0, 0));
        reviews.accept(fixtures.cityClerk, id, queries.get(fixtures.county, id).version());
        assertThat(queries.get(fixtures.county, id).state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void anAddedDutyExpandsToItsUnitsBeforeAnythingIsHandedIn() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        DutyId added = campaigns.addDuty(
                fixtures.cityClerk,
                issued.campaign(),
                DutyTerms.of(campaignQueries.duty(issued.duty()).terms().item(), "报送防汛情况", ActivityKind.REPORTING)
                        .scope(Selector.EVERY_TOWNSHIP)
                        .asks(AssignmentFixtures.TEXT)
                        .due(AssignmentFixtures.DUE)
                        .build());
        AmendmentChange change = AmendmentChange.of(added, AmendmentPart.ADDED, "");
        var forecast =
                amendmentQueries.forecast(issued.campaign(), List.of(change)).orElseThrow();
        amending.issue(issued.campaign(), change);
        // Other tests of this city add townships of their own.
        Set<String> townships = fixtures.bearers(added);
        assertThat(townships).contains("沙湾镇", "白石乡", "山前街道");
        assertThat(city(issued.campaign()).expected())
                .isEqualTo(2 + townships.size())
                .isEqualTo(forecast.expectedAfter());
        assertThat(forecast.expectedBefore()).isEqualTo(2);
        assertThat(forecast.units()).isEqualTo(townships.size());
    }

    @Test
    void thePreviewSaysWhatTheIssueDoes() {
        var issued = fixtures.issueAll(List.of(
                terms -> terms.scope(Selector.EVERY_COUNTY).due(LocalDate.of(2026, 6, 8)),
                terms -> terms.scope(Selector.EVERY_TOWNSHIP)));
        assignments.submit(fixtures.county, of(issued.duty(), fixtures.county), text("迟了"));
        var forecast = amendmentQueries
                .forecast(
                        issued.campaign(),
                        List.of(
                                Amending.due(issued.duty(), LocalDate.of(2026, 6, 20)),
                                Amending.cancel(issued.duties().getLast())))
                .orElseThrow();
        int townships = fixtures.bearers(issued.duties().getLast()).size();
        assertThat(townships).isGreaterThanOrEqualTo(3);
        assertThat(forecast.expectedBefore()).isEqualTo(2 + townships);
        assertThat(forecast.expectedAfter()).isEqualTo(2);
        assertThat(forecast.units()).isEqualTo(2 + townships);
        assertThat(forecast.lines().getFirst().effect()).isEqualTo("按时由0变为1，逾期未报由1变为0");
        assertThat(forecast.lines().getFirst().delivered()).isEqualTo(1);
        assertThat(forecast.lines().getLast().effect()).isEqualTo("应报减少" + townships);
        assertThat(city(issued.campaign()).expected()).isEqualTo(2 + townships);
    }

    @Test
    void whatWaitedForPaperIsCompleteWhenPaperIsNotAskedAnyMore() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).asks(AssignmentFixtures.PAPER));
        AssignmentId id = of(issued.duty(), fixtures.county);
        assignments.submit(fixtures.county, id, text("总结"));
        assertThat(city(issued.campaign()).half()).isEqualTo(1);
        clock.moveTo(LocalDate.of(2026, 7, 5));
        amending.issue(
                issued.campaign(),
                AmendmentChange.of(issued.duty(), AmendmentPart.ASKS, AmendmentTerms.text(AssignmentFixtures.TEXT)));
        assertThat(city(issued.campaign())).isEqualTo(new Figures(2, 1, 1, 0, 1, 0));
        reviews.accept(fixtures.cityClerk, id, queries.get(fixtures.county, id).version());
        assertThat(queries.get(fixtures.county, id).state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void anOpenPointIsSettledOnce() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).openPoint("具体时间另行通知"));
        AmendmentChange answer = AmendmentChange.of(issued.duty(), AmendmentPart.POINT_SETTLED, "6月16日上午9时");
        AmendmentId first = amending.issue(issued.campaign(), answer);
        assertThat(campaignQueries.duty(issued.duty()).terms().openPoint()).isEmpty();
        assertThatThrownBy(() -> amending.draft(issued.campaign(), answer)).hasMessageContaining("没有待明确事项");
        AmendmentId back = amendments.restore(fixtures.cityClerk, first);
        amendments.issue(fixtures.cityClerk, back, 0, amending.version(issued.campaign()));
        assertThat(campaignQueries.duty(issued.duty()).terms().openPoint()).isEqualTo("具体时间另行通知");
        assertThat(amended.history(queries.get(fixtures.county, of(issued.duty(), fixtures.county))))
                .extracting(one -> one.changes().getFirst().sentence())
                .containsExactly("“具体时间另行通知”已明确：6月16日上午9时", "具体时间另行通知（原已明确：6月16日上午9时）");
    }

    @Test
    void aWarningReachesEveryUnitOfTheCampaignUntilItTakesNote() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AmendmentId warning = amending.issue(issued.campaign(), AmendmentChange.warning("立即排查燃气安全"));
        assertThat(amended.warnings(fixtures.county))
                .extracting(AmendmentSummary::id)
                .containsExactly(warning);
        assertThat(amended.warnings(fixtures.township)).isEmpty();
        receipts.acknowledge(fixtures.county, issued.campaign(), warning);
        assertThat(amended.warnings(fixtures.county)).isEmpty();
        assertThat(amended.warnings(fixtures.otherCounty)).hasSize(1);
        assertThat(city(issued.campaign()).expected()).isEqualTo(2);
    }

    @Test
    void whatChangesNothingAndWhatCannotBeIsRefused() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        CampaignId campaign = issued.campaign();
        assertThatThrownBy(() -> amending.draft(campaign, Amending.due(issued.duty(), AssignmentFixtures.DUE)))
                .hasMessageContaining("没有任何内容与现在不同");
        assertThatThrownBy(() -> amending.draft(campaign, Amending.due(issued.duty(), LocalDate.of(2026, 8, 1))))
                .hasMessageContaining("早于按时完成日期");
        assertThatThrownBy(() -> amending.draft(campaign, Amending.restored(issued.duty())))
                .hasMessageContaining("没有取消");
        assertThatThrownBy(() -> amendments.draft(
                        fixtures.county,
                        campaign,
                        new AmendmentDraft("不是本级的活动", false, List.of(Amending.cancel(issued.duty()))),
                        amending.version(campaign)))
                .isInstanceOf(NotFound.class);
        campaigns.close(fixtures.cityClerk, campaign, amending.version(campaign));
        assertThatThrownBy(() -> amending.draft(campaign, Amending.cancel(issued.duty())))
                .hasMessageContaining("已结束");
    }

    @Test
    void aDraftThatTheCampaignHasLeftBehindIsNotIssued() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        CampaignId campaign = issued.campaign();
        int seen = amending.version(campaign);
        AmendmentId late = amending.draft(campaign, Amending.due(issued.duty(), LocalDate.of(2026, 6, 25)));
        amending.issue(campaign, Amending.due(issued.duty(), LocalDate.of(2026, 6, 20)));
        assertThatThrownBy(() -> amendments.issue(fixtures.cityClerk, late, 0, seen))
                .isInstanceOf(Stale.class);
        assertThat(campaignQueries.duty(issued.duty()).terms().dueOn()).isEqualTo(LocalDate.of(2026, 6, 20));
        amendments.issue(fixtures.cityClerk, late, 0, amending.version(campaign));
        assertThat(amendmentQueries.get(late).content().changes())
                .extracting(AmendmentChange::sentence)
                .containsExactly("截止日由6月20日改为6月25日");
        assertThat(amendmentQueries.list(fixtures.cityClerk, campaign))
                .extracting(AmendmentSummary::number)
                .containsExactly(2, 1);
    }

    private Figures city(CampaignId campaign) {
        return figures.total(fixtures.cityLead, filter(campaign));
    }

    private FigureFilter filter(CampaignId campaign) {
        return FigureFilter.of(campaign, fixtures.city.id());
    }

    private AssignmentId of(DutyId duty, Actor actor) {
        return fixtures.of(duty, actor.place().id());
    }
}
