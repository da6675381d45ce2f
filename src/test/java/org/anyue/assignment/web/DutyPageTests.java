package org.anyue.assignment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyue.assignment.AssignmentFixtures.text;
import static org.anyue.assignment.web.AssignmentWebWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anyue.assignment.Amending;
import org.anyue.assignment.AssignmentFixtures;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentWorld;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Attachment;
import org.anyue.assignment.Attachments;
import org.anyue.assignment.SubmissionContent;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.Asks;
import org.anyue.campaign.Quota;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
import org.springframework.test.web.servlet.RequestBuilder;

/** Breaking down, answering several at once, batches, paper copies, previews and series, as they are seen. */
@ExtendWith(SpringExtension.class)
@WebAppConfiguration
@ContextConfiguration(classes = AssignmentWebWorld.class)
class DutyPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Assignments assignments;

    @Autowired
    Attachments attachments;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    Amendments amendments;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onTheTenthOfJune() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void aCountyAsksItsTownshipsAndSeesHowFarTheyAre() throws Exception {
        AssignmentId id = countyDuty(AssignmentFixtures.FIGURES);
        String address = "/desk/assignments/" + id;
        assertThat(page(get(address).with(as(fixtures.county)), 200)
                        .select("a[href=" + address + "/breakdowns/new]")
                        .text())
                .isEqualTo("分解到下级");
        Document form = page(get(address + "/breakdowns/new").with(as(fixtures.county)), 200);
        assertThat(form.select("input[name=dueOn]").val())
                .as("two working days to gather")
                .isEqualTo("2026-06-26");
        assertThat(form.select("input[name=unit]")).hasSize(5);
        Document refused = page(
                post(address + "/breakdowns")
                        .param("what", "报本镇数据")
                        .param("dueOn", "")
                        .with(as(fixtures.county)),
                422);
        assertThat(refused.select("#errors").text()).contains("截止日期");
        send(post(address + "/breakdowns")
                .param("what", "报本镇数据")
                .param("dueOn", "2026-06-25")
                .param("asks", "same")
                .param("unit", fixtures.township.unitId().toString())
                .with(as(fixtures.county)));
        assertThat(page(get(address).with(as(fixtures.county)), 200)
                        .select("#parts")
                        .text())
                .contains("报本镇数据", "6月25日前", "1家，报来0家，还差1家", "沙湾镇");
        assertThat(page(get("/desk/worklist").with(as(fixtures.county)), 200)
                        .select("#a-" + id)
                        .text())
                .contains("已分解给1家，报来0家");
        assertThat(page(get(address + "/breakdowns/new").with(as(fixtures.cityLead)), 404)
                        .text())
                .contains("没有找到");
    }

    @Test
    void oneFormAnswersAnotherDutyToo() throws Exception {
        AssignmentId first = countyDuty(AssignmentFixtures.TEXT);
        AssignmentId second = countyDuty(AssignmentFixtures.TEXT);
        Document form = page(get("/desk/assignments/" + first).with(as(fixtures.county)), 200);
        assertThat(form.select("input[name=also][value=" + second + "]")).hasSize(1);
        send(multipart("/desk/assignments/" + first + "/submissions")
                .param("token", Ids.toText(Ids.random()))
                .param("text", "一份材料")
                .param("also", second.toString())
                .with(as(fixtures.county)));
        assertThat(page(get("/desk/assignments/" + second).with(as(fixtures.county)), 200)
                        .select(".c-version")
                        .text())
                .contains("与“报送活动总结”一并报送", "一份材料");
    }

    @Test
    void aVersionSaysWhatItChanged() throws Exception {
        AssignmentId id = countyDuty(AssignmentFixtures.TEXT);
        assignments.submit(fixtures.county, id, text("开展宣讲3场。排查隐患5处。"));
        assignments.withdraw(
                fixtures.county, id, queries.get(fixtures.county, id).version());
        assignments.submit(fixtures.county, id, text("开展宣讲4场。排查隐患5处。"));
        Document page = page(get("/desk/assignments/" + id).with(as(fixtures.county)), 200);
        assertThat(page.select(".c-diff summary").text()).isEqualTo("与第1版相比的改动");
        assertThat(page.select(".c-diff del").text()).isEqualTo("开展宣讲3场。");
        assertThat(page.select(".c-diff ins").text()).isEqualTo("开展宣讲4场。");
    }

    @Test
    void afterTheLockDayThePageSaysWhomToAskAndAnExtensionOpensTheForm() throws Exception {
        AssignmentId id = countyDuty(AssignmentFixtures.TEXT);
        clock.moveTo(AssignmentFixtures.LOCK.plusDays(1));
        Document locked = page(get("/desk/assignments/" + id).with(as(fixtures.county)), 200);
        assertThat(locked.select("#report")).isEmpty();
        assertThat(locked.text()).contains("已于7月10日截止收件", "请联系江州市安委办");
        send(post("/desk/assignments/" + id + "/extension")
                .param("version", "0")
                .param("until", "2026-07-20")
                .param("reason", "受汛情影响")
                .with(as(fixtures.cityLead)));
        assertThat(page(get("/desk/assignments/" + id).with(as(fixtures.county)), 200)
                        .select("#report"))
                .hasSize(1);
    }

    @Test
    void severalAreSentBackWithOneReasonAndTakenBackTogether() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        for (Actor actor : List.of(fixtures.county, fixtures.otherCounty)) {
            assignments.submit(actor, fixtures.of(issued.duty(), actor.place().id()), text("总结"));
        }
        String queue = "/desk/review?view=waiting&duty=" + issued.duty() + "&area=";
        List<String> choices = page(get(queue).with(as(fixtures.cityLead)), 200)
                .select("[data-row] input[name=choice]")
                .eachAttr("value");
        assertThat(choices).hasSize(2);
        MockHttpServletResponse tooShort = send(post("/desk/review/returns")
                .param("choice", choices.toArray(String[]::new))
                .param("reason", "不行")
                .with(as(fixtures.cityLead)));
        assertThat(tooShort.getHeader("Location")).doesNotContain("batch");
        MockHttpServletResponse sent = send(post("/desk/review/returns")
                .param("choice", choices.toArray(String[]::new))
                .param("reason", "请补充附件")
                .param("duty", issued.duty().toString())
                .with(as(fixtures.cityLead)));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        assertThat(queries.get(fixtures.county, id).state()).isEqualTo(AssignmentState.SENT_BACK);
        Document after = page(get(String.valueOf(sent.getHeader("Location"))).with(as(fixtures.cityLead)), 200);
        assertThat(after.select(".c-undo").text()).contains("刚才一并办理的2项");
        String batch = after.select(".c-undo input[name=batch]").val();
        send(post("/desk/review/batches/delete").param("batch", batch).with(as(fixtures.cityClerk)));
        assertThat(queries.get(fixtures.county, id).state())
                .as("somebody else's batch")
                .isEqualTo(AssignmentState.SENT_BACK);
        send(post("/desk/review/batches/delete").param("batch", batch).with(as(fixtures.cityLead)));
        assertThat(queries.get(fixtures.county, id).state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void thePaperCopyIsReceivedByScanningItsCover() throws Exception {
        AssignmentId id = countyDuty(AssignmentFixtures.PAPER);
        assignments.submit(fixtures.county, id, text("总结"));
        String paper = "/desk/assignments/" + id + "/paper";
        Document cover = page(get(paper + "/cover").with(as(fixtures.county)), 200);
        assertThat(cover.select("svg.c-qr")).hasSize(1);
        assertThat(cover.text()).contains("江州市安委办", "第1版");
        Document scanned = page(get(paper + "?number=1").with(as(fixtures.cityLead)), 200);
        assertThat(scanned.text()).contains("还差纸质件");
        assertThat(scanned.select("form[action=" + paper + "] button").text()).isEqualTo("已收到纸质件");
        send(post(paper).with(as(fixtures.cityLead)));
        assertThat(queries.get(fixtures.county, id).complete()).isTrue();
        assertThat(page(get(paper + "?number=1").with(as(fixtures.cityLead)), 200)
                        .text())
                .contains("已配成一套");
        assertThat(page(get(paper + "?number=9").with(as(fixtures.cityLead)), 200)
                        .text())
                .contains("这张封面是第9版的");
    }

    @Test
    void aPdfIsShownAsPicturesAndATextAsText() throws Exception {
        AssignmentId id = countyDuty(new Asks(List.of(), true, 0, false, true));
        Attachment pdf = attachments.add(fixtures.county, id, new ByteArrayInputStream(pdf()), "总结.pdf");
        Attachment txt =
                attachments.add(fixtures.county, id, new ByteArrayInputStream("共42场<b>".getBytes(UTF_8)), "总结.txt");
        assignments.submit(
                fixtures.county,
                id,
                new SubmissionContent(Ids.random(), Map.of(), "见附件", List.of(pdf.evidence(), txt.evidence())));
        List<String> links = page(get("/desk/assignments/" + id).with(as(fixtures.cityLead)), 200)
                .select("a.c-shots__file")
                .eachAttr("href");
        assertThat(links).hasSize(2).allMatch(link -> link.endsWith("/preview"));
        Document pages = page(get(links.getFirst()).with(as(fixtures.cityLead)), 200);
        assertThat(pages.select("img.c-sheet")).hasSize(5);
        assertThat(pages.select("img.c-sheet").attr("src")).startsWith("data:image/jpeg;base64,");
        assertThat(pages.text()).contains("共6页，这里显示前5页");
        assertThat(page(get(links.getLast()).with(as(fixtures.cityLead)), 200)
                        .select(".c-sheet__text")
                        .text())
                .isEqualTo("共42场<b>");
        assertThat(send(get(links.getFirst()).with(as(fixtures.otherCounty))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsMissingOfAQuotaStandsInWords() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY)
                .asks(Asks.NOTHING)
                .quota(new Quota(">=", new java.math.BigDecimal("3"), "场", "县(市、区)")));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        assignments.credit(Party.SYSTEM, id, Ids.random(), Instant.parse("2026-06-09T02:00:00Z"));
        assertThat(page(get("/desk/worklist").with(as(fixtures.county)), 200)
                        .select("#a-" + id)
                        .text())
                .contains("已登记1场，还差2场（要求不少于3场/县(市、区)）");
    }

    @Test
    void whoCameByALinkConfirmsAWarning() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_TOWNSHIP));
        new Amending(amendments, jdbc, fixtures.cityClerk)
                .issue(issued.campaign(), AmendmentChange.warning("露天作业一律停止"));
        Actor link = AssignmentFixtures.colleague(fixtures.township, Role.LINK_HOLDER, "欧阳建国");
        Document before = page(get("/desk/worklist").with(as(link)), 200);
        String action = before.select("form[action$=/receipts]").attr("action");
        assertThat(before.text()).contains("露天作业一律停止");
        assertThat(send(post(action).with(as(link))).getStatus()).isEqualTo(303);
        assertThat(page(get("/desk/worklist").with(as(link)), 200).text()).doesNotContain("露天作业一律停止");
    }

    @Test
    void theDaysOfASeriesAreListedAndADayOffIsMoved() throws Exception {
        var issued = fixtures.issue(
                terms -> terms.scope(Selector.EVERY_COUNTY).due(null).lock(null).dueText("每周五17:00"));
        String address = "/desk/campaigns/" + issued.campaign() + "/series";
        Document page = page(get(address).with(as(fixtures.cityLead)), 200);
        assertThat(page.text()).contains("每周五17:00，共3期", "6月19日 星期五");
        assertThat(page.select("form[action=" + address + "] button").text()).isEqualTo("是休息日，改到6月18日");
        send(post(address).param("duty", page.select("input[name=duty]").val()).with(as(fixtures.cityLead)));
        assertThat(page(get(address).with(as(fixtures.cityLead)), 200).text())
                .contains("6月18日 星期四")
                .doesNotContain("是休息日");
        assertThat(page(
                                get("/desk/campaigns/" + issued.campaign() + "/figures?by=duty")
                                        .with(as(fixtures.cityLead)),
                                200)
                        .select("a[href=" + address + "]"))
                .hasSize(1);
    }

    private AssignmentId countyDuty(Asks asks) {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).asks(asks));
        return fixtures.of(issued.duty(), fixtures.county.place().id());
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 0; page < 6; page++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private Document page(RequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = send(request);
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString(UTF_8));
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
