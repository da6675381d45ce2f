package org.anyue.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.anyue.Anyue;
import org.anyue.shared.Ids;
import org.anyue.support.TestEnvironment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The strip above every page of the demonstration: another person, a later time. */
@SpringBootTest(classes = Anyue.class)
@AutoConfigureMockMvc
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = TestEnvironment.class)
class DemoStripTests {

    @Autowired
    Personas personas;

    @Autowired
    Clock clock;

    @Autowired
    DemoClock time;

    @Autowired
    DemoStore installation;

    @Autowired
    MockMvc mvc;

    @Test
    void oneClickChangesThePersonAndThePageSaysThatItIsADemonstration() throws Exception {
        Document home = page(mvc.perform(get("/")).andReturn());
        assertThat(home.select(".c-banner").text()).contains("演示数据", "2025年6月21日");
        assertThat(home.select("form[action=/demo/persona] .c-banner__choice"))
                .hasSize(personas.all().size());

        for (Persona persona : personas.all()) {
            MvcResult switched = mvc.perform(post("/demo/persona").param("persona", Ids.toText(persona.account())))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl("/desk"))
                    .andReturn();
            Document desk = page(mvc.perform(get("/desk").cookie(session(switched)))
                    .andExpect(status().isOk())
                    .andReturn());
            assertThat(desk.select(".c-banner__choice[aria-pressed=true]").text())
                    .isEqualTo(persona.label());
        }
    }

    @Test
    void onlyPersonasAreEnteredAndOnlyFromThisSite() throws Exception {
        mvc.perform(post("/demo/persona").param("persona", Ids.toText(Ids.random())))
                .andExpect(status().isNotFound());
        mvc.perform(post("/demo/persona")
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("persona", Ids.toText(personas.all().getFirst().account())))
                .andExpect(status().isForbidden());
    }

    @Test
    void oneClickLetsTimePassAndItNeverGoesBack() throws Exception {
        Document home = page(mvc.perform(get("/")).andReturn());
        assertThat(home.select("form[action=/demo/time] .c-banner__choice").eachText())
                .containsExactly("一小时后", "今晚十点半", "明早九点半", "一周后");
        Instant before = clock.instant();
        mvc.perform(post("/demo/time").param("stop", "HOUR"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/"));
        assertThat(clock.instant()).isBetween(before.plusSeconds(3_600), before.plusSeconds(3_900));
        assertThat(installation.seenOn(LocalDate.of(2025, 6, 21)).orElseThrow())
                .as("where the next start begins")
                .isBetween(before.plusSeconds(3_599), before.plusSeconds(3_900));

        Instant now = clock.instant();
        time.forward(before);
        assertThat(clock.instant()).isAfterOrEqualTo(now);
        mvc.perform(post("/demo/time").param("stop", "YESTERDAY")).andExpect(status().isNotFound());
        mvc.perform(post("/demo/time").header("Sec-Fetch-Site", "cross-site").param("stop", "HOUR"))
                .andExpect(status().isForbidden());
    }

    private static Cookie session(MvcResult result) {
        String header = result.getResponse().getHeader("Set-Cookie");
        String value = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
        return new Cookie("anyue", value);
    }

    private static Document page(MvcResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
