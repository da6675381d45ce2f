package org.anyue.assignment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyue.assignment.AssignmentFixtures.text;
import static org.anyue.assignment.web.AssignmentWebWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.anyue.assignment.Amending;
import org.anyue.assignment.AssignmentFixtures;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentWorld;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Reviews;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.Selector;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.web.WebAppConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

@ExtendWith(SpringExtension.class)
@WebAppConfiguration
@ContextConfiguration(classes = AssignmentWebWorld.class)
class AmendedPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Amendments amendments;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    private Amending amending;

    @BeforeEach
    void onTheTwelfthOfJune() {
        clock.moveTo(LocalDate.of(2026, 6, 12));
        amending = new Amending(amendments, jdbc, fixtures.cityClerk);
    }

    @Test
    void theDifferenceStandsOnTheWorklistUntilTheUnitHasTakenNote() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId id = of(issued.duty());
        amending.issue(issued.campaign(), Amending.due(issued.duty(), LocalDate.of(2026, 6, 25)));
        Element card = page(get("/desk/worklist").with(as(fixtures.county))).getElementById("a-" + id);
        assertThat(card.text()).contains("6月12日变更（第1号）", "原因：因强降雨天气调整", "6月25日前");
        assertThat(card.select("del").text()).contains("6月30日");
        assertThat(card.select("ins").text()).contains("6月25日");
        String shown = page(get("/desk/assignments/" + id).with(as(fixtures.county)))
                .select("#amended")
                .text();
        assertThat(shown).contains("6月12日变更（第1号）", "知道了");
        assertThat(page(get("/desk/assignments/" + id).with(as(fixtures.cityLead)))
                        .select("#amended")
                        .text())
                .doesNotContain("知道了");
        var answer = mvc.perform(post("/desk/assignments/" + id + "/amendments").with(as(fixtures.county)))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/desk/worklist#a-" + id);
        Document after = page(get("/desk/worklist").with(as(fixtures.county)));
        assertThat(after.getElementById("a-" + id).select("del")).isEmpty();
        assertThat(page(get("/desk/assignments/" + id).with(as(fixtures.county)))
                        .text())
                .contains("变更记录", "6月12日变更");
    }

    @Test
    void aChangeOfWhatIsDoneStandsFirstAndOpenUntilTheUnitHasTakenNote() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId id = of(issued.duty());
        assignments.submit(fixtures.county, id, text("已于6月10日开展"));
        reviews.accept(fixtures.cityClerk, id, 1);
        amending.issue(issued.campaign(), Amending.due(issued.duty(), LocalDate.of(2026, 6, 25)));
        Document worklist = page(get("/desk/worklist").with(as(fixtures.county)));
        Element first = worklist.select("details.c-work-group").first();
        assertThat(first.select("ul.c-work-list").attr("id")).isEqualTo("changed");
        assertThat(first.hasAttr("open")).isTrue();
        assertThat(first.select("#a-" + id).text()).contains("已完成", "6月25日");
        assertThat(worklist.select("#done #a-" + id)).isEmpty();
        mvc.perform(post("/desk/assignments/" + id + "/amendments").with(as(fixtures.county)));
        Document after = page(get("/desk/worklist").with(as(fixtures.county)));
        assertThat(after.select("#done #a-" + id)).hasSize(1);
    }

    @Test
    void aCancelledDutyStaysReadableWithItsSubmission() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId id = of(issued.duty());
        assignments.submit(fixtures.county, id, text("已于6月10日开展"));
        amending.issue(issued.campaign(), Amending.cancel(issued.duty()));
        assertThat(page(get("/desk/worklist").with(as(fixtures.county)))
                        .select("#cancelled #a-" + id)
                        .text())
                .contains("已取消", "不用再报送");
        Document shown = page(get("/desk/assignments/" + id).with(as(fixtures.county)));
        assertThat(shown.text()).contains("任务已取消", "已于6月10日开展");
        assertThat(shown.select("#report")).isEmpty();
        String figures = page(get("/desk/campaigns/" + issued.campaign() + "/figures")
                        .with(as(fixtures.cityLead)))
                .text();
        assertThat(figures).contains("分母由 2 变为 0：2家单位的“报送活动总结”取消（第1号变更）");
    }

    @Test
    void whoWasTypingWhenTheDutyWasCancelledFindsTheDraft() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId id = of(issued.duty());
        amending.issue(issued.campaign(), Amending.cancel(issued.duty()));
        Document refused = Jsoup.parse(mvc.perform(multipart("/desk/assignments/" + id + "/submissions")
                        .param("token", Ids.toText(Ids.random()))
                        .param("text", "写了一半的总结")
                        .with(as(fixtures.county)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
        assertThat(refused.text()).contains("任务已取消");
        assertThat(page(get("/desk/assignments/" + id).with(as(fixtures.county)))
                        .text())
                .contains("写了一半的总结", "没有报送");
        assertThat(queries.details(fixtures.county, id).versions()).isEmpty();
    }

    @Test
    void aWarningStandsAboveTheWorklistUntilItIsNotedAndTheOfficeSeesWhoHas() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AmendmentId warning = amending.issue(issued.campaign(), AmendmentChange.warning("立即排查餐饮场所燃气安全"));
        String receipts = "/desk/campaigns/" + issued.campaign() + "/amendments/" + warning + "/receipts";
        Document list = page(get("/desk/worklist").with(as(fixtures.county)));
        assertThat(list.select(".c-alert--danger").text()).contains("立即排查餐饮场所燃气安全");
        mvc.perform(post(receipts).with(as(fixtures.county)));
        assertThat(page(get("/desk/worklist").with(as(fixtures.county))).text()).doesNotContain("立即排查餐饮场所燃气安全");
        Document seen = page(get(receipts).with(as(fixtures.cityLead)));
        assertThat(seen.select("tbody tr")).hasSize(2);
        assertThat(seen.select("tbody tr:contains(临江县)").text()).contains("王春分");
        assertThat(seen.select("tbody tr:contains(望山区) td[data-label=确认知晓]").text())
                .isEqualTo("—");
        assertThat(seen.select("#grouptext").text()).contains("【紧急提示】", "立即排查餐饮场所燃气安全", "——江州市安委办");
        assertThat(mvc.perform(get(receipts).with(as(fixtures.county)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private AssignmentId of(DutyId duty) {
        return fixtures.of(duty, fixtures.county.place().id());
    }

    private Document page(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(UTF_8));
    }
}
