package org.anyue.draw;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.support.City;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Draws on pages: for everybody without a session, for the office, for overseers, and for nobody else. */
@DrawTestWorld
class DrawPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    private DrawStory story;
    private City city;

    @BeforeEach
    void begin() {
        story = new DrawStory(beans);
        city = City.of(beans);
    }

    @Test
    void everybodyReadsTheResultWithoutASessionAndNoPhoneIsInAnyOfIt() throws Exception {
        story.drawn(40);
        Receipt receipt = story.bean(DrawEntries.class)
                .receipt(story.drawId, "tel:+8613900000007")
                .orElseThrow();
        for (String path : List.of(
                "",
                "/verify",
                "/proof?entry=" + receipt.entry().entryId(),
                "/show",
                "/show?slide=2",
                "/claim",
                "/certificate.json",
                "/entries.csv",
                "/rules.json",
                "/commitment.json",
                "/commitment.tsr")) {
            MockHttpServletResponse answer = send(get(draw() + path));
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getCookies()).as(path).isEmpty();
            assertThat(answer.getContentAsString()).as(path).doesNotContain("13900000", "tel:+86");
        }
        Document page = open(draw());
        assertThat(page.text()).contains("中奖结果", "一等奖", "名单先封存", "个人所得税由主办单位承担", "安委办〔2026〕12 号");
        assertThat(open("/draw").text()).contains("安全生产月有奖答题抽奖");
        assertThat(open("/draw/registry").text()).contains("公布规则", "封存名单", "公布结果");
        String head = story.bean(RegistryQueries.class).head().hash();
        assertThat(open("/").select("footer").text()).contains("抽签公示链已有 3 条记录", head);
    }

    @Test
    void theBigScreenShowsTheSameHoweverOftenItIsLoaded() throws Exception {
        story.drawn(40);
        String first = open(draw() + "/show?slide=3").select("main").html();
        for (int i = 0; i < 100; i++) {
            assertThat(open(draw() + "/show?slide=3").select("main").html()).isEqualTo(first);
        }
    }

    @Test
    void aDraftIsNotPublicAndBeforeTheResultThereIsNoCertificate() throws Exception {
        story.drafted();
        assertThat(send(get(draw())).getStatus()).isEqualTo(404);
        story.committed(5);
        assertThat(send(get(draw())).getStatus()).isEqualTo(200);
        assertThat(send(get(draw() + "/entries.csv")).getStatus()).isEqualTo(200);
        assertThat(send(get(draw() + "/certificate.json")).getStatus()).isEqualTo(404);
        assertThat(send(get(draw() + "/show")).getStatus()).isEqualTo(404);
    }

    @Test
    void anEntrantLooksUpTheReceiptAndTheWinnerIsToldTheCode() throws Exception {
        story.drawn(20);
        DrawDetails.Holder holder =
                story.bean(DrawQueries.class).get(story.drawId).holders().getFirst();
        Receipt won = InventedEntrants.subjects(20).stream()
                .map(one -> story.bean(DrawEntries.class)
                        .receipt(story.drawId, one.subjectKey())
                        .orElseThrow())
                .filter(one -> one.entry().entryId().equals(holder.entryId()))
                .findFirst()
                .orElseThrow();
        MockHttpServletResponse proof = send(post(draw() + "/proof").param("receipt", won.file()));
        assertThat(Jsoup.parse(proof.getContentAsString()).text()).contains("在名单里，中了一等奖", "签名也核对无误");
        MockHttpServletResponse wrong =
                send(post(draw() + "/proof").param("receipt", won.file().replace("139", "138")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        MockHttpServletResponse claim = send(post(draw() + "/claim").param("receipt", won.file()));
        String code = Objects.requireNonNull(
                        Jsoup.parse(claim.getContentAsString()).selectFirst(".c-receipt__number"))
                .text();
        MockHttpServletResponse counter = send(desk("/counter", story.clerk).param("code", code));
        assertThat(Jsoup.parse(counter.getContentAsString()).text()).contains(holder.entryId(), "凭回执", "确认发放");
        assertThat(send(desk("/counter/" + holder.entryId() + "/handover", story.clerk))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(story.lead, deskPath()).text()).contains("已发放");
        assertThat(send(post(draw() + "/claim")
                                .param("receipt", won.file())
                                .header("Origin", "https://evil.example")
                                .header("Host", "good.example"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theOfficeWritesRulesOnThePageAndWhatIsMissingIsSaid() throws Exception {
        Document blank = page(story.lead, "/desk/draws/blank?pool=invented|" + story.pool);
        assertThat(blank.select("[name=evening]").val()).isEqualTo("2026-06-28");
        assertThat(blank.text()).contains("随机量 102 比特");
        MockHttpServletRequestBuilder form =
                post("/desk/draws").with(as(story.lead)).with(csrf());
        for (var field : blank.select("form[action=/desk/draws] [name]")) {
            boolean ticks = field.attr("type").equals("checkbox");
            if (!field.attr("name").startsWith("prize0-") && (!ticks || field.hasAttr("checked"))) {
                form.param(
                        field.attr("name"),
                        field.normalName().equals("select")
                                ? field.select("option[selected]").val()
                                : field.val());
            }
        }
        form.param("prize0-tier", "一等奖").param("prize0-what", "灭火器").param("prize0-number", "1");
        MockHttpServletResponse created = send(form);
        assertThat(created.getStatus()).isEqualTo(303);
        String path = Objects.requireNonNull(created.getHeader("Location"));
        Document draft = page(story.lead, path);
        assertThat(draft.text()).contains("公布之前还要", "写明经费来源和批准文号").doesNotContain("规则齐全");
        assertThat(send(post(path + "/publication")
                                .with(as(story.lead))
                                .with(csrf())
                                .param("version", "0"))
                        .getStatus())
                .isEqualTo(422);
        MockHttpServletResponse refused = send(post(path + "/rules")
                .with(as(story.lead))
                .with(csrf())
                .param("version", "0")
                .param("pool", "invented|" + story.pool)
                .param("title", "写错了时间")
                .param("entryOpen", "六月一号"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("写错了时间", "六月一号");
    }

    @Test
    void theOfficeGoesFromTheListToTheResultOnPages() throws Exception {
        story.entered(20);
        assertThat(page(story.lead, deskPath() + "/commitment").text()).contains("现在显示的是预演", "工作人员");
        story.clock.set(DrawStory.CLOSED);
        assertThat(page(story.lead, deskPath() + "/commitment").select("button").text())
                .contains("封存名单");
        assertThat(send(desk("/commitment", story.lead)).getStatus()).isEqualTo(303);
        assertThat(page(story.lead, deskPath()).text()).contains("名单指纹", "等待开奖");
        assertThat(send(desk("/numbers", story.lead).param("n0", "1")).getStatus())
                .isEqualTo(422);
        story.clock.set(DrawStory.EVENING);
        assertThat(send(numbers(story.lead)).getStatus()).isEqualTo(303);
        assertThat(page(story.lead, deskPath()).text()).contains("您已经录入").doesNotContain("录入号码");
        assertThat(page(story.clerk, deskPath()).text()).contains("录入号码");
        assertThat(page(story.clerk, deskPath() + "/numbers").text()).contains("已录入，请您独立再录一遍");
        assertThat(send(numbers(story.clerk)).getStatus()).isEqualTo(303);
        assertThat(send(numbers(story.clerk)).getStatus()).isEqualTo(409);
        assertThat(page(story.lead, deskPath()).text()).contains("中奖人", "发放奖品");
        String entry = story.bean(DrawQueries.class)
                .get(story.drawId)
                .holders()
                .getLast()
                .entryId();
        assertThat(page(story.lead, deskPath() + "/forfeits/blank?entry=" + entry)
                        .text())
                .contains("本人放弃");
        MockMultipartFile paper =
                new MockMultipartFile("evidence", "放弃说明.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes());
        assertThat(send(multipart(deskPath() + "/forfeits")
                                .file(paper)
                                .param("entry", entry)
                                .param("reason", "DECLINED")
                                .with(as(story.lead))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(story.clerk, deskPath()).text())
                .contains("失效待复核", "之后由另一位同事批准")
                .doesNotContain("批准失效");
        story.clock.set("2026-07-10T09:00:00+08:00");
        assertThat(page(story.clerk, deskPath()).text()).contains("批准失效");
        assertThat(page(story.lead, deskPath()).text())
                .as("whoever proposed it")
                .doesNotContain("批准失效");
    }

    @Test
    void overseersReadAndOthersStayOutside() throws Exception {
        story.drawn(10);
        Actor overseer = city.city(Role.OVERSIGHT);
        assertThat(page(overseer, "/desk/draws").text()).contains(story.drawId);
        assertThat(page(overseer, deskPath()).text()).contains("中奖人").doesNotContain("领奖处");
        assertThat(send(get(deskPath() + "/openings").with(as(overseer))).getContentAsString())
                .contains("tel:+86");
        assertThat(send(desk("/purge", overseer)).getStatus()).isEqualTo(403);
        Actor county = city.actor(Role.OFFICE_LEAD, city.county("武陟县"));
        assertThat(page(county, "/desk/draws").text()).doesNotContain(story.drawId);
        assertThat(send(get(deskPath()).with(as(county))).getStatus()).isEqualTo(404);
        assertThat(send(desk("/purge", county)).getStatus()).isEqualTo(404);
        assertThat(send(get(deskPath()).with(as(city.city(Role.DEPARTMENT_OFFICER))))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(get(deskPath())).getStatus()).isEqualTo(303);
    }

    private String draw() {
        return "/draw/" + story.drawId;
    }

    private String deskPath() {
        return "/desk/draws/" + story.drawId;
    }

    private MockHttpServletRequestBuilder desk(String path, Actor actor) {
        return post(deskPath() + path).with(as(actor)).with(csrf());
    }

    private MockHttpServletRequestBuilder numbers(Actor actor) {
        MockHttpServletRequestBuilder form = desk("/numbers", actor).param("fallback", "false");
        for (int i = 0; i < DrawStory.NUMBERS.size(); i++) {
            form.param("n" + i, DrawStory.NUMBERS.get(i));
        }
        return form;
    }

    private Document open(String path) throws Exception {
        return Jsoup.parse(send(get(path)).getContentAsString());
    }

    private Document page(Actor actor, String path) throws Exception {
        MockHttpServletResponse answer = send(get(path).with(as(actor)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }
}
