package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.anyue.identity.Authenticator;
import org.anyue.identity.OidcStandIn;
import org.anyue.identity.OidcStandIn.Vouch;
import org.anyue.identity.TestClock;
import org.anyue.support.FirstPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Somebody adds a passkey, links the unified identity and uses both, in a browser with a virtual authenticator. */
@Journey
class SignInWaysJourney {

    private static final String PASSWORD = "a long enough sentence";
    private static final OidcStandIn ISSUER = new OidcStandIn();
    private static final int PORT = freePort();
    private static final TestClock CLOCK = new TestClock();

    @TestBean(name = "systemClock")
    Clock clock;

    @Autowired
    BeanFactory beans;

    private final List<String> complaints = new ArrayList<>();

    static Clock clock() {
        return CLOCK;
    }

    /** Passkeys and the unified identity both hang on the address, so it is chosen before the start. */
    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("ANYUE_PUBLIC_ADDRESS", () -> "http://localhost:" + PORT);
        settings.add("ANYUE_OIDC_ISSUER", ISSUER::issuer);
        settings.add("ANYUE_OIDC_CLIENT", () -> OidcStandIn.CLIENT);
        settings.add("ANYUE_OIDC_SECRET_FILE", OidcStandIn::secretFile);
    }

    @Test
    void aPasskeyAndTheUnifiedIdentityOpenTheWorkArea() {
        FirstPeople.found(beans, false, PASSWORD);
        Page page = Chromium.desktop("http://localhost:" + PORT);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        plugIn(page);
        enter(page);
        page.navigate("/desk/passkeys");
        Chromium.both(page, "passkeys-without-codes");
        secondFactor(page);
        addPasskey(page);

        signOut(page);
        Chromium.both(page, "sign-in-with-ways");
        page.click("text=用通行密钥登录");
        page.waitForURL("**/desk");
        signOut(page);

        enter(page);
        page.waitForURL("**/desk/sign-in/code");
        Chromium.both(page, "second-step-with-passkey");
        page.click("text=用通行密钥");
        page.waitForURL("**/desk");

        page.navigate("/desk/proof?return=%2Fdesk%2Fpasskeys");
        Chromium.both(page, "proof-with-passkey");
        page.click("text=用通行密钥确认");
        page.waitForURL("**/desk/passkeys");
        link(page);

        signOut(page);
        ISSUER.recognise(Vouch.several("person-1"));
        page.click("text=用统一身份认证登录");
        page.waitForURL("**/desk");
        page.click("[data-menu] summary, .c-person summary");
        page.click("text=退出登录");
        page.waitForURL("**/desk/sign-in?left=oidc");
        Chromium.both(page, "signed-out-of-one");
        assertThat(page.locator(".c-alert a").getAttribute("href")).startsWith(ISSUER.issuer());

        strangerIsToldWhatToDo(page);
        whoCancelsMayTryAgain(page);
        assertThat(complaints).isEmpty();
    }

    private static void enter(Page page) {
        page.navigate("/desk/sign-in");
        page.fill("[name=login]", FirstPeople.LEAD);
        page.fill("[name=password]", PASSWORD);
        page.press("[name=password]", "Enter");
    }

    private static void signOut(Page page) {
        page.context().clearCookies();
        page.navigate("/desk/sign-in");
    }

    private static void secondFactor(Page page) {
        page.navigate("/desk/second-factor/new");
        Authenticator phone = Authenticator.of(page.textContent("#secret"));
        page.fill("[name=code]", phone.code(CLOCK.instant()));
        page.press("[name=code]", "Enter");
        page.waitForSelector("#codes");
    }

    private static void addPasskey(Page page) {
        page.navigate("/desk/passkeys");
        Chromium.both(page, "passkeys-none");
        page.fill("[name=name]", "办公室电脑");
        page.press("[name=name]", "Enter");
        page.waitForSelector(".c-item");
        Chromium.both(page, "passkeys-one");
        page.fill("#main [name=name] >> nth=-1", "同一把");
        page.press("#main [name=name] >> nth=-1", "Enter");
        page.waitForSelector("text=这个设备已经添加过");
        page.click("text=改名");
        Chromium.both(page, "passkeys-rename");
    }

    private static void link(Page page) {
        ISSUER.recognise(Vouch.of("person-1"));
        page.navigate("/desk/passkeys");
        page.click("text=关联 >> nth=-1");
        Chromium.both(page, "oidc-departure");
        page.click("text=前往统一身份认证");
        page.waitForURL("**/desk/passkeys");
        Chromium.both(page, "passkeys-linked");
        assertThat(page.textContent("main")).contains("已关联");
    }

    private static void strangerIsToldWhatToDo(Page page) {
        ISSUER.recognise(Vouch.several("somebody-else"));
        page.navigate("/desk/sign-in");
        page.click("text=用统一身份认证登录");
        page.waitForSelector("text=还没有关联本系统的账号");
        Chromium.both(page, "oidc-unknown");
    }

    private static void whoCancelsMayTryAgain(Page page) {
        page.navigate("/desk/sign-in");
        page.evaluate(
                "() => { navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError')); }");
        page.click("text=用通行密钥登录");
        page.waitForSelector("text=没有完成");
        Chromium.both(page, "passkey-cancelled");
        assertThat(page.locator(".c-passkey button").isEnabled()).isTrue();
    }

    /** An authenticator inside the browser that asks its owner by itself. */
    private static void plugIn(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", kind);
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
