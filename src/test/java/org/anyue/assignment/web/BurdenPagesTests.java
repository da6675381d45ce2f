package org.anyue.assignment.web;

import static org.anyue.assignment.web.AssignmentWebWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import org.anyue.assignment.Amending;
import org.anyue.assignment.AssignmentFixtures;
import org.anyue.assignment.AssignmentWorld;
import org.anyue.assignment.BurdenFigures;
import org.anyue.assignment.BurdenQueries;
import org.anyue.assignment.BurdenView;
import org.anyue.assignment.Waivers;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.Asks;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.web.WebAppConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@ExtendWith(SpringExtension.class)
@WebAppConfiguration
@ContextConfiguration(classes = AssignmentWebWorld.class)
class BurdenPagesTests {

    private static final Asks ASKS = new Asks(AssignmentFixtures.FIGURES.figures(), true, 2, true, false);

    @Autowired
    MockMvc mvc;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    BurdenQueries burden;

    @Autowired
    Waivers waivers;

    @Autowired
    Amendments amendments;

    @Autowired
    JdbcClient jdbc;

    private AssignmentFixtures.Issued issued;

    @BeforeEach
    void countiesAndTownshipsOweAReport() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
        issued = fixtures.issueAll(List.of(
                terms -> terms.scope(Selector.EVERY_COUNTY, Selector.EVERY_TOWNSHIP)
                        .asks(ASKS)
                        .due(AssignmentFixtures.DUE),
                terms -> terms.scope(Selector.EVERY_COUNTY).asks(Asks.NOTHING).due(AssignmentFixtures.DUE)));
    }

    @Test
    void everyViewAddsUpToTheSameMinutes() {
        long minutes = sum(BurdenView.UNIT);
        assertThat(minutes).isPositive();
        assertThat(sum(BurdenView.PLACE)).isEqualTo(minutes);
        assertThat(sum(BurdenView.KIND)).isEqualTo(minutes);
        assertThat(sum(BurdenView.DUTY)).isEqualTo(minutes);
    }

    @Test
    void aUnitIsAskedForWhatItsDutiesAskFor() {
        BurdenFigures county =
                burden.of(fixtures.oversight, issued.campaign(), fixtures.city.id(), BurdenView.UNIT).stream()
                        .filter(one ->
                                one.key().equals(fixtures.county.place().id().toString()))
                        .findFirst()
                        .orElseThrow();
        int figures = ASKS.figures().size();
        assertThat(county.tasks()).isEqualTo(2);
        assertThat(county.forms()).isOne();
        assertThat(county.fields()).isEqualTo(figures + 1 + 2 + 1);
        assertThat(county.minutes()).isEqualTo(5 + 5L * figures + 40 + 6 + 45 + 5);
    }

    @Test
    void whoIsExemptedIsNotAskedAnyMore() {
        long before = sum(BurdenView.UNIT);
        waivers.exempt(
                fixtures.cityLead,
                fixtures.of(issued.duty(), fixtures.county.place().id()),
                0,
                "承担应急处置任务");
        assertThat(sum(BurdenView.UNIT)).isLessThan(before);
        assertThat(sum(BurdenView.KIND)).isEqualTo(sum(BurdenView.UNIT));
    }

    @Test
    void aCancelledDutyAsksForNothingAndARestoredOneAgain() {
        long before = sum(BurdenView.UNIT);
        Amending amending = new Amending(amendments, jdbc, fixtures.cityClerk);
        amending.issue(issued.campaign(), Amending.cancel(issued.duty()));
        assertThat(sum(BurdenView.UNIT)).isPositive().isLessThan(before);
        for (BurdenView view : BurdenView.values()) {
            assertThat(sum(view)).as(view.name()).isEqualTo(sum(BurdenView.UNIT));
        }
        amending.issue(issued.campaign(), Amending.restored(issued.duty()));
        assertThat(sum(BurdenView.UNIT)).isEqualTo(before);
    }

    @Test
    void aCountySeesItsOwnPartOnly() {
        List<BurdenFigures> own = burden.of(
                fixtures.county, issued.campaign(), fixtures.county.place().id(), BurdenView.UNIT);
        assertThat(own)
                .extracting(BurdenFigures::key)
                .contains(fixtures.county.place().id().toString());
        assertThat(own)
                .extracting(BurdenFigures::key)
                .doesNotContain(fixtures.otherCounty.place().id().toString());
    }

    @Test
    void thePageIsSearchedSortedAndSwitched() throws Exception {
        String address = "/desk/campaigns/" + issued.campaign() + "/burden";
        Document all = page(fixtures.oversight, address);
        assertThat(all.select(".c-stat").text()).contains("承担单位", "报表", "填报项", "估计用时");
        String name = all.select("td.is-title").first().text();
        assertThat(page(fixtures.oversight, address + "?q=" + name)
                        .select("td.is-title")
                        .eachText())
                .contains(name);
        assertThat(page(fixtures.oversight, address + "?by=DUTY").select("tbody tr"))
                .hasSize(2);
        assertThat(page(fixtures.oversight, address + "?by=KIND&sort=name").select("tbody tr"))
                .hasSize(2);
        Document places = page(fixtures.oversight, address + "?by=PLACE");
        String county = places.select(
                        "td.is-title a[href$=" + fixtures.county.place().id() + "]")
                .attr("href");
        assertThat(page(fixtures.oversight, county).select("td.is-title").eachText())
                .contains(fixtures.county.place().name())
                .doesNotContain(fixtures.otherCounty.place().name());
        MockHttpServletResponse file = mvc.perform(get(address + "/export").with(as(fixtures.oversight)))
                .andReturn()
                .getResponse();
        assertThat(file.getContentType()).contains("spreadsheetml");
        assertThat(page(fixtures.cityLead, "/desk/burden").select("tbody a").eachAttr("href"))
                .contains(address);
    }

    private long sum(BurdenView view) {
        return burden.of(fixtures.oversight, issued.campaign(), fixtures.city.id(), view).stream()
                .mapToLong(BurdenFigures::minutes)
                .sum();
    }

    private Document page(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(address).with(as(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
