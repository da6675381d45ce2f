package org.anyue.assignment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyue.assignment.AssignmentFixtures.text;
import static org.anyue.assignment.web.AssignmentWebWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.anyue.assignment.AssignmentFixtures;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentWorld;
import org.anyue.assignment.Assignments;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.shared.DateRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.web.WebAppConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@ExtendWith(SpringExtension.class)
@WebAppConfiguration
@ContextConfiguration(classes = AssignmentWebWorld.class)
class LedgerPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentQueries work;

    private CampaignId notice;
    private DutyId summary;

    @BeforeEach
    void theProvinceAsksForTwoThings() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
        CampaignHead head = CampaignHead.of(
                "关于开展安全生产月活动的通知", "", 2026, new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        notice = campaigns.create(fixtures.cityClerk, head, "省安委办");
        PlanItemId item = campaigns.addPlanItem(fixtures.cityClerk, notice, PlanItemDraft.requirements());
        summary = owed(item, "报送活动总结", LocalDate.of(2026, 7, 5));
        owed(item, "报送活动方案", LocalDate.of(2026, 6, 5));
        campaigns.issueAll(fixtures.cityClerk, notice, queries.get(notice).version());
    }

    private DutyId owed(PlanItemId item, String what, LocalDate due) {
        return campaigns.addDuty(
                fixtures.cityClerk,
                notice,
                DutyTerms.of(item, what, ActivityKind.REPORTING)
                        .asks(AssignmentFixtures.TEXT)
                        .due(due)
                        .build());
    }

    @Test
    void openItemsStandByDueDayWithTheLateOneMarked() throws Exception {
        Document page = page("/desk/ledger", fixtures.cityClerk, 200);
        assertThat(page.select("tbody tr td.is-title a").eachText()).containsSubsequence("报送活动方案", "报送活动总结");
        assertThat(page.select("tr.is-late").text()).contains("报送活动方案", "省安委办", "江州市安委办", "已逾期");
        assertThat(page.select("tr:contains(报送活动总结)").text()).contains("还有25天");
        assertThat(page.text()).contains("关于开展安全生产月活动的通知");
    }

    @Test
    void handedInIsDoneWithoutReviewAndMayBeCorrected() throws Exception {
        AssignmentId id = fixtures.of(summary, fixtures.cityClerk.unitId());
        Document form = page("/desk/assignments/" + id, fixtures.cityClerk, 200);
        assertThat(form.select("label").text()).contains("回执编号");
        assertThat(form.text()).contains("报送即完成，不需审核");
        assignments.submit(fixtures.cityClerk, id, text("回执编号 2026-118"));
        assertThat(work.get(fixtures.cityClerk, id).state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(row(fixtures.cityClerk, "/desk/ledger", id)).isZero();
        assertThat(row(fixtures.cityClerk, "/desk/ledger?which=all", id)).isEqualTo(1);
        assignments.withdraw(
                fixtures.cityClerk, id, work.get(fixtures.cityClerk, id).version());
        assertThat(row(fixtures.cityClerk, "/desk/ledger", id)).isEqualTo(1);
    }

    @Test
    void nobodyBelowKnowsOfItAndItIsNotTheMonthOfThePlace() throws Exception {
        assertThat(page("/desk/ledger", fixtures.county, 200).text()).doesNotContain("关于开展安全生产月活动的通知");
        assertThat(queries.list(fixtures.county))
                .noneMatch(campaign -> campaign.id().equals(notice));
        assertThat(queries.list(fixtures.transport))
                .noneMatch(campaign -> campaign.id().equals(notice));
        assertThat(queries.list(fixtures.cityLead))
                .anyMatch(campaign -> campaign.id().equals(notice));
        // After whatever other tests have begun in the same city.
        clock.moveTo(LocalDate.of(2026, 6, 30));
        CampaignId month =
                fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY)).campaign();
        theProvinceAsksForTwoThings();
        assertThat(queries.current(fixtures.city.id()))
                .hasValueSatisfying(current -> assertThat(current.id()).isEqualTo(month));
    }

    private long row(Actor actor, String address, AssignmentId id) throws Exception {
        return page(address, actor, 200)
                .select("a[href=/desk/assignments/" + id + "]")
                .size();
    }

    private Document page(String address, Actor actor, int status) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(address).with(as(actor))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString(UTF_8));
    }
}
