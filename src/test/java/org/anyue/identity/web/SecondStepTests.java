package org.anyue.identity.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.Security;
import org.anyue.identity.SecurityRules;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two steps of a sign-in, in earnest. */
class SecondStepTests extends FormalWorld {

    @Autowired
    Security security;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void thePasswordAloneOpensNothingBeyondTheSecondStep() throws Exception {
        for (String login : List.of("zhao", enrolled(Role.OFFICE_CLERK, "温县安委办").login())) {
            MockHttpServletResponse answer = signIn(login, PASSWORD).getResponse();
            assertThat(answer.getHeader("Location")).startsWith("/desk/sign-in/");
            Cookie half = requireNonNull(answer.getCookie(SessionCookie.NAME));
            List<String> open = new ArrayList<>();
            for (String path : staffPages()) {
                if (open(path, half) == 200) {
                    open.add(path);
                }
            }
            assertThat(open).isEmpty();
            assertThat(web.perform(post("/desk/password")
                                    .with(csrf())
                                    .cookie(half)
                                    .param("old", PASSWORD)
                                    .param("fresh", "a new long sentence")
                                    .param("again", "a new long sentence"))
                            .andReturn()
                            .getResponse()
                            .getHeader("Location"))
                    .startsWith("/desk/sign-in");
        }
    }

    @Test
    void aDeviceIsSetUpOnceAndThenAskedForEachTime() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "武陟县安委办");
        assertThat(owner.recoveryCodes()).hasSize(10).allMatch(code -> code.matches("(\\w{4}-){3}\\w{4}"));
        assertThat(open("/desk/people", owner.session())).isEqualTo(200);
        Cookie half = half(owner);
        CLOCK.pass(Duration.ofSeconds(30));
        MockHttpServletResponse answer = code(half, owner.device().code(CLOCK.instant()), "/desk/people?q=a");
        assertThat(answer.getHeader("Location")).isEqualTo("/desk/people?q=a");
        Cookie session = requireNonNull(answer.getCookie(SessionCookie.NAME));
        assertThat(session.getValue()).isNotEqualTo(half.getValue());
        assertThat(open("/desk/people", session)).isEqualTo(200);
        assertThat(open("/desk/sign-in/code", half)).isEqualTo(303);
        String stored = jdbc.sql("SELECT string_agg(second_factor::text, ' ') FROM identity.second_factor")
                        .query(String.class)
                        .single()
                + jdbc.sql("SELECT string_agg(recovery_code::text, ' ') FROM identity.recovery_code")
                        .query(String.class)
                        .single();
        assertThat(owner.recoveryCodes()).noneMatch(code -> stored.contains(code));
    }

    @Test
    void anAcceptedCodeIsRefusedInItsOwnHalfMinute() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        CLOCK.pass(Duration.ofSeconds(60));
        String code = owner.device().code(CLOCK.instant());
        assertThat(code(half(owner), code, "/desk").getStatus()).isEqualTo(303);
        MockHttpServletResponse replayed = code(half(owner), code, "/desk");
        assertThat(replayed.getStatus()).isEqualTo(422);
        assertThat(replayed.getContentAsString()).contains("已经用过");
    }

    @Test
    void oneCodeSentByManyAtOnceOpensOneSession() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        CLOCK.pass(Duration.ofSeconds(60));
        String code = owner.device().code(CLOCK.instant());
        List<Cookie> halves = List.of(half(owner), half(owner), half(owner), half(owner));
        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> tries = halves.stream()
                    .map(half -> crowd.submit(
                            () -> "/desk".equals(code(half, code, "/desk").getHeader("Location"))))
                    .toList();
            int opened = 0;
            for (Future<Boolean> one : tries) {
                opened += one.get() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void aRecoveryCodeOpensOnce() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        String typed = owner.recoveryCodes().get(3).toUpperCase(Locale.ROOT).replace("-", " ");
        MockHttpServletResponse answer = code(half(owner), typed, "/desk");
        assertThat(answer.getStatus()).isEqualTo(303);
        String page = page("/desk/second-factor", requireNonNull(answer.getCookie(SessionCookie.NAME)));
        assertThat(page).contains("9 个");
        assertThat(code(half(owner), typed, "/desk").getStatus()).isEqualTo(422);
    }

    @Test
    void wrongCodesPauseTheAccountAndTheKnownPasswordBuysNoFurtherTries() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        CLOCK.pass(Duration.ofSeconds(60));
        for (int i = 0; i < 5; i++) {
            assertThat(code(half(owner), "00000" + i, "/desk").getStatus()).isEqualTo(422);
        }
        assertThat(signIn(owner.login(), PASSWORD).getResponse().getStatus()).isEqualTo(422);
        // The owner, with the device at hand, is not shut out by what others try.
        MockHttpServletResponse entered = web.perform(post("/desk/sign-in")
                        .with(csrf())
                        .param("login", owner.login())
                        .param("password", PASSWORD)
                        .param("code", owner.device().code(CLOCK.instant())))
                .andReturn()
                .getResponse();
        assertThat(entered.getHeader("Location")).isEqualTo("/desk");
        assertThat(open("/desk/people", requireNonNull(entered.getCookie(SessionCookie.NAME))))
                .isEqualTo(200);
    }

    @Test
    void theSecondStepEndsAfterTenMinutes() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        Cookie half = half(owner);
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(code(half, owner.device().code(CLOCK.instant()), "/desk").getHeader("Location"))
                .isEqualTo("/desk/sign-in");
    }

    @Test
    void afterTheSecondStepNobodyIsLedToAnotherHost() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        CLOCK.pass(Duration.ofSeconds(60));
        assertThat(code(half(owner), owner.device().code(CLOCK.instant()), "//evil.example/desk")
                        .getHeader("Location"))
                .isEqualTo("/desk");
    }

    @Test
    void townshipsNeedOneOnlyWhereTheSecurityAdministratorSaysSo() throws Exception {
        OneTimePassword person = make(actor(Role.SYSTEM_ADMIN, "焦作市"), "七贤镇", Role.OFFICE_CLERK);
        assertThat(signIn(person.loginName(), person.password()).getResponse().getHeader("Location"))
                .isEqualTo("/desk");
        SecurityRules rules = security.rules();
        Actor administrator = actor(Role.SECURITY_ADMIN, "焦作市");
        security.change(administrator, new SecurityRules(true, false, false, rules.preset(), rules.version()));
        assertThat(signIn(person.loginName(), person.password()).getResponse().getHeader("Location"))
                .isEqualTo("/desk/sign-in/second-factor");
        assertThatThrownBy(() -> security.change(administrator, rules)).isInstanceOf(Stale.class);
        security.change(administrator, new SecurityRules(false, false, false, rules.preset(), rules.version() + 1));
    }

    @Test
    void aDeviceIsGivenUpOnlyWithItsOwnCode() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        assertThat(change("/desk/second-factor/delete", owner, "123456")).isEqualTo(422);
        assertThat(change("/desk/second-factor/recovery-codes", owner, "123456"))
                .isEqualTo(422);
        assertThat(change(
                        "/desk/second-factor/recovery-codes",
                        owner,
                        owner.recoveryCodes().getFirst()))
                .isEqualTo(200);
        assertThat(change(
                        "/desk/second-factor/delete",
                        owner,
                        owner.recoveryCodes().get(1)))
                .isEqualTo(422);
        CLOCK.pass(Duration.ofSeconds(60));
        assertThat(change("/desk/second-factor/delete", owner, owner.device().code(CLOCK.instant())))
                .isEqualTo(303);
        assertThat(signIn(owner.login(), PASSWORD).getResponse().getHeader("Location"))
                .isEqualTo("/desk/sign-in/second-factor");
    }

    private int change(String path, Owner owner, String code) throws Exception {
        return web.perform(post(path).with(csrf()).cookie(owner.session()).param("code", code))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse code(Cookie half, String code, String back) throws Exception {
        return web.perform(post("/desk/sign-in/code")
                        .with(csrf())
                        .cookie(half)
                        .param("code", code)
                        .param("back", back))
                .andReturn()
                .getResponse();
    }

    /** Every page of the work area that names its roles. */
    private List<String> staffPages() {
        List<String> pages = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(AllowedRoles.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[A-Za-z]+(:[^{}]+)?}", "1"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(60);
        return pages;
    }
}
