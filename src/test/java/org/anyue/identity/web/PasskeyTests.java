package org.anyue.identity.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.identity.PasskeyDevice;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Passkeys with real signatures, and everything that must not pass for one. */
class PasskeyTests extends FormalWorld {

    private static final String OWN = "/desk/passkeys";
    private static final String SIGN_IN = "/desk/sign-in/passkey";
    private static final String SECOND = "/desk/sign-in/code/passkey";

    @Test
    void aKeyIsAddedNamedAndGivenUpByItsOwner() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice();
        add(owner, device, "蓝色U盘");
        Document page = own(owner);
        assertThat(page.select(".c-item__title").text()).isEqualTo("蓝色U盘");
        assertThat(page.select(".c-item__meta").text()).contains("还没有用过", "localhost");
        String href = page.select(".c-item form").first().attr("action");
        assertThat(send(owner.session(), href, "name", "  ").getStatus()).isEqualTo(422);
        send(owner.session(), href, "name", "红色U盘");
        assertThat(own(owner).select(".c-item__title").text()).isEqualTo("红色U盘");
        assertThat(page("/desk/own-data", owner.session())).contains("通行密钥", "红色U盘");
        MockHttpServletResponse copy = send(owner.session(), "/desk/own-data/copies", "format", "json");
        assertThat(copy.getContentAsString()).contains("\"红色U盘\"");
        Owner stranger = enrolled(Role.OFFICE_CLERK, "温县安委办");
        assertThat(page("/desk/own-data", stranger.session())).doesNotContain("红色U盘");
        assertThat(send(stranger.session(), href, "name", "我的").getStatus()).isEqualTo(404);
        assertThat(send(stranger.session(), href + "/delete").getStatus()).isEqualTo(404);
        assertThat(send(owner.session(), href + "/delete").getStatus()).isEqualTo(303);
        assertThat(own(owner).select(".c-item")).isEmpty();
        assertThat(send(null, SIGN_IN, "credential", device.show(request(null, SIGN_IN)))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aKeyTakesThePlaceOfTheCodeAfterThePassword() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice().withoutPin();
        add(owner, device, "无密码的U盘");
        Cookie half = half(owner);
        assertThat(page("/desk/sign-in/code", half)).contains("用通行密钥", "验证码");
        MockHttpServletResponse answer = web.perform(post(SECOND)
                        .with(csrf())
                        .cookie(half)
                        .param("credential", device.show(request(half, SECOND)))
                        .param("back", "//evil.example/desk"))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/desk");
        assertThat(open("/desk/people", opened(answer))).isEqualTo(200);
        assertThat(open("/desk/sign-in/code", half)).isEqualTo(303);
    }

    @Test
    void aKeyThatAsksForItsOwnerOpensWithoutAPasswordAndInSpiteOfAPause() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice();
        add(owner, device, "办公室电脑");
        for (int i = 0; i < 5; i++) {
            signIn(owner.login(), "wrong " + i);
        }
        MockHttpServletResponse answer = send(null, SIGN_IN, "credential", device.show(request(null, SIGN_IN)));
        assertThat(answer.getHeader("Location")).isEqualTo("/desk");
        assertThat(open("/desk/people", opened(answer))).isEqualTo(200);
        assertThat(open("/desk/people", owner.session())).isEqualTo(303);
        assertThat(lastAction()).isEqualTo("identity.signed-in-by-passkey");
        PasskeyDevice plain = new PasskeyDevice().withoutPin();
        add(new Owner(owner.login(), owner.device(), List.of(), opened(answer)), plain, "无密码的U盘");
        assertThat(send(null, SIGN_IN, "credential", plain.show(request(null, SIGN_IN)))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void anAnswerOpensOnceEvenWhenManySendItAtTheSameTime() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice();
        add(owner, device, "办公室电脑");
        String answer = device.show(request(null, SIGN_IN));
        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tries.add(crowd.submit(
                        () -> send(null, SIGN_IN, "credential", answer).getStatus()));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : tries) {
                answers.add(one.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(303, 422, 422, 422);
        }
        assertThat(send(null, SIGN_IN, "credential", answer).getContentAsString())
                .contains("已经用过");
    }

    @Test
    void whatAFalseSiteOrAnotherHostGotIsRefused() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice();
        add(owner, device, "办公室电脑");
        for (String origin : List.of("https://localhost", "http://localhost:8080", "http://localhost.evil.example")) {
            assertThat(refused(device.at(origin).show(request(null, SIGN_IN))))
                    .as(origin)
                    .contains("没有通过验证");
        }
        device.at("http://localhost");
        assertThat(refused(device.forHost("evil.example").show(request(null, SIGN_IN))))
                .contains("没有通过验证");
        device.forHost("localhost");
        String shown = device.show(request(null, SIGN_IN));
        char last = shown.charAt(shown.indexOf("signature") + 20);
        assertThat(refused(shown.replaceFirst("(signature\":\".{8}).", "$1" + (last == 'A' ? 'B' : 'A'))))
                .contains("没有通过验证");
        assertThat(send(null, SIGN_IN, "credential", device.show(request(null, SIGN_IN)))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void aChallengeCountsForItsPurposeItsPersonAndFiveMinutes() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        Owner other = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice();
        add(owner, device, "办公室电脑");
        Cookie half = half(owner);
        Cookie foreign = half(other);
        assertThat(refused(device.show(request(half, SECOND)))).contains("重新点一次");
        assertThat(send(half, SECOND, "credential", device.show(request(null, SIGN_IN)))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(foreign, SECOND, "credential", device.show(request(half, SECOND)))
                        .getStatus())
                .isEqualTo(422);
        // The key of one person behind the password of another.
        assertThat(send(foreign, SECOND, "credential", device.show(request(foreign, SECOND)))
                        .getStatus())
                .isEqualTo(422);
        String late = request(null, SIGN_IN);
        CLOCK.pass(Duration.ofMinutes(5));
        assertThat(refused(device.show(late))).contains("打开得太久");
        String invented = request(null, SIGN_IN).replaceFirst("(\"challenge\":\")....", "$1AAAA");
        assertThat(refused(device.show(invented))).contains("重新点一次");
        for (String garbage : List.of(
                "",
                "not json",
                "null",
                "[]",
                "{}",
                "{\"response\":{}}",
                "{\"id\":1}",
                device.make(request(other.session(), OWN)))) {
            assertThat(refused(garbage)).as(garbage).contains("没有收到");
        }
    }

    @Test
    void aKeyWhoseCounterStepsBackIsRefusedFromThenOn() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice().count(10);
        add(owner, device, "办公室电脑");
        assertThat(send(null, SIGN_IN, "credential", device.show(request(null, SIGN_IN)))
                        .getStatus())
                .isEqualTo(303);
        String copy = device.count(4).show(request(null, SIGN_IN));
        assertThat(refused(copy)).contains("没有通过验证");
        assertThat(jdbc.sql("SELECT count(*) FROM audit.record WHERE action = 'identity.passkey-copied'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(refused(device.count(50).show(request(null, SIGN_IN)))).contains("没有通过验证");
        Cookie session = opened(web.perform(post("/desk/sign-in")
                        .with(csrf())
                        .param("login", owner.login())
                        .param("password", PASSWORD)
                        .param("code", owner.recoveryCodes().getFirst()))
                .andReturn()
                .getResponse());
        assertThat(page(OWN, session)).contains("疑似被复制");
    }

    @Test
    void aKeyIsOnlyOfItsAccountWhateverTheDeviceSays() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice();
        add(owner, device, "办公室电脑");
        device.handle(new byte[16]);
        assertThat(refused(device.show(request(null, SIGN_IN)))).contains("没有通过验证");
        Owner other = enrolled(Role.OFFICE_CLERK, "温县安委办");
        String made = device.make(request(other.session(), OWN));
        MockHttpServletResponse answer = send(other.session(), OWN, "credential", made, "name", "抢注");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("已经添加过");
    }

    @Test
    void aKeyIsAddedOnlyWithCodesToFallBackOnAndAFreshProof() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice();
        String options = request(owner.session(), OWN);
        CLOCK.pass(Duration.ofMinutes(11));
        assertThat(page(OWN, owner.session())).contains("确认是我本人").doesNotContain("data-passkey");
        assertThat(send(owner.session(), OWN + "/request").getStatus()).isEqualTo(422);
        assertThat(send(owner.session(), OWN, "credential", device.make(options), "name", "x")
                        .getContentAsString())
                .contains("打开得太久");
        MockHttpServletResponse proved = send(
                owner.session(),
                "/desk/proof",
                "password",
                PASSWORD,
                "code",
                owner.device().code(CLOCK.instant()),
                "back",
                OWN);
        assertThat(proved.getHeader("Location")).isEqualTo(OWN);
        add(owner, device, "办公室电脑");
        CLOCK.pass(Duration.ofMinutes(11));
        String href = own(owner).select(".c-item form").last().attr("action");
        assertThat(href).endsWith("/delete");
        assertThat(send(owner.session(), href).getHeader("Location")).startsWith("/desk/proof?return=");
        // The key itself is a proof, too.
        MockHttpServletResponse shown = send(
                owner.session(),
                "/desk/proof/passkey",
                "credential",
                device.show(request(owner.session(), "/desk/proof/passkey")),
                "back",
                OWN);
        assertThat(shown.getHeader("Location")).isEqualTo(OWN);
        assertThat(send(owner.session(), href).getStatus()).isEqualTo(303);
        var bare = make(actor(Role.SYSTEM_ADMIN, "焦作市"), "七贤镇", Role.OFFICE_CLERK);
        Cookie first = session(bare.loginName(), bare.password());
        Cookie session =
                opened(send(first, "/desk/password", "old", bare.password(), "fresh", PASSWORD, "again", PASSWORD));
        assertThat(page(OWN, session)).contains("先设置两步登录的验证码");
        assertThat(send(session, OWN + "/request").getContentAsString()).contains("请先设置两步登录");
    }

    @Test
    void aResetByTwoTakesTheKeysToo() throws Exception {
        Owner owner = enrolled(Role.OFFICE_CLERK, "温县安委办");
        PasskeyDevice device = new PasskeyDevice();
        add(owner, device, "办公室电脑");
        UUID request = approvals.requestReset(actor(Role.SYSTEM_ADMIN, "焦作市"), accountOf(owner), "手机和密钥都丢了");
        SignedInPerson second = person(actor(Role.SECURITY_ADMIN, "焦作市"), Duration.ZERO);
        approvals.approve(second, request);
        assertThat(refused(device.show(request(null, SIGN_IN)))).contains("没有通过验证");
    }

    private void add(Owner owner, PasskeyDevice device, String name) throws Exception {
        MockHttpServletResponse answer =
                send(owner.session(), OWN, "credential", device.make(request(owner.session(), OWN)), "name", name);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
    }

    private Document own(Owner owner) throws Exception {
        return Jsoup.parse(page(OWN, owner.session()));
    }

    private String refused(String credential) throws Exception {
        MockHttpServletResponse answer = send(null, SIGN_IN, "credential", credential);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getCookie(SessionCookie.NAME)).isNull();
        return Jsoup.parse(answer.getContentAsString()).select(".c-alert").text();
    }

    /** What the page's script would fetch. */
    private String request(Cookie cookie, String path) throws Exception {
        MockHttpServletResponse answer = send(cookie, path + "/request");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(Cookie cookie, String path, String... pairs) throws Exception {
        MockHttpServletRequestBuilder call = post(path).with(csrf());
        if (cookie != null) {
            call.cookie(cookie);
        }
        for (int i = 0; i < pairs.length; i += 2) {
            call.param(pairs[i], pairs[i + 1]);
        }
        return web.perform(call).andReturn().getResponse();
    }

    private String lastAction() {
        return jdbc.sql("SELECT action FROM audit.record ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private static Cookie opened(MockHttpServletResponse answer) {
        return requireNonNull(answer.getCookie(SessionCookie.NAME));
    }
}
