package org.anyue.quiz;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An office makes a contest out of a ready-made one, looks at a paper, opens, pauses, closes and publishes it. */
@AnyueTest
class ContestPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    private QuizWorld world;
    private Actor office;

    @BeforeEach
    void people() {
        world = QuizWorld.of(beans);
        office = world.office();
    }

    @Test
    void everyReadyMadeContestCanBeMadeAsItIs() throws Exception {
        for (ContestPreset preset : ContestPreset.values()) {
            Document form = page(office, "/desk/contests/new?preset=" + preset.name());
            String made = location(send(filled(form)));
            Document page = page(office, made);
            assertThat(page.select("h1").text()).contains(preset.label(), "草稿");
            assertThat(page(office, made + "/preview").select(".c-sample li").size())
                    .isEqualTo(
                            preset.rules(java.time.LocalDate.EPOCH).blueprint().size());
        }
    }

    @Test
    void theWholeLifeByButtons() throws Exception {
        String contest = location(send(filled(page(office, "/desk/contests/new"))));
        String id = contest.substring(contest.lastIndexOf('/') + 1);
        assertThat(send(get("/quiz/" + id)).getStatus()).isEqualTo(404);
        press(contest, "/opening");
        assertThat(send(get("/quiz/" + id)).getStatus()).isEqualTo(200);
        assertThat(page(office, contest).select("a[href$=/quiz/" + id + "]")).isNotEmpty();
        press(contest, "/pause");
        press(contest, "/resumption");
        press(contest, "/closure");
        press(contest, "/publication");
        assertThat(page(office, contest).select("h1").text()).contains("已公布");
        assertThat(send(post(contest + "/closure").with(as(office)).with(csrf()).param("version", "5"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aWrongFormComesAgainWithWhatWasTyped() throws Exception {
        MockHttpServletResponse refused = send(post("/desk/contests")
                .with(as(office))
                .with(csrf())
                .param("title", "知识竞赛")
                .param("start", "2026-06-01")
                .param("end", "2026-05-01")
                .param("mode", "RANDOM")
                .param("count0", "x")
                .param("tries", "1")
                .param("passMark", "3")
                .param("trigger", "PASS")
                .param("perDay", "1")
                .param("cap", "5")
                .param("ways", "NONE"));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.text()).contains("结束日期早于开始日期", "请填写整数");
        assertThat(again.select("input[name=count0]").val()).isEqualTo("x");
    }

    @Test
    void whatIsRefusedStandsBesideItsField() throws Exception {
        Document form = page(office, "/desk/contests/new");
        assertThat(form.select(".c-blueprint > .c-blueprint__line")).hasSize(2);
        assertThat(form.select(".c-blueprint details .c-blueprint__line")).isNotEmpty();
        form.select("input[name=passMark]").val("99");
        MockHttpServletResponse refused = send(filled(form));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.select(".c-errors a[href=#f-passMark]").text()).contains("及格要求在 1 到 5 题之间");
        assertThat(again.select("input[name=passMark]").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void aDraftCanBeEditedAndTakenAwayButNotWhatIsOpen() throws Exception {
        String draft = location(send(filled(page(office, "/desk/contests/new"))));
        Document form = page(office, draft + "/edit");
        assertThat(location(send(filled(form)))).isEqualTo(draft);
        assertThat(send(post(draft + "/delete").with(as(office)).with(csrf()).param("version", "1"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(get(draft).with(as(office))).getStatus()).isEqualTo(404);
        String open = location(send(filled(page(office, "/desk/contests/new"))));
        press(open, "/opening");
        assertThat(send(post(open + "/delete").with(as(office)).with(csrf()).param("version", "1"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(filled(page(office, open + "/edit"))).getStatus()).isEqualTo(422);
    }

    @Test
    void theOfficeOfACountyFindsNoneOfTheCity() throws Exception {
        String draft = location(send(filled(page(office, "/desk/contests/new"))));
        Actor county = world.city().actor(Role.OFFICE_LEAD, world.city().county("武陟县"));
        for (String address : new String[] {"", "/edit", "/preview"}) {
            assertThat(send(get(draft + address).with(as(county))).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        for (String deed :
                new String[] {"", "/opening", "/pause", "/resumption", "/closure", "/publication", "/delete"}) {
            assertThat(send(post(draft + deed).with(as(county)).with(csrf()).param("version", "0"))
                            .getStatus())
                    .as(deed)
                    .isEqualTo(404);
        }
    }

    private void press(String contest, String deed) throws Exception {
        Document page = page(office, contest);
        Element form = Objects.requireNonNull(page.selectFirst("form[action=" + contest + deed + "]"), deed);
        MockHttpServletResponse answer = send(post(contest + deed)
                .with(as(office))
                .with(csrf())
                .param("version", form.select("input[name=version]").val()));
        assertThat(answer.getStatus()).as(deed).isEqualTo(303);
    }

    /** The form as a browser would send it. */
    private MockHttpServletRequestBuilder filled(Document page) {
        Element form = Objects.requireNonNull(page.selectFirst("main form"));
        MockHttpServletRequestBuilder call =
                post(form.attr("action")).with(as(office)).with(csrf());
        form.select("input, select").forEach(field -> {
            boolean choice = field.attr("type").matches("radio|checkbox");
            if (field.tagName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                call.param(field.attr("name"), chosen == null ? "" : chosen.val());
            } else if (!choice || field.hasAttr("checked")) {
                call.param(field.attr("name"), field.val());
            }
        });
        return call;
    }

    private static String location(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private Document page(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer = send(get(address).with(as(actor)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(call).andReturn().getResponse();
    }
}
