package org.anyue.assignment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyue.assignment.AssignmentFixtures.text;
import static org.anyue.assignment.web.AssignmentWebWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.anyue.assignment.AssignmentFixtures;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentWorld;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Attachment;
import org.anyue.assignment.SubmissionVersion;
import org.anyue.campaign.Asks;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.web.WebAppConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;

@ExtendWith(SpringExtension.class)
@WebAppConfiguration
@ContextConfiguration(classes = AssignmentWebWorld.class)
class PageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    Liaisons liaisons;

    @BeforeEach
    void onTheTenthOfJune() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void eachUnitSeesItsOwnWorklist() throws Exception {
        fixtures.issue(terms -> terms.scope(
                Selector.EVERY_COUNTY, Selector.EVERY_TOWNSHIP, Selector.EVERY_DEPARTMENT, Selector.EVERY_ENTERPRISE));
        for (Actor actor :
                List.of(fixtures.county, fixtures.township, fixtures.transport, fixtures.cement, fixtures.farBus)) {
            Document page = page(get("/desk/worklist").with(as(actor)), 200);
            assertThat(page.select("h1").text()).isEqualTo("待办任务");
            assertThat(page.select("#new .c-work").text()).contains("报送活动总结", "6月30日前，还有20天", "情况说明");
        }
        assertThat(page(get("/desk/worklist").with(as(fixtures.oversight)), 200).select(".c-work"))
                .isEmpty();
    }

    @Test
    void whoReviewsSeesWhomToCallMasked() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_ENTERPRISE));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.bus.unitId());
        assertThat(fact(page(get("/desk/assignments/" + id).with(as(fixtures.county)), 200), "联系人"))
                .contains("未登记联络员");
        liaisons.name(fixtures.county, fixtures.bus.unitId(), 0, Liaison.typed("方晓岚", "139 1234 5678"));
        for (Actor reader : List.of(fixtures.county, fixtures.bus)) {
            Document page = page(get("/desk/assignments/" + id).with(as(reader)), 200);
            assertThat(fact(page, "联系人")).contains("方**", "139****5678");
            assertThat(page.select("dd a[href=/desk/units/" + fixtures.bus.unitId() + "]"))
                    .hasSize(1);
            assertThat(page.outerHtml()).doesNotContain("方晓岚", "13912345678");
        }
    }

    private static String fact(Document page, String label) {
        return page.select(".c-summary__row").stream()
                .filter(row -> row.select("dt").text().equals(label))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void acknowledgingWorksWithAndWithoutScript() throws Exception {
        AssignmentId first = countyDuty();
        MockHttpServletResponse plain =
                send(post("/desk/assignments/" + first + "/acknowledgement").with(as(fixtures.county)));
        assertThat(plain.getStatus()).isEqualTo(303);
        assertThat(plain.getHeader("Location")).isEqualTo("/desk/worklist#a-" + first);
        AssignmentId second = countyDuty();
        Document card = page(
                post("/desk/assignments/" + second + "/acknowledgement")
                        .header("HX-Request", "true")
                        .with(as(fixtures.county)),
                200);
        assertThat(card.select("body > .c-work__head .c-status").text()).isEqualTo("待报送");
        assertThat(card.text()).doesNotContain("签收");
    }

    @Test
    void aRefusedFormKeepsEverythingThatWasTyped() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY)
                .asks(new Asks(AssignmentFixtures.FIGURES.figures(), true, 2, false, false)));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        Document refused = page(
                form(id, "submissions", fixtures.county, Ids.toText(Ids.random()))
                        .file(photo("现场一.jpg"))
                        .param("figure-events", "四十二")
                        .param("figure-people", "1,280")
                        .param("text", "已开展宣讲\n第二行"),
                422);
        assertThat(refused.select("#errors li").eachText())
                .anyMatch(line -> line.contains("活动场次请填数字"))
                .anyMatch(line -> line.contains("还差1张照片"));
        assertThat(refused.select("input[name=figure-events]").val()).isEqualTo("四十二");
        assertThat(refused.select("input[name=figure-people]").val()).isEqualTo("1,280");
        assertThat(refused.select("textarea[name=text]").first().wholeText()).contains("第二行");
        assertThat(refused.select("input[name=keep]")).hasSize(1);
        Document again = page(get("/desk/assignments/" + id).with(as(fixtures.countyColleague)), 200);
        assertThat(again.select("input[name=figure-events]").val()).isEqualTo("四十二");
        assertThat(again.select("input[name=keep]")).hasSize(1);
        assertThat(again.text()).contains(fixtures.county.name() + "于6月10日 09:00保存的草稿");
    }

    @Test
    void theSameFormSentTwiceIsOneVersionWithItsPhotosAndFigures() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY)
                .asks(new Asks(AssignmentFixtures.FIGURES.figures(), false, 1, false, true)));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        String token = page(get("/desk/assignments/" + id).with(as(fixtures.county)), 200)
                .select("input[name=token]")
                .val();
        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse answer = send(form(id, "submissions", fixtures.county, token)
                    .file(photo("现场.jpg"))
                    .file(new MockMultipartFile("files", "总结.txt", "text/plain", "共42场。".getBytes(UTF_8)))
                    .param("figure-events", "42")
                    .param("figure-people", "１２８０"));
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
            assertThat(answer.getHeader("Location")).isEqualTo("/desk/worklist");
        }
        List<SubmissionVersion> versions = queries.details(fixtures.county, id).versions();
        assertThat(versions).hasSize(1);
        assertThat(versions.getFirst().figures().get("people")).isEqualByComparingTo(new BigDecimal(1280));
        assertThat(versions.getFirst().attachments()).hasSize(2);
        for (Attachment attachment : versions.getFirst().attachments()) {
            String address = "/desk/assignments/" + id + "/evidence/" + Ids.toText(attachment.evidence());
            MockHttpServletResponse served = send(get(address).with(as(fixtures.cityClerk)));
            assertThat(served.getStatus()).isEqualTo(200);
            assertThat(served.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(served.getHeader("Content-Disposition"))
                    .startsWith(attachment.name().endsWith(".txt") ? "attachment" : "inline");
            assertThat(send(get(address).with(as(fixtures.otherCounty))).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void aDraftIsSavedWithoutBeingChecked() throws Exception {
        AssignmentId id = countyDuty();
        MockHttpServletResponse answer = send(
                form(id, "draft", fixtures.county, Ids.toText(Ids.random())).param("text", "写到一半"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(page(get("/desk/assignments/" + id).with(as(fixtures.county)), 200)
                        .select("textarea[name=text]")
                        .val())
                .isEqualTo("写到一半");
    }

    @Test
    void whatIsTypedIsSavedByItselfAndNeverOverAnotherDraft() throws Exception {
        AssignmentId id = countyDuty();
        String typing = page(get("/desk/assignments/" + id).with(as(fixtures.county)), 200)
                .select("form[data-save]")
                .attr("data-save");
        assertThat(typing).isEqualTo("/desk/assignments/" + id + "/draft/typed");
        String token = Ids.toText(Ids.random());
        MockHttpServletResponse saved = send(typed(typing, fixtures.county, token, "", "写到一半"));
        assertThat(saved.getStatus()).isEqualTo(200);
        String edition = JsonPath.read(saved.getContentAsString(), "$.edition");
        assertThat((String) JsonPath.read(saved.getContentAsString(), "$.at")).isEqualTo("09:00");

        Document elsewhere = page(get("/desk/assignments/" + id).with(as(fixtures.countyColleague)), 200);
        assertThat(elsewhere.select("textarea[name=text]").val()).isEqualTo("写到一半");
        assertThat(elsewhere.select("input[name=edition]").val()).isEqualTo(edition);

        String other = Ids.toText(Ids.random());
        MockHttpServletResponse overtaken = send(typed(typing, fixtures.countyColleague, other, "", "另一处"));
        assertThat(overtaken.getStatus()).isEqualTo(409);
        assertThat((String) JsonPath.read(overtaken.getContentAsString(), "$.edition"))
                .isEqualTo(edition);
        assertThat((String) JsonPath.read(overtaken.getContentAsString(), "$.by"))
                .isEqualTo(fixtures.county.name());
        assertThat(send(typed(typing, fixtures.otherCounty, other, edition, "外县"))
                        .getStatus())
                .isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder typed(
            String address, Actor actor, String token, String edition, String text) {
        return post(address)
                .with(as(actor))
                .param("token", token)
                .param("edition", edition)
                .param("text", text);
    }

    @Test
    void whoSavesOverAnotherDraftIsToldAndDecides() throws Exception {
        AssignmentId id = countyDuty();
        send(form(id, "draft", fixtures.county, Ids.toText(Ids.random())).param("text", "先写的"));
        String token = Ids.toText(Ids.random());
        Document told = page(form(id, "draft", fixtures.countyColleague, token).param("text", "后写的"), 409);
        assertThat(told.select("textarea[name=text]").val()).isEqualTo("后写的");
        assertThat(told.select("#errors").text()).contains(fixtures.county.name(), "在另一处保存了草稿", "再点一次");
        assertThat(queries.details(fixtures.county, id).draft().text()).isEqualTo("先写的");
        MockHttpServletResponse again = send(form(id, "draft", fixtures.countyColleague, token)
                .param("edition", told.select("input[name=edition]").val())
                .param("text", "后写的"));
        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(queries.details(fixtures.county, id).draft().text()).isEqualTo("后写的");
    }

    @Test
    void theQueueOpensTheNextItemAfterADecisionAndADecisionCanBeUndone() throws Exception {
        var issued =
                fixtures.issue(terms -> terms.scope(Selector.EVERY_TOWNSHIP).review(ReviewRule.EACH_LEVEL));
        AssignmentId first = fixtures.of(issued.duty(), fixtures.township.unitId());
        AssignmentId second = fixtures.of(issued.duty(), fixtures.otherTownship.unitId());
        assignments.submit(fixtures.township, first, text("镇级总结"));
        assignments.submit(fixtures.otherTownship, second, text("乡级总结"));
        String filter = "?view=waiting&duty=" + issued.duty() + "&area=";
        Document queue = page(get("/desk/review" + filter).with(as(fixtures.county)), 200);
        List<String> links = queue.select("td.is-title a").eachAttr("href");
        assertThat(links).hasSize(2);
        Document item = page(get(links.getFirst()).with(as(fixtures.county)), 200);
        assertThat(item.select("[data-key=j]").attr("href")).isEqualTo(links.get(1));
        assertThat(item.select("[data-key=a]").text()).isEqualTo("通过");
        String decision = item.select("form[action*=decision]").attr("action");
        String version = item.select("input[name=version]").val();
        Document refused = page(
                post(decision)
                        .param("decision", "return")
                        .param("version", version)
                        .param("reason", "不行")
                        .with(as(fixtures.county)),
                422);
        assertThat(refused.select("textarea[name=reason]").val()).isEqualTo("不行");
        MockHttpServletResponse accepted = send(post(decision)
                .param("decision", "accept")
                .param("version", version)
                .with(as(fixtures.county)));
        assertThat(accepted.getHeader("Location")).isEqualTo(links.get(1));
        String decided = decision.substring(0, decision.indexOf('?'));
        assertThat(send(post(decided + "/delete").with(as(fixtures.county))).getStatus())
                .isEqualTo(303);
        assertThat(queries.get(fixtures.county, first).state()).isEqualTo(AssignmentState.SUBMITTED);
        List<String> choices = page(get("/desk/review" + filter).with(as(fixtures.county)), 200)
                .select("input[name=choice]")
                .eachAttr("value");
        assertThat(choices).hasSize(2);
        send(post("/desk/review/acceptances")
                .param("choice", choices.toArray(String[]::new))
                .with(as(fixtures.county)));
        assertThat(queries.get(fixtures.county, first).pendingPlace()).isEqualTo(fixtures.city.id());
        assertThat(queries.get(fixtures.county, second).pendingPlace()).isEqualTo(fixtures.city.id());
    }

    @Test
    void everyNumberOpensToAsManyRows() throws Exception {
        var issued = fixtures.issueAll(List.of(
                terms -> terms.scope(Selector.EVERY_COUNTY, Selector.EVERY_TOWNSHIP),
                terms -> terms.scope(Selector.EVERY_ENTERPRISE, Selector.EVERY_DEPARTMENT)));
        assignments.submit(
                fixtures.county,
                fixtures.of(issued.duty(), fixtures.county.place().id()),
                text("县级总结"));
        clock.moveTo(LocalDate.of(2026, 7, 2));
        String base = "/desk/campaigns/" + issued.campaign() + "/figures";
        for (String by : List.of("area", "duty", "sector", "department", "unit")) {
            Document page = page(get(base + "?by=" + by).with(as(fixtures.cityLead)), 200);
            assertThat(page.select("tbody tr")).as(by).isNotEmpty();
            for (Element number : page.select("td.is-number a")) {
                Document rows = page(get(number.attr("href")).with(as(fixtures.cityLead)), 200);
                assertThat(rows.select("tbody tr")).as(number.attr("href")).hasSize(Integer.parseInt(number.text()));
            }
        }
        Document whole = page(get(base).with(as(fixtures.cityLead)), 200);
        for (String href : whole.select("td.is-title a").eachAttr("href")) {
            page(get(href).with(as(fixtures.cityLead)), 200);
        }
        // Its own assignment, and the two enterprises that operate in its sector.
        Document sector = page(get(base).with(as(fixtures.transport)), 200);
        assertThat(sector.select("tfoot td").get(1).text()).isEqualTo("3");
    }

    @Test
    void aCountyGetsNotFoundForEveryObjectOfAnotherCounty() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId foreign =
                fixtures.of(issued.duty(), fixtures.otherCounty.place().id());
        List<String> routes = context.getBeansWithAnnotation(Controller.class).values().stream()
                .filter(one -> one.getClass().getPackageName().equals("org.anyue.assignment.web"))
                .flatMap(one -> Arrays.stream(one.getClass().getDeclaredMethods()))
                .filter(method -> !method.isAnnotationPresent(PublicRoute.class))
                .map(method -> method.getAnnotation(GetMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> Stream.of(mapping.value()))
                .filter(route -> route.contains("{"))
                .toList();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(5);
        String place = "?place=" + fixtures.otherCounty.place().id();
        for (String route : routes) {
            String address = route.contains("campaigns")
                    ? route.replace("{id}", issued.campaign().toString()) + place
                    : route.replace("{id}", foreign.toString()).replace("{evidenceId}", Ids.toText(Ids.random()));
            assertThat(send(get(address).with(as(fixtures.county))).getStatus())
                    .as(address)
                    .isEqualTo(404);
            assertThat(send(get(address).with(as(fixtures.township))).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    private AssignmentId countyDuty() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        return fixtures.of(issued.duty(), fixtures.county.place().id());
    }

    private static MockMultipartHttpServletRequestBuilder form(
            AssignmentId id, String what, Actor actor, String token) {
        MockMultipartHttpServletRequestBuilder request = multipart("/desk/assignments/" + id + "/" + what);
        request.param("token", token).with(as(actor));
        return request;
    }

    private static MockMultipartFile photo(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return new MockMultipartFile("photos", name, "image/jpeg", bytes.toByteArray());
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
