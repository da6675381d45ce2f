package org.anyue.identity.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyue.identity.AccountId;
import org.anyue.identity.Approvals;
import org.anyue.identity.Authenticator;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.InstallationMode;
import org.anyue.identity.Invitations;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OidcStandIn;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.PasswordDuty;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The same city in earnest. */
@TestPropertySource(properties = "anyue.test.world=formal")
abstract class FormalWorld extends IdentityWorld {

    /** The city's unified identity; it is there for as long as the application is. */
    static final OidcStandIn ISSUER = new OidcStandIn();

    @DynamicPropertySource
    static void unifiedIdentity(DynamicPropertyRegistry settings) {
        settings.add("ANYUE_OIDC_ISSUER", ISSUER::issuer);
        settings.add("ANYUE_OIDC_CLIENT", () -> OidcStandIn.CLIENT);
        settings.add("ANYUE_OIDC_SECRET_FILE", OidcStandIn::secretFile);
        settings.add("ANYUE_OIDC_MFA", () -> "mfa urn:city:two-factors");
        settings.add("ANYUE_TRUSTED_PROXIES", () -> "192.0.2.0/24");
        settings.add("ANYUE_PUBLIC_ADDRESS", () -> "http://localhost");
    }

    @Autowired
    Approvals approvals;

    @Autowired
    Invitations invitations;

    /** Somebody with a device. */
    record Owner(String login, Authenticator device, List<String> recoveryCodes, Cookie session) {}

    @Override
    InstallationMode mode() {
        return InstallationMode.FORMAL;
    }

    /** Below the city one person is enough. */
    OneTimePassword make(Actor actor, String unit, Role role) {
        return accounts.create(
                actor, new NewAccount("t" + Ids.randomText(8), "某人", unit(unit).id(), role));
    }

    AccountId accountOf(Owner owner) {
        return new AccountId(jdbc.sql("SELECT id FROM identity.account WHERE login_name = :login")
                .param("login", owner.login())
                .query(UUID.class)
                .single());
    }

    /** Of the city: asked for by the system administrator, approved by another, taken by the person. */
    AccountId seat(String unit, Role role) {
        Actor root = actor(Role.SYSTEM_ADMIN, "焦作市");
        UUID request = approvals.requestInvitation(root, "某人", unit(unit).id(), role, "新到任");
        Role second = role == Role.SECURITY_ADMIN ? Role.AUDIT_ADMIN : Role.SECURITY_ADMIN;
        approvals.approve(person(actor(second, "焦作市"), Duration.ZERO), request);
        return invitations.accept(approvals.link(root, request).token(), "s" + Ids.randomText(8), "某人", PASSWORD);
    }

    /** @param ago how long ago they proved who they are */
    static SignedInPerson person(Actor actor, Duration ago) {
        Instant now = CLOCK.instant();
        return new SignedInPerson(
                actor, Ids.random(), PasswordDuty.NONE, new SignedInPerson.Session(Ids.random(), now, now.minus(ago)));
    }

    static void refused(IdentityRefusal code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(code);
    }

    Owner enrolled(Role role, String unit) throws Exception {
        OneTimePassword person = make(actor(Role.SYSTEM_ADMIN, "焦作市"), unit, role);
        Cookie half = requireNonNull(
                signIn(person.loginName(), person.password()).getResponse().getCookie(SessionCookie.NAME));
        Authenticator device = Authenticator.of(Jsoup.parse(page("/desk/sign-in/second-factor", half))
                .select("#secret")
                .text());
        MockHttpServletResponse answer = web.perform(post("/desk/sign-in/second-factor")
                        .with(csrf())
                        .cookie(half)
                        .param("code", device.code(CLOCK.instant())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        List<String> codes =
                Jsoup.parse(answer.getContentAsString()).select("#codes li").eachText();
        Cookie first = requireNonNull(answer.getCookie(SessionCookie.NAME));
        Cookie session = requireNonNull(web.perform(post("/desk/password")
                        .with(csrf())
                        .cookie(first)
                        .param("old", person.password())
                        .param("fresh", PASSWORD)
                        .param("again", PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie(SessionCookie.NAME));
        return new Owner(person.loginName(), device, codes, session);
    }

    Cookie half(Owner owner) throws Exception {
        MockHttpServletResponse answer = signIn(owner.login(), PASSWORD).getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/desk/sign-in/code");
        return requireNonNull(answer.getCookie(SessionCookie.NAME));
    }

    String page(String path, Cookie cookie) throws Exception {
        return web.perform(get(path).cookie(cookie))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
