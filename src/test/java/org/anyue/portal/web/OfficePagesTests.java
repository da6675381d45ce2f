package org.anyue.portal.web;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anyue.assignment.DayWords;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.DutyTermsBuilder;
import org.anyue.campaign.PlanDocument;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.campaign.SourceSpan;
import org.anyue.campaign.Venue;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages by which an office sees a month: today, calendar, matrix, places, wall and search. */
@AnyueTest
class OfficePagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private City city;
    private Actor lead;
    private Actor county;
    private CampaignId campaign;
    private DutyId held;
    private DutyId late;
    private String word;
    private LocalDate today;

    @BeforeEach
    void month() {
        city = City.of(beans);
        lead = city.city(Role.OFFICE_LEAD);
        county = city.actor(Role.OFFICE_CLERK, city.county("武陟县"));
        today = LocalDate.now(clock);
        word = "事项" + Ids.randomText(8);
        campaign = campaigns.create(
                lead,
                "焦作市“安全生产月”活动" + word,
                "",
                today.getYear(),
                new DateRange(today.minusDays(9), today.plusDays(20)));
        String text = "一、启动仪式\n各县市区组织" + word + "启动仪式，并报送情况。\n";
        int start = text.indexOf("各县");
        SourceSpan span = new SourceSpan(start, text.indexOf("。") + 1);
        PlanItemId item = campaigns
                .attachPlan(
                        lead,
                        campaign,
                        new PlanDocument(
                                text,
                                "方案.txt",
                                "txt",
                                "a".repeat(64),
                                "a".repeat(64),
                                List.of(new PlanItemDraft(
                                        "一", "启动仪式", ActivityKind.LECTURE, span, new Venue("人民广场", "")))))
                .getFirst();
        held = duty(DutyTerms.of(item, "举办" + word, ActivityKind.LECTURE)
                .window(today, today)
                .due(today)
                .span(span));
        late = duty(DutyTerms.of(item, "报送" + word, ActivityKind.REPORTING).due(today.minusDays(3)));
        campaigns.issueAll(lead, campaign, queries.get(lead, campaign).version());
    }

    private DutyId duty(DutyTermsBuilder terms) {
        return campaigns.addDuty(
                lead,
                campaign,
                terms.scope(Selector.EVERY_COUNTY)
                        .asks(new Asks(List.of(), true, 0, false, false))
                        .build());
    }

    @Test
    void theMatrixShowsEachUnitAndDutyBySignAndOpensToTheRecord() throws Exception {
        Document page = page(lead, "/matrix");
        assertThat(page.select("tbody tr")).hasSizeGreaterThan(5);
        Element row = row(page, "武陟县");
        assertThat(row.select("td a").eachText()).containsExactly("未", "逾");
        assertThat(status(lead, row.select("td a").get(1).attr("href"))).isEqualTo(200);
        assertThat(page.select("thead a[title=举办" + word + "]").attr("href")).endsWith("/duties/" + held);
        assertThat(page.select(".p-matrix-legend").text()).contains("逾期未报", "没有布置");
        assertThat(page.select("tfoot tr").first().select("a").eachText())
                .as("what is expected of all counties")
                .containsOnly(Integer.toString(page.select("tbody tr").size()));
        assertThat(page(lead, "/matrix?state=ON_TIME").text()).contains("没有符合条件的单位");
        assertThat(page(lead, "/matrix?duty=" + late).select("thead th")).hasSize(3);
        assertThat(page(lead, "/matrix?area=" + county.place().id()).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aCountySeesItsOwnRowsOnlyAndTheSheetHasTheSameSigns() throws Exception {
        assertThat(page(county, "/matrix").select("tbody tr")).hasSize(1);
        assertThat(status(county, base() + "/matrix?area=" + city.county("修武县").id()))
                .isEqualTo(404);
        List<String> cells = sheet(lead, base() + "/matrix/export");
        assertThat(cells).contains("武陟县", "逾期未报", "未签收");
        assertThat(cells.stream().filter("逾期未报"::equals))
                .hasSize(page(lead, "/matrix").select("tbody td.is-overdue").size());
    }

    @Test
    void anExemptedAssignmentStandsApartFromWhatIsLate() throws Exception {
        jdbc.sql("UPDATE assignment.assignment SET state = 'EXEMPTED' WHERE duty_id = :duty AND bearer_id = :unit")
                .param("duty", late.value())
                .param("unit", county.place().id().value())
                .update();
        Document page = page(county, "/standing");
        assertThat(stat(page, "应报")).contains("1").contains("另有 1 项豁免");
        assertThat(stat(page, "逾期未报")).startsWith("0");
        assertThat(row(page(lead, "/matrix"), "武陟县").select("td a").eachText()).containsExactly("未", "免");
    }

    @Test
    void thePageOfAPlaceHasItsFiguresTrendLateUnitsAndWordsForTheGroup() throws Exception {
        Document page = page(lead, "/standing");
        assertThat(page.select(".c-stat__label").eachText()).containsExactly("应报", "已报", "按时", "报送率", "按时率", "逾期未报");
        assertThat(page.select("svg.c-trend__picture").attr("aria-label")).contains("到期应报");
        assertThat(page.select("textarea").text()).contains("逾期未报提醒", "武陟县");
        assertThat(page.select("td.is-title a[href$=/duties/" + held + "]")).hasSize(1);
        String below = page.select(".c-bars a:contains(武陟)").attr("href");
        assertThat(below).contains("/standing?place=" + county.place().id());
        Document own = document(lead, below);
        assertThat(own.select("h1").text()).startsWith("武陟县");
        assertThat(stat(own, "应报")).startsWith("2");
        assertThat(status(county, base() + "/standing?place=" + city.root().id()))
                .isEqualTo(404);
    }

    @Test
    void theCalendarShowsActivitiesWithVenuesDueDaysAndToday() throws Exception {
        Document page = page(lead, "/month");
        Element day = page.select(".p-month__day.is-today").first();
        assertThat(day.select(".p-month__words").text()).startsWith(DayWords.date(today));
        assertThat(day.select(".p-month__entry--event").text()).contains("举办" + word, "人民广场");
        assertThat(day.select(".p-month__entry--due").text()).contains("已报 0/");
        assertThat(page.select(".p-month__entry--due.is-late").text()).contains("报送" + word, "有逾期");
        assertThat(page.select(".p-month__day i:contains(休)").size()).isGreaterThanOrEqualTo(6);
        Actor liaison = city.actor(Role.UNIT_LIAISON, city.county("武陟县"));
        Document plain = document(liaison, base() + "/month");
        assertThat(plain.select(".p-month__entry").text()).contains("举办" + word).doesNotContain("已报 0/");
    }

    @Test
    void theWallLoadsItselfAgainAndHasNothingButFigures() throws Exception {
        Document page = page(lead, "/wall");
        assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("60");
        assertThat(page.select("nav, .c-top, form")).isEmpty();
        assertThat(page.select(".p-wall__figures dt").eachText()).contains("应报", "逾期未报");
        assertThat(page.select(".p-wall__bars li").text()).contains("武陟");
    }

    @Test
    void todaySaysWhatIsLateAndDueWithTheWayThere() throws Exception {
        Document page = document(lead, "/desk");
        Element overdue = page.select(".c-item__link:contains(项逾期未报)").first();
        int counties = page(lead, "/matrix").select("tbody tr").size();
        assertThat(overdue.text()).isEqualTo("辖区内 " + counties + " 项逾期未报");
        assertThat(document(lead, overdue.attr("href")).select("tbody tr")).hasSize(counties);
        assertThat(page.select(".c-item:contains(今天截止：举办" + word + ")").text()).contains("还差 " + counties + " 个单位");
    }

    @Test
    void oneBoxFindsDutiesSentencesUnitsAndHandedInWordsWithinTheScope() throws Exception {
        Document found = document(lead, "/desk/search?q=" + word);
        assertThat(found.select(".c-card__title, h2").eachText()).contains("任务", "方案原文");
        assertThat(found.select("mark").eachText()).contains(word);
        String sentence = found.select("a[href*=/plan?at=]").attr("href");
        assertThat(document(lead, sentence)
                        .select("mark, .p-plan__mark--wanted")
                        .text())
                .contains(word);
        assertThat(document(lead, "/desk/search?q=修武县").select("a[href^=/desk/units/]"))
                .isNotEmpty();
        assertThat(document(county, "/desk/search?q=修武县").select("a[href^=/desk/units/]"))
                .isEmpty();
        submitted(county.place().id().value(), "已开展" + word + "宣讲");
        assertThat(document(lead, "/desk/search?q=" + word + "宣讲").select("a[href^=/desk/assignments/]"))
                .hasSize(1);
        Actor other = city.actor(Role.OFFICE_CLERK, city.county("修武县"));
        assertThat(document(other, "/desk/search?q=" + word + "宣讲").text()).contains("没有找到");
        assertThat(document(lead, "/desk/search").text()).contains("可以找单位");
        assertThat(document(lead, "/desk").select("form[role=search] input").attr("data-key"))
                .isEqualTo("/");
    }

    @Test
    void theLateListLeadsToWordsForTheGroupAndMakesThemForWhoeverAsksOnly() throws Exception {
        Document list = page(lead, "/figures/rows?which=overdue");
        assertThat(list.select("tbody tr")).hasSizeGreaterThan(5);
        assertThat(list.select("textarea")).isEmpty();
        String way = list.select(".c-grouptext a").attr("href");
        assertThat(document(lead, way).select("textarea").text()).contains("逾期未报提醒", "武陟县");
        assertThat(document(county, way).select("textarea").text())
                .contains("武陟县")
                .doesNotContain("修武县");
        assertThat(page(lead, "/figures/rows?which=actual").select(".c-grouptext"))
                .isEmpty();
        assertThat(page(lead, "/figures/reminder?duty=" + held).text()).contains("没有逾期");
        String elsewhere = city.county("修武县").id().toString();
        assertThat(status(county, base() + "/figures/reminder?place=" + elsewhere))
                .isEqualTo(404);
    }

    @Test
    void aPageOfAListOverManyDutiesIsReadInFourStatements() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> asked = new ListAppender<>();
        asked.start();
        logger.addAppender(asked);
        logger.setLevel(Level.DEBUG);
        try {
            assertThat(page(lead, "/figures/rows").select("tbody tr")).hasSizeGreaterThan(10);
        } finally {
            logger.setLevel(null);
            logger.detachAppender(asked);
        }
        assertThat(asked.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(line -> line.contains("campaign.") || line.contains("assignment.")))
                .as("the campaign, the counts, the lines, the counts of the navigation")
                .hasSize(4);
    }

    private void submitted(UUID unit, String words) {
        UUID id = jdbc.sql("SELECT id FROM assignment.assignment WHERE duty_id = :duty AND bearer_id = :unit")
                .param("duty", held.value())
                .param("unit", unit)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        INSERT INTO assignment.submission (assignment_id, number, token, text, submitted_at, account_id, actor_name)
                        VALUES (:id, 1, :id, :words, now(), :id, '某人')""").param("id", id).param("words", words).update();
        jdbc.sql("UPDATE assignment.assignment SET submission = 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    private String base() {
        return "/desk/campaigns/" + campaign;
    }

    private static Element row(Document page, String unit) {
        return Objects.requireNonNull(
                page.select("tbody tr:has(th:contains(" + unit + "))").first());
    }

    private static String stat(Document page, String label) {
        Element stat = Objects.requireNonNull(page.select(".c-stat:has(.c-stat__label:matchesOwn(^" + label + "$), "
                        + ".c-stat__link:matchesOwn(^" + label + "$))")
                .first());
        return stat.select(".c-stat__value").text() + " "
                + stat.select(".c-stat__note").text();
    }

    private Document page(Actor actor, String below) throws Exception {
        return document(actor, base() + below);
    }

    private Document document(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer =
                web.perform(get(address).with(as(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private int status(Actor actor, String address) throws Exception {
        return web.perform(get(address).with(as(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Every cell of the first sheet. */
    private List<String> sheet(Actor actor, String address) throws Exception {
        byte[] file = web.perform(get(address).with(as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<String> cells = new java.util.ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(Objects.toString(cell))));
        }
        return cells;
    }
}
