package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.anyue.identity.Security;
import org.anyue.identity.SecurityRules;
import org.anyue.organization.Role;
import org.anyue.support.FirstPeople;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionPagesTests extends IdentityWorld {

    @Autowired
    Security security;

    @Test
    void aNewSignInEndsTheFormerOneUnlessSeveralAreAllowed() throws Exception {
        Cookie first = session("zhao", PASSWORD);
        Cookie second = session("zhao", PASSWORD);
        assertThat(open("/desk/password", first)).isEqualTo(303);
        assertThat(open("/desk/password", second)).isEqualTo(200);
        allowSeveral(true);
        try {
            Cookie third = session("zhao", PASSWORD);
            assertThat(open("/desk/password", second)).isEqualTo(200);
            assertThat(open("/desk/password", third)).isEqualTo(200);
            Document page = page("/desk/sessions", third);
            assertThat(page.select(".c-item")).hasSize(2);
            assertThat(page.text()).contains("当前设备", "Chrome · Windows");
            String end = page.select(".c-item form").attr("action");
            web.perform(post(end).with(csrf()).cookie(third)).andExpect(status().isSeeOther());
            assertThat(open("/desk/password", second)).isEqualTo(303);
            web.perform(post(end).with(csrf()).cookie(third)).andExpect(status().isNotFound());
            web.perform(post("/desk/sessions/delete").cookie(third)).andExpect(status().isForbidden());
            Cookie fourth = session("zhao", PASSWORD);
            MockHttpServletResponse out = web.perform(
                            post("/desk/sessions/delete").with(csrf()).cookie(fourth))
                    .andReturn()
                    .getResponse();
            assertThat(out.getHeader("Clear-Site-Data")).contains("storage", "cache");
            assertThat(open("/desk/password", third)).isEqualTo(303);
            assertThat(open("/desk/password", fourth)).isEqualTo(303);
        } finally {
            allowSeveral(false);
        }
    }

    @Test
    void aCookieStolenBeforeTheSignOutIsWorthNothingAfterIt() throws Exception {
        Cookie cookie = session("zhao", PASSWORD);
        MockHttpServletResponse out = web.perform(
                        post("/desk/sign-out").with(csrf()).cookie(cookie))
                .andReturn()
                .getResponse();
        assertThat(out.getHeader("Clear-Site-Data")).contains("storage");
        assertThat(out.getHeaders("Set-Cookie"))
                .anyMatch(line -> line.startsWith("anyue=;") && line.contains("Max-Age=0"));
        assertThat(open("/desk/people", cookie)).isEqualTo(303);
        web.perform(post("/desk/password").with(csrf()).cookie(cookie)).andExpect(status().isSeeOther());
    }

    @Test
    void theSecurityAdministratorSeesWhoIsOnlineAndEndsASession() throws Exception {
        Cookie lead = session("zhao", PASSWORD);
        Cookie security = session(FirstPeople.SECURITY, PASSWORD);
        Document page = page("/desk/online", security);
        assertThat(page.select("td.is-title").eachText()).contains("赵负责", "周安全");
        assertThat(page.outerHtml()).doesNotContain(lead.getValue());
        Element row = page.select("tbody tr").stream()
                .filter(one -> one.text().contains("赵负责"))
                .findFirst()
                .orElseThrow();
        String end = row.select("form").attr("action");
        for (Role other : Role.values()) {
            if (other != Role.SECURITY_ADMIN) {
                web.perform(post(end).with(csrf()).with(StaffPages.as(actor(other, "焦作市"))))
                        .andExpect(status().isForbidden());
            }
        }
        web.perform(post(end).with(csrf()).with(StaffPages.as(actor(Role.SECURITY_ADMIN, "温县"))))
                .andExpect(status().isNotFound());
        assertThat(open("/desk/people", lead)).isEqualTo(200);
        web.perform(post(end).with(csrf()).cookie(security)).andExpect(status().isSeeOther());
        assertThat(open("/desk/people", lead)).isEqualTo(303);
    }

    @Test
    void personalPagesAreKeptByNoBrowser() throws Exception {
        Cookie cookie = session("zhao", PASSWORD);
        for (String path : List.of("/desk/sessions", "/desk/second-factor", "/desk/password", "/desk/sign-in")) {
            web.perform(get(path).cookie(cookie)).andExpect(header().string("Cache-Control", "no-store"));
        }
    }

    private void allowSeveral(boolean several) {
        SecurityRules rules = security.rules();
        security.change(
                actor(Role.SECURITY_ADMIN, "焦作市"),
                new SecurityRules(rules.townships(), rules.enterprises(), several, rules.preset(), rules.version()));
    }

    @Override
    Cookie session(String login, String password) throws Exception {
        return Objects.requireNonNull(web.perform(post("/desk/sign-in")
                        .with(csrf())
                        .header(
                                "User-Agent",
                                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140 Safari/537.36")
                        .param("login", login)
                        .param("password", password))
                .andReturn()
                .getResponse()
                .getCookie(SessionCookie.NAME));
    }

    private Document page(String path, Cookie cookie) throws Exception {
        return Jsoup.parse(web.perform(get(path).cookie(cookie))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
