package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.anyue.identity.Authenticator;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.PasswordPreset;
import org.anyue.identity.Security;
import org.anyue.identity.SecurityRules;
import org.anyue.organization.Role;
import org.anyue.support.FirstPeople;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the preset in force asks of those who are signed in. */
class PasswordAgeTests extends IdentityWorld {

    @Autowired
    Security security;

    @AfterEach
    void backToDefault() {
        prefer(PasswordPreset.ASVS);
    }

    @Test
    void anExpiredPasswordIsChangedFirstAndTheWayLeadsBack() throws Exception {
        OneTimePassword person = account(Role.OFFICE_CLERK, "武陟县安委办");
        jdbc.sql("UPDATE identity.account SET one_time_until = NULL WHERE id = :id")
                .param("id", person.account().value())
                .update();
        CLOCK.pass(Duration.ofDays(91));
        Cookie cookie = session(person.loginName(), person.password());
        assertThat(open("/desk/people", cookie)).isEqualTo(200);
        web.perform(post("/desk/security")
                        .with(csrf())
                        .with(StaffPages.as(actor(Role.SECURITY_ADMIN, "焦作市")))
                        .param("preset", "DENGBAO3")
                        .param("version", String.valueOf(security.rules().version())))
                .andExpect(status().isSeeOther());
        String location = web.perform(get("/desk/people?q=a&page=2").cookie(cookie))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(location).isEqualTo("/desk/password?return=%2Fdesk%2Fpeople%3Fq%3Da%26page%3D2");
        Document page = Jsoup.parse(web.perform(get("/desk/password")
                        .param("return", "/desk/people?q=a&page=2")
                        .cookie(cookie))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.text()).contains("已使用满 90 天", "三类");
        assertThat(page.select("input[name=back]").val()).isEqualTo("/desk/people?q=a&page=2");
        MockHttpServletResponse plain = change(cookie, person.password(), "a long enough sentence");
        assertThat(plain.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(plain.getContentAsString())
                        .select("input[name=back]")
                        .val())
                .isEqualTo("/desk/people?q=a&page=2");
        MockHttpServletResponse changed = change(cookie, person.password(), "A long enough sentence!");
        assertThat(changed.getHeader("Location")).isEqualTo("/desk/people?q=a&page=2");
        assertThat(open("/desk/people", Objects.requireNonNull(changed.getCookie(SessionCookie.NAME))))
                .isEqualTo(200);
    }

    @Test
    void onlyTheSecurityAdministratorChangesTheRulesAndItIsRecorded() throws Exception {
        long before = recorded();
        for (Role role : Role.values()) {
            int status = web.perform(post("/desk/security")
                            .with(csrf())
                            .with(StaffPages.as(actor(role, "焦作市")))
                            .param("preset", "DENGBAO3")
                            .param("version", String.valueOf(security.rules().version())))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).isEqualTo(role == Role.SECURITY_ADMIN ? 303 : 403);
        }
        assertThat(recorded()).isEqualTo(before + 1);
        web.perform(post("/desk/security")
                        .with(csrf())
                        .with(StaffPages.as(actor(Role.SECURITY_ADMIN, "焦作市")))
                        .param("preset", "ASVS")
                        .param("version", "0"))
                .andExpect(status().isConflict());
    }

    @Test
    void manyWrongTriesFromOneAddressSlowItButNotTheOwnerWithADevice() throws Exception {
        for (int i = 0; i < 50; i++) {
            from("198.51.100.7", "nobody" + i, "not the password", "");
        }
        OneTimePassword person = account(Role.UNIT_LIAISON, "武陟县教育局");
        assertThat(from("198.51.100.7", person.loginName(), "not the password", "")
                        .getStatus())
                .isEqualTo(422);
        MockHttpServletResponse slowed = from("198.51.100.7", person.loginName(), person.password(), "");
        assertThat(slowed.getStatus()).isEqualTo(422);
        assertThat(slowed.getContentAsString()).contains("过几秒再试");
        assertThat(from("198.51.100.8", person.loginName(), person.password(), "")
                        .getStatus())
                .isEqualTo(303);
        Cookie cookie = session(FirstPeople.AUDIT, PASSWORD);
        Authenticator device = Authenticator.of(
                Jsoup.parse(web.perform(get("/desk/second-factor/new").cookie(cookie))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("#secret")
                        .text());
        web.perform(post("/desk/second-factor").with(csrf()).cookie(cookie).param("code", device.code(CLOCK.instant())))
                .andExpect(status().isOk());
        CLOCK.pass(Duration.ofSeconds(31));
        from("198.51.100.7", "nobody", "not the password", "");
        assertThat(from("198.51.100.7", FirstPeople.AUDIT, PASSWORD, "000000").getStatus())
                .isEqualTo(422);
        assertThat(from("198.51.100.7", FirstPeople.AUDIT, PASSWORD, device.code(CLOCK.instant()))
                        .getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletResponse from(String address, String login, String password, String code) throws Exception {
        return web.perform(post("/desk/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("login", login)
                        .param("password", password)
                        .param("code", code))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse change(Cookie cookie, String old, String fresh) throws Exception {
        return web.perform(post("/desk/password")
                        .with(csrf())
                        .cookie(cookie)
                        .param("old", old)
                        .param("fresh", fresh)
                        .param("again", fresh)
                        .param("back", "/desk/people?q=a&page=2"))
                .andReturn()
                .getResponse();
    }

    private void prefer(PasswordPreset preset) {
        SecurityRules rules = security.rules();
        security.change(
                actor(Role.SECURITY_ADMIN, "焦作市"),
                new SecurityRules(
                        rules.townships(), rules.enterprises(), rules.severalSessions(), preset, rules.version()));
    }

    private long recorded() {
        return jdbc.sql("SELECT count(*) FROM audit.record WHERE action = 'identity.security-rules-changed'")
                .query(Long.class)
                .single();
    }
}
