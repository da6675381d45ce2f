package org.anyue.identity.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyue.identity.CountedSignIns;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.PublicRoute;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What must not be possible at the doors of the work area. */
class SignInDoorTests extends IdentityWorld {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void whateverIsWrongAboutASignInCostsOneComparisonAndGetsOneAnswer() {
        CountedSignIns signIns = CountedSignIns.of(beans, events);
        OneTimePassword paused = account(Role.UNIT_LIAISON, "武陟县教育局");
        for (int i = 0; i < 5; i++) {
            signIns.attempt(paused.loginName(), "wrong " + i, "203.0.113.1");
        }
        OneTimePassword disabled = account(Role.UNIT_LIAISON, "武陟县教育局");
        accounts.disable(actor(Role.SYSTEM_ADMIN, "焦作市"), disabled.account());
        OneTimePassword late = account(Role.UNIT_LIAISON, "武陟县教育局");
        CLOCK.pass(Duration.ofMinutes(10));
        jdbc.sql("UPDATE identity.account SET one_time_until = :now WHERE id = :id")
                .param("now", CLOCK.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("id", late.account().value())
                .update();
        signIns.comparisons();
        Map<String, String> tries = Map.of(
                account(Role.UNIT_LIAISON, "武陟县教育局").loginName(),
                "wrong",
                "nobody.here",
                "wrong",
                "不是 登录名",
                "wrong",
                paused.loginName(),
                paused.password(),
                disabled.loginName(),
                disabled.password(),
                late.loginName(),
                late.password());
        tries.forEach((login, password) -> {
            assertThat(signIns.attempt(login, password, "203.0.113.2"))
                    .as(login)
                    .isEqualTo(IdentityRefusal.SIGN_IN_FAILED);
            assertThat(signIns.comparisons()).as(login).isEqualTo(1);
        });
    }

    @Test
    void noFormOfTheDoorsIsTakenWithoutItsToken() throws Exception {
        List<String> open = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            boolean posts = mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST);
            if (posts && method.hasMethodAnnotation(PublicRoute.class)) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/desk") || path.startsWith("/setup"))
                        .forEach(asked::add);
            }
        });
        for (String path : asked) {
            int status = web.perform(post(path.replaceAll("\\{[a-z]+}", "x")))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (status != 403) {
                open.add(path + " answered " + status);
            }
        }
        assertThat(asked).hasSizeGreaterThan(8).contains("/desk/sign-in/passkey", "/desk/sign-in/code/passkey");
        assertThat(open).isEmpty();
    }

    @Test
    void whatTheRequestCallsTheHostStandsNowhere() throws Exception {
        Cookie session = session("root.admin", PASSWORD);
        for (String path : List.of("/", "/desk", "/desk/sign-in", "/desk/people", "/desk/passkeys", "/desk/nothing")) {
            MockHttpServletResponse answer = web.perform(get(path)
                            .cookie(session)
                            .header("Host", "evil.example")
                            .header("X-Forwarded-Host", "evil.example")
                            .header("Forwarded", "host=evil.example")
                            .with(request -> {
                                request.setServerName("evil.example");
                                return request;
                            }))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getContentAsString()).as(path).doesNotContain("evil.example");
            for (String header : answer.getHeaderNames()) {
                assertThat(answer.getHeaders(header)).as(path).noneMatch(value -> value.contains("evil.example"));
            }
        }
        MockHttpServletResponse dead = web.perform(get("/desk/people").header("Host", "evil.example"))
                .andReturn()
                .getResponse();
        // No address of the operator here, so the work area answers to this machine's own names alone.
        assertThat(dead.getStatus()).isEqualTo(421);
        assertThat(dead.getHeader("Location")).isNull();
    }

    @Test
    void whatAFormDoesNotAskForChangesNothing() throws Exception {
        Cookie session = session("root.admin", PASSWORD);
        String login = "m" + Ids.randomText(8);
        var call = post("/desk/people")
                .with(csrf())
                .cookie(session)
                .param("unit", unit("武陟县教育局").id().toString())
                .param("name", "孙某")
                .param("login", login)
                .param("role", "UNIT_LIAISON");
        for (String more : List.of(
                "id",
                "state",
                "rightsVersion",
                "passwordHash",
                "password",
                "oneTimeUntil",
                "posts[0].role",
                "posts",
                "actor.role",
                "person.actor.role",
                "secret.hash",
                "scope")) {
            call.param(more, "SYSTEM_ADMIN");
        }
        assertThat(web.perform(call).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(jdbc.sql("""
                        SELECT account.state || ' ' || account.rights_version || ' ' || (account.one_time_until IS NOT NULL)
                               || ' ' || string_agg(post.role, ',')
                        FROM identity.account
                        JOIN identity.post ON post.account_id = account.id
                        WHERE account.login_name = :login
                        GROUP BY account.id""").param("login", login).query(String.class).single())
                .isEqualTo("ACTIVE 1 true UNIT_LIAISON");

        OneTimePassword person = account(Role.UNIT_LIAISON, "武陟县教育局");
        MockHttpServletResponse entered = web.perform(post("/desk/sign-in")
                        .with(csrf())
                        .param("login", person.loginName())
                        .param("password", person.password())
                        .param("stage", "COMPLETE")
                        .param("role", "SYSTEM_ADMIN")
                        .param("account", person.account().toString())
                        .param("duty", "NONE")
                        .param("terminal.address", "6.6.6.6"))
                .andReturn()
                .getResponse();
        Cookie own = requireNonNull(entered.getCookie(SessionCookie.NAME));
        assertThat(open("/desk/people", own)).isEqualTo(403);
        assertThat(web.perform(get("/desk/inbox").cookie(own))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .startsWith("/desk/password");
        assertThat(Jsoup.parse(web.perform(get("/desk/password").cookie(own))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .text())
                .contains("设置您自己的密码");
    }

    @Test
    void aCookieTakenBeforeAChangeOfPasswordIsWorthNothingAfterIt() throws Exception {
        OneTimePassword person = account(Role.OFFICE_CLERK, "武陟县安委办");
        Cookie taken = session(person.loginName(), person.password());
        MockHttpServletResponse changed = web.perform(post("/desk/password")
                        .with(csrf())
                        .cookie(taken)
                        .param("old", person.password())
                        .param("fresh", PASSWORD)
                        .param("again", PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(open("/desk/people", taken)).isEqualTo(303);
        assertThat(web.perform(get("/desk/people").cookie(taken).header("HX-Request", "true"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(open("/desk/people", requireNonNull(changed.getCookie(SessionCookie.NAME))))
                .isEqualTo(200);
    }
}
