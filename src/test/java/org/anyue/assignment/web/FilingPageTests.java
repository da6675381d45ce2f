package org.anyue.assignment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyue.assignment.web.AssignmentWebWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.anyue.assignment.AssignmentFixtures;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentWorld;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.sheet.SheetReader;
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
import org.springframework.test.web.servlet.RequestBuilder;

/** 代填 on pages: the form of an office for a unit below, and the mark wherever the submission is shown. */
@ExtendWith(SpringExtension.class)
@WebAppConfiguration
@ContextConfiguration(classes = AssignmentWebWorld.class)
class FilingPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    AssignmentQueries queries;

    @BeforeEach
    void onTheTenthOfJune() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void theOfficeFillsInOnAPageOfItsOwnAndTheMarkIsSeenEverywhere() throws Exception {
        AssignmentId id = townshipDuty();
        String address = "/desk/assignments/" + id;
        Document show = page(get(address).with(as(fixtures.county)), 200);
        assertThat(show.select("textarea[name=text]")).isEmpty();
        assertThat(show.select("a[href=" + address + "/filing]").text()).isEqualTo("代填");
        Document form = page(get(address + "/filing").with(as(fixtures.county)), 200);
        assertThat(form.text()).contains("您正在替" + fixtures.township.unitName() + "填报");
        assertThat(form.select("form[action=" + address + "/filing]")).hasSize(1);

        Document refused = page(
                multipart(address + "/filing")
                        .param("token", Ids.toText(Ids.random()))
                        .param("text", "")
                        .with(as(fixtures.county)),
                422);
        assertThat(refused.select("#errors").text()).contains("请填写情况说明");
        MockHttpServletResponse sent = send(multipart(address + "/filing")
                .param("token", Ids.toText(Ids.random()))
                .param("text", "电话报来：已开展3场。")
                .with(as(fixtures.county)));
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo(address);

        Document own = page(get(address).with(as(fixtures.township)), 200);
        assertThat(own.select(".c-version").text()).contains("由" + fixtures.county.unitName() + "代填");
        assertThat(own.select(".c-timeline").text()).contains("代填报送（第1版）");
        assertThat(page(get("/desk/worklist").with(as(fixtures.township)), 200)
                        .select("#a-" + id)
                        .text())
                .contains("代填");
        Document review = page(get("/desk/review/" + id).with(as(fixtures.county)), 200);
        assertThat(review.select(".c-version").text()).contains("代填");
        assertThat(page(get("/desk/review").with(as(fixtures.county)), 200).text())
                .contains("待审核 · 代填");

        String campaign =
                queries.get(fixtures.county, id).duty().origin().campaign().toString();
        MockHttpServletResponse sheet =
                send(get("/desk/campaigns/" + campaign + "/figures/rows/export").with(as(fixtures.cityLead)));
        assertThat(sheet.getStatus()).isEqualTo(200);
        assertThat(SheetReader.read(new ByteArrayInputStream(sheet.getContentAsByteArray())))
                .anySatisfy(row -> assertThat(row.toString())
                        .contains(fixtures.township.unitName(), "代填", fixtures.county.unitName()));
    }

    @Test
    void aDraftIsKeptForBothAndWhatIsHandedInLeadsBack() throws Exception {
        AssignmentId id = townshipDuty();
        String address = "/desk/assignments/" + id;
        MockHttpServletResponse kept = send(multipart(address + "/filing/draft")
                .param("token", Ids.toText(Ids.random()))
                .param("text", "先记下")
                .with(as(fixtures.county)));
        assertThat(kept.getHeader("Location")).isEqualTo(address + "/filing#report");
        assertThat(page(get(address).with(as(fixtures.township)), 200)
                        .select("textarea[name=text]")
                        .text())
                .isEqualTo("先记下");
        send(multipart(address + "/filing")
                .param("token", Ids.toText(Ids.random()))
                .param("text", "总结")
                .with(as(fixtures.county)));
        MockHttpServletResponse late = send(get(address + "/filing").with(as(fixtures.county)));
        assertThat(late.getStatus()).isEqualTo(303);
        assertThat(send(get(address + "/filing").with(as(fixtures.otherCounty))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoeverCameByALinkSeesTheSentenceButNoWayToThePlan() throws Exception {
        AssignmentId id = townshipDuty();
        Actor holder = AssignmentFixtures.colleague(fixtures.township, Role.LINK_HOLDER, "欧阳建国");
        Document show = page(get("/desk/assignments/" + id).with(as(holder)), 200);
        assertThat(show.select("textarea[name=text]")).hasSize(1);
        assertThat(show.select("a[href*=/desk/campaigns]")).isEmpty();
    }

    private AssignmentId townshipDuty() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_TOWNSHIP));
        return fixtures.of(issued.duty(), fixtures.township.place().id());
    }

    private Document page(RequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = send(request);
        String body = response.getContentAsString(UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return Jsoup.parse(body);
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
