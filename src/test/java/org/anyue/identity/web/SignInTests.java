package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.SessionToken;
import org.anyue.organization.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

class SignInTests extends IdentityWorld {

    @Test
    void aRightPasswordOpensASessionInACookieThatOnlyTheWorkAreaSees() throws Exception {
        MockHttpServletResponse answer = signIn(" ZHAO ", PASSWORD).getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/desk");
        assertThat(answer.getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("anyue=")
                        .contains("Path=/desk", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Secure"));
    }

    @Test
    void overHttpsTheCookieIsSecure() throws Exception {
        MvcResult answer = web.perform(post("/desk/sign-in")
                        .secure(true)
                        .with(csrf())
                        .param("login", "zhao")
                        .param("password", PASSWORD))
                .andExpect(header().exists("Strict-Transport-Security"))
                .andReturn();
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("anyue=") && cookie.contains("Secure"));
    }

    @Test
    void theTokenIsStoredNowhere() throws Exception {
        Cookie cookie = session("zhao", PASSWORD);
        String rows = jdbc.sql("SELECT string_agg(session::text, ' ') FROM identity.session")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain(cookie.getValue());
        assertThat(new SessionToken(cookie.getValue()).toString()).doesNotContain(cookie.getValue());
        assertThat(cookie.getValue()).hasSize(43);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() throws Exception {
        String login = account(Role.UNIT_LIAISON, "武陟县教育局").loginName();
        MockHttpServletResponse wrong = signIn(login, "not the password").getResponse();
        MockHttpServletResponse unknown =
                signIn("nobody.here", "not the password").getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422).isEqualTo(unknown.getStatus());
        assertThat(wording(wrong)).isEqualTo(wording(unknown)).contains("登录名或密码不正确");
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .select("input[name=login]")
                        .val())
                .isEqualTo(login);
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .select("input[type=password]")
                        .val())
                .isEmpty();
    }

    @Test
    void fiveWrongPasswordsPauseTheAccountForAQuarterOfAnHour() throws Exception {
        OneTimePassword person = account(Role.UNIT_LIAISON, "武陟县教育局");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(person.loginName(), "wrong " + i).getResponse().getStatus())
                    .isEqualTo(422);
        }
        MockHttpServletResponse paused =
                signIn(person.loginName(), person.password()).getResponse();
        assertThat(paused.getStatus()).isEqualTo(422);
        assertThat(wording(paused)).isEqualTo(wording(signIn("nobody.here", "x").getResponse()));
        CLOCK.pass(Duration.ofMinutes(14));
        assertThat(signIn(person.loginName(), person.password()).getResponse().getStatus())
                .isEqualTo(422);
        CLOCK.pass(Duration.ofMinutes(2));
        assertThat(signIn(person.loginName(), person.password()).getResponse().getStatus())
                .isEqualTo(303);
    }

    @Test
    void wrongPasswordsFarApartDoNotAddUp() throws Exception {
        OneTimePassword person = account(Role.UNIT_LIAISON, "武陟县教育局");
        for (int i = 0; i < 8; i++) {
            signIn(person.loginName(), "wrong");
            CLOCK.pass(Duration.ofMinutes(4));
        }
        assertThat(signIn(person.loginName(), person.password()).getResponse().getStatus())
                .isEqualTo(303);
    }

    @Test
    void manyAtOnceAreLetInAndManyWrongOnesArePausedExactly() throws Exception {
        OneTimePassword person = account(Role.UNIT_LIAISON, "武陟县教育局");
        try (ExecutorService crowd = Executors.newFixedThreadPool(12)) {
            List<Future<Integer>> right = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                right.add(crowd.submit(() -> signIn(person.loginName(), person.password())
                        .getResponse()
                        .getStatus()));
            }
            for (Future<Integer> one : right) {
                assertThat(one.get()).isEqualTo(303);
            }
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                wrong.add(crowd.submit(
                        () -> signIn(person.loginName(), "wrong").getResponse().getStatus()));
            }
            for (Future<Integer> one : wrong) {
                assertThat(one.get()).isEqualTo(422);
            }
        }
        assertThat(jdbc.sql("SELECT failed_count FROM identity.account WHERE login_name = :login")
                        .param("login", person.loginName())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aSessionEndsWhenNobodyClicksAndInAnyCaseAfterEightHours() throws Exception {
        Cookie idle = session("zhao", PASSWORD);
        CLOCK.pass(Duration.ofMinutes(14));
        assertThat(open("/desk/password", idle)).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(14));
        assertThat(open("/desk/password", idle)).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(16));
        assertThat(open("/desk/password", idle)).isEqualTo(303);

        Cookie busy = session("zhao", PASSWORD);
        for (int i = 0; i < 47; i++) {
            CLOCK.pass(Duration.ofMinutes(10));
            assertThat(open("/desk/password", busy)).isEqualTo(200);
        }
        CLOCK.pass(Duration.ofMinutes(11));
        assertThat(open("/desk/password", busy)).isEqualTo(303);
    }

    @Test
    void readingPagesWritesTheLastClickAtMostOnceAMinute() throws Exception {
        Cookie cookie = session("zhao", PASSWORD);
        CLOCK.pass(Duration.ofSeconds(59));
        open("/desk/password", cookie);
        assertThat(lastSeen(cookie)).isEqualTo(59);
        CLOCK.pass(Duration.ofSeconds(1));
        open("/desk/password", cookie);
        assertThat(lastSeen(cookie)).isZero();
    }

    @Test
    void afterSigningOutTheOldCookieIsWorthNothing() throws Exception {
        Cookie cookie = session("zhao", PASSWORD);
        web.perform(post("/desk/sign-out").with(csrf()).cookie(cookie)).andExpect(status().isSeeOther());
        assertThat(open("/desk/password", cookie)).isEqualTo(303);
    }

    @Test
    void aTokenGivenByAStrangerIsNeverAdoptedAndTheFormerSessionEnds() throws Exception {
        Cookie former = session("zhao", PASSWORD);
        MvcResult answer = web.perform(post("/desk/sign-in")
                        .with(csrf())
                        .cookie(former)
                        .param("login", "root.admin")
                        .param("password", PASSWORD))
                .andReturn();
        Cookie fresh = answer.getResponse().getCookie(SessionCookie.NAME);
        assertThat(fresh).isNotNull();
        assertThat(fresh.getValue()).isNotEqualTo(former.getValue());
        assertThat(open("/desk/password", former)).isEqualTo(303);
        assertThat(open("/desk/password", new Cookie(SessionCookie.NAME, "chosen-by-a-stranger")))
                .isEqualTo(303);
    }

    @Test
    void aOneTimePasswordOpensNothingButItsOwnChangeAndDiesAfterADay() throws Exception {
        OneTimePassword person = account(Role.OFFICE_CLERK, "武陟县安委办");
        Cookie other = session(person.loginName(), person.password());
        Cookie cookie = session(person.loginName(), person.password());
        web.perform(get("/desk/people").cookie(cookie))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/desk/password?return=%2Fdesk%2Fpeople"));
        MvcResult changed = changePassword(cookie, person.password(), PASSWORD);
        assertThat(changed.getResponse().getStatus()).isEqualTo(303);
        assertThat(open(
                        "/desk/people",
                        java.util.Objects.requireNonNull(changed.getResponse().getCookie("anyue"))))
                .isEqualTo(200);
        assertThat(open("/desk/people", other)).isEqualTo(303);
        assertThat(open("/desk/people", cookie)).isEqualTo(303);
        assertThat(signIn(person.loginName(), person.password()).getResponse().getStatus())
                .isEqualTo(422);

        OneTimePassword late = account(Role.UNIT_LIAISON, "武陟县教育局");
        CLOCK.pass(Duration.ofHours(24));
        assertThat(signIn(late.loginName(), late.password()).getResponse().getStatus())
                .isEqualTo(422);
    }

    @Test
    void aPasswordIsChangedOnlyByItsOwnerAndOnlyToAGoodOne() throws Exception {
        OneTimePassword person = account(Role.UNIT_LIAISON, "武陟县教育局");
        Cookie cookie = session(person.loginName(), person.password());
        assertThat(changePassword(cookie, "wrong", PASSWORD).getResponse().getContentAsString())
                .contains("原密码不正确");
        for (String bad :
                List.of("short", "1234567890", "aaaaaaaaaaaaaa", person.loginName() + "!!", person.password())) {
            assertThat(changePassword(cookie, person.password(), bad)
                            .getResponse()
                            .getStatus())
                    .as(bad)
                    .isEqualTo(422);
        }
        assertThat(open("/desk/password", cookie)).isEqualTo(200);
    }

    private MvcResult changePassword(Cookie cookie, String old, String fresh) throws Exception {
        return web.perform(post("/desk/password")
                        .with(csrf())
                        .cookie(cookie)
                        .param("old", old)
                        .param("fresh", fresh)
                        .param("again", fresh))
                .andReturn();
    }

    /** Seconds between the last noted click and now. */
    private long lastSeen(Cookie cookie) throws Exception {
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest(cookie.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return jdbc.sql("SELECT CAST(extract(epoch FROM :now - last_seen_at) AS bigint)"
                        + " FROM identity.session WHERE token_hash = :hash")
                .param("now", CLOCK.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    private static String wording(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString()).select(".c-alert").text();
    }
}
