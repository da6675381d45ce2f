package org.anyue.identity.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anyue.identity.OidcStandIn.Lie;
import org.anyue.identity.OidcStandIn.Vouch;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sign-in by the unified identity, with an issuer that signs real tokens, good ones and bad ones. */
class OidcTests extends FormalWorld {

    private static final String START = "/desk/sign-in/oidc";
    private static final String OWN = "/desk/passkeys";

    private final String subject = "42" + Ids.randomText(12) + "ZZ";

    @AfterEach
    void issuerAnswersAgain() {
        ISSUER.silent(false);
    }

    @Test
    void whoIsLinkedEntersAndTheSecondStepIsNotAskedTwice() throws Exception {
        Owner owner = linked();
        assertThat(page("/desk/own-data", owner.session())).contains("统一身份认证的关联", subject, "本人关联");
        Trip trip = leave("/desk/people?q=a");
        MockHttpServletResponse answer = back(trip, ISSUER.approve(trip.to(), Vouch.several(subject)));
        assertThat(answer.getHeader("Location")).isEqualTo("/desk/people?q=a");
        assertThat(open("/desk/people", session(answer))).isEqualTo(200);
        assertThat(open("/desk/people", owner.session())).isEqualTo(303);
        assertThat(jdbc.sql("SELECT action FROM audit.record ORDER BY seq DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("identity.signed-in-by-oidc");
    }

    @Test
    void whereTheIssuerAskedForOneFactorOursIsAskedFor() throws Exception {
        Owner owner = linked();
        Trip trip = leave("/desk/people");
        MockHttpServletResponse answer = back(trip, ISSUER.approve(trip.to(), Vouch.of(subject)));
        assertThat(answer.getHeader("Location")).isEqualTo("/desk/sign-in/code?return=%2Fdesk%2Fpeople");
        Cookie half = session(answer);
        assertThat(open("/desk/people", half)).isEqualTo(303);
        CLOCK.pass(Duration.ofSeconds(60));
        MockHttpServletResponse entered = send(post("/desk/sign-in/code")
                .cookie(half)
                .param("code", owner.device().code(CLOCK.instant())));
        assertThat(open("/desk/people", session(entered))).isEqualTo(200);

        Trip second = leave("/desk");
        Vouch byClass = new Vouch(subject, "urn:city:two-factors", List.of(), Lie.NONE);
        assertThat(back(second, ISSUER.approve(second.to(), byClass)).getHeader("Location"))
                .isEqualTo("/desk");
    }

    @Test
    void everyLieAboutTheTokenIsRefused() throws Exception {
        linked();
        for (Lie lie : Lie.values()) {
            if (lie != Lie.NONE) {
                Trip trip = leave("/desk");
                MockHttpServletResponse answer = back(
                        trip, ISSUER.approve(trip.to(), Vouch.several(subject).but(lie)));
                assertThat(answer.getStatus()).as(lie.name()).isEqualTo(422);
                assertThat(answer.getCookie(SessionCookie.NAME)).as(lie.name()).isNull();
                assertThat(words(answer)).as(lie.name()).contains("没有确认您的身份");
            }
        }
    }

    @Test
    void anAnswerCountsOnceInItsOwnBrowserForItsOwnTripAndForFiveMinutes() throws Exception {
        linked();
        Trip trip = leave("/desk");
        Map<String, String> answer = ISSUER.approve(trip.to(), Vouch.several(subject));
        assertThat(back(trip, answer).getStatus()).isEqualTo(303);
        // The same way back once more, by whoever has seen it.
        assertThat(words(back(trip, answer))).contains("已经用过");
        // A code that has been exchanged, on a new trip.
        Trip again = leave("/desk");
        assertThat(words(back(again, Map.of("code", answer.get("code"), "state", state(again)))))
                .contains("没有确认");
        // Somebody else's code: the browser that gets it has another verifier and another nonce.
        Trip victim = leave("/desk");
        Map<String, String> attackers = ISSUER.approve(leave("/desk").to(), Vouch.several(subject));
        assertThat(words(back(victim, Map.of("code", attackers.get("code"), "state", state(victim)))))
                .contains("没有确认");
        assertThat(words(back(leave("/desk"), attackers))).contains("重新点一次");
        Trip late = leave("/desk");
        Map<String, String> slow = ISSUER.approve(late.to(), Vouch.several(subject));
        CLOCK.pass(Duration.ofMinutes(5));
        assertThat(words(back(late, slow))).contains("太晚");
        MockHttpServletResponse withoutCookie = send(get(START + "/return").params(values(slow)));
        assertThat(withoutCookie.getHeader("Location")).isEqualTo("/desk/sign-in");
    }

    @Test
    void anErrorOrAnotherIssuerInTheAddressIsRefused() throws Exception {
        linked();
        Trip denied = leave("/desk");
        assertThat(words(back(denied, Map.of("error", "access_denied", "state", state(denied)))))
                .contains("没有确认");
        Trip mixed = leave("/desk");
        Map<String, String> answer = ISSUER.approve(mixed.to(), Vouch.several(subject));
        answer.put("iss", "https://evil.example");
        assertThat(words(back(mixed, answer))).contains("没有确认");
    }

    @Test
    void whoIsNotLinkedGetsAClearSentenceAndNoAccount() throws Exception {
        long before = accounts();
        Trip trip = leave("/desk");
        MockHttpServletResponse answer = back(trip, ISSUER.approve(trip.to(), Vouch.several("stranger")));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(words(answer)).contains("还没有关联本系统的账号", "联系本地安委办");
        assertThat(answer.getCookie(SessionCookie.NAME)).isNull();
        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void nobodyIsLedToAnotherHost() throws Exception {
        linked();
        for (String wanted :
                List.of("https://evil.example", "//evil.example/desk", "/desk/../../evil", "/desk/sign-out")) {
            Trip trip = leave(wanted);
            assertThat(back(trip, ISSUER.approve(trip.to(), Vouch.several(subject)))
                            .getHeader("Location"))
                    .as(wanted)
                    .isIn("/desk", "/desk/../../evil");
        }
        // The address to come back to is the operator's, whatever the request calls itself.
        MockHttpServletResponse start =
                send(get(START).header("Host", "evil.example").header("X-Forwarded-Host", "evil.example"));
        assertThat(start.getHeader("Location"))
                .startsWith(ISSUER.issuer() + "/authorize?")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%2Fdesk%2Fsign-in%2Foidc%2Freturn")
                .doesNotContain("evil");
        // What the browser keeps is read with the same care.
        Cookie tampered = new Cookie("anyue-oidc", "enter.x.aHR0cHM6Ly9ldmlsLmV4YW1wbGU");
        assertThat(send(get(START + "/return")
                                .cookie(tampered)
                                .param("state", "x")
                                .param("code", "x"))
                        .getContentAsString())
                .doesNotContain("evil");
    }

    @Test
    void aLinkTakesAFreshProofAndAFormOfOurs() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        assertThat(web.perform(post(OWN + "/oidc").cookie(owner.session()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        Trip trip = leaveToLink(owner.session());
        Map<String, String> answer = ISSUER.approve(trip.to(), Vouch.of(subject));
        // Not by the way of a sign-in, and not into the account of somebody else.
        Owner other = enrolled(Role.OFFICE_CLERK, "温县安委办");
        assertThat(send(get(START + "/return")
                                .cookie(trip.cookie(), other.session())
                                .params(values(answer)))
                        .getHeader("Location"))
                .isEqualTo(OWN);
        assertThat(page(OWN, other.session())).doesNotContain("已关联");
        assertThat(send(get(START + "/return")
                                .cookie(trip.cookie(), owner.session())
                                .params(values(answer)))
                        .getHeader("Location"))
                .isEqualTo(OWN);
        String page = page(OWN, owner.session());
        assertThat(page).contains("已关联", "42****ZZ").doesNotContain(subject);
        assertThat(jdbc.sql("SELECT string_agg(oidc_link::text, ' ') FROM identity.oidc_link")
                        .query(String.class)
                        .single())
                .doesNotContain(subject);
        // One person of the issuer, one account.
        Trip second = leaveToLink(other.session());
        send(get(START + "/return")
                .cookie(second.cookie(), other.session())
                .params(values(ISSUER.approve(second.to(), Vouch.of(subject)))));
        assertThat(page(OWN, other.session())).doesNotContain("已关联");
        CLOCK.pass(Duration.ofMinutes(11));
        assertThat(send(post(OWN + "/oidc").cookie(owner.session())).getHeader("Location"))
                .startsWith("/desk/proof");
        assertThat(send(post(OWN + "/oidc/delete").cookie(owner.session())).getHeader("Location"))
                .startsWith("/desk/proof");
    }

    @Test
    void aLinkThatAnAdministratorMadeOpensNoMoreThanAPassword() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        String person = "/desk/people/" + accountOf(owner);
        var root = StaffPages.as(actor(Role.SYSTEM_ADMIN, "焦作市"));
        for (Role other : List.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE_LEAD)) {
            assertThat(send(post(person + "/oidc")
                                    .with(StaffPages.as(actor(other, "焦作市")))
                                    .param("subject", subject))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(send(post(person + "/oidc").with(root).param("subject", subject))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(get(person).with(root)).getContentAsString())
                .contains("已关联", "42****ZZ")
                .doesNotContain(subject);
        Trip trip = leave("/desk");
        assertThat(back(trip, ISSUER.approve(trip.to(), Vouch.several(subject))).getHeader("Location"))
                .isEqualTo("/desk/sign-in/code");
        assertThat(send(post(person + "/oidc/delete").with(root)).getStatus()).isEqualTo(303);
        Trip gone = leave("/desk");
        assertThat(words(back(gone, ISSUER.approve(gone.to(), Vouch.several(subject)))))
                .contains("还没有关联");
    }

    @Test
    void aDisabledAccountStaysOutside() throws Exception {
        Owner owner = linked();
        accounts.disable(actor(Role.SYSTEM_ADMIN, "焦作市"), accountOf(owner));
        Trip trip = leave("/desk");
        assertThat(words(back(trip, ISSUER.approve(trip.to(), Vouch.several(subject)))))
                .contains("已经停用");
    }

    @Test
    void whoLeavesIsOfferedToLeaveTheIssuerToo() throws Exception {
        linked();
        Trip trip = leave("/desk");
        Cookie session = session(back(trip, ISSUER.approve(trip.to(), Vouch.several(subject))));
        MockHttpServletResponse out = send(post("/desk/sign-out").cookie(session));
        assertThat(out.getHeader("Location")).isEqualTo("/desk/sign-in?left=oidc");
        assertThat(open("/desk/people", session)).isEqualTo(303);
        String page = send(get("/desk/sign-in?left=oidc")).getContentAsString();
        assertThat(Jsoup.parse(page).select(".c-alert a").attr("href"))
                .startsWith(ISSUER.issuer() + "/leave?")
                .contains("client_id=anyue-client", "post_logout_redirect_uri=http%3A%2F%2Flocalhost%2Fdesk%2Fsign-in");
        assertThat(send(post("/desk/sign-out").cookie(session("zhao.none"))).getHeader("Location"))
                .startsWith("/desk/sign-in");
    }

    @Test
    void theAdministratorSeesTheSetUpButNeverTheSecret() throws Exception {
        var root = StaffPages.as(actor(Role.SYSTEM_ADMIN, "焦作市"));
        String page = send(get("/desk/oidc").with(root)).getContentAsString();
        assertThat(page)
                .contains(ISSUER.issuer(), "anyue-client", "已从文件读取", "http://localhost/desk/sign-in/oidc/return")
                .doesNotContain("a secret");
        assertThat(send(post("/desk/oidc").with(root)).getHeaders("Set-Cookie")).isNotEmpty();
        ISSUER.silent(true);
        send(post("/desk/oidc").with(root));
        MockHttpServletResponse start = send(get(START));
        assertThat(start.getStatus()).isEqualTo(422);
        assertThat(words(start)).contains("暂时连接不上", "登录名和密码");
        assertThat(signIn("zhao", PASSWORD).getResponse().getStatus()).isEqualTo(303);
    }

    /** A browser that has left for the issuer. */
    private record Trip(String to, Cookie cookie) {}

    private Trip leave(String back) throws Exception {
        MockHttpServletResponse answer = send(get(START).param("return", back));
        assertThat(answer.getStatus()).isEqualTo(303);
        return new Trip(requireNonNull(answer.getHeader("Location")), requireNonNull(answer.getCookie("anyue-oidc")));
    }

    private Trip leaveToLink(Cookie session) throws Exception {
        MockHttpServletResponse answer = send(post(OWN + "/oidc").cookie(session));
        assertThat(answer.getStatus()).isEqualTo(200);
        return new Trip(
                Jsoup.parse(answer.getContentAsString())
                        .select("a.c-button--primary")
                        .attr("href"),
                requireNonNull(answer.getCookie("anyue-oidc")));
    }

    private MockHttpServletResponse back(Trip trip, Map<String, String> answer) throws Exception {
        return send(get(START + "/return").cookie(trip.cookie()).params(values(answer)));
    }

    /** Somebody whose account is linked to {@link #subject}. */
    private Owner linked() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        Trip trip = leaveToLink(owner.session());
        send(get(START + "/return")
                .cookie(trip.cookie(), owner.session())
                .params(values(ISSUER.approve(trip.to(), Vouch.of(subject)))));
        return owner;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(call.with(csrf())).andReturn().getResponse();
    }

    private static String state(Trip trip) {
        return trip.to().replaceFirst(".*[?&]state=([^&]+).*", "$1");
    }

    private static org.springframework.util.MultiValueMap<String, String> values(Map<String, String> map) {
        return org.springframework.util.MultiValueMap.fromSingleValue(map);
    }

    private static String words(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString()).select(".c-alert").text();
    }

    private static Cookie session(MockHttpServletResponse answer) {
        return requireNonNull(answer.getCookie(SessionCookie.NAME));
    }

    private static Cookie session(String value) {
        return new Cookie(SessionCookie.NAME, value);
    }

    private long accounts() {
        return jdbc.sql("SELECT count(*) FROM identity.account")
                .query(Long.class)
                .single();
    }
}
