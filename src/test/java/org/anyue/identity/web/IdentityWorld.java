package org.anyue.identity.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.anyue.identity.AccessCourier;
import org.anyue.identity.AccountQueries;
import org.anyue.identity.Accounts;
import org.anyue.identity.InstallationMode;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.SetUp;
import org.anyue.identity.StandInCourier;
import org.anyue.identity.TestClock;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.anyue.support.FirstPeople;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The whole application in Jiaozuo with its first two accounts and a clock that the test moves. */
@AnyueTest
@Import(IdentityWorld.ProbeRoutes.class)
abstract class IdentityWorld {

    static final String PASSWORD = "a long enough sentence";
    static final TestClock CLOCK = new TestClock();

    @TestBean(name = "systemClock")
    Clock clock;

    static final StandInCourier COURIER = new StandInCourier();

    @TestBean(name = "smsCourier")
    AccessCourier courier;

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    SetUp setUp;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountQueries people;

    @Autowired
    UnitQueries units;

    @Autowired
    JdbcClient jdbc;

    static Clock clock() {
        return CLOCK;
    }

    static AccessCourier courier() {
        return COURIER;
    }

    @BeforeEach
    void city() {
        CLOCK.pass(Duration.ofHours(1));
        COURIER.reset(false, false);
        if (setUp.pendingCode().isPresent()) {
            FirstPeople.found(beans, mode(), true, PASSWORD);
        }
    }

    /** Some worlds are in earnest. */
    InstallationMode mode() {
        return InstallationMode.TRIAL;
    }

    UnitSummary unit(String name) {
        return units.named(units.root().orElseThrow().id(), name).orElseThrow();
    }

    Actor actor(Role role, String unitName) {
        UnitSummary unit = unit(unitName);
        UnitSummary place = unit.kind().isPlace() ? unit : units.get(units.superiorPlace(unit.id()));
        return new Actor(
                UUID.randomUUID(),
                "测试",
                role,
                unit.id(),
                unit.name(),
                unit.kind(),
                new Actor.Place(place.id(), place.name(), place.kind()),
                1);
    }

    /** A new account with a one-time password, made by the system administrator. */
    OneTimePassword account(Role role, String unitName) {
        String login = "u" + Ids.randomText(8);
        return accounts.create(
                actor(Role.SYSTEM_ADMIN, "焦作市"),
                new NewAccount(login, "孙某", unit(unitName).id(), role));
    }

    MvcResult signIn(String login, String password) throws Exception {
        return web.perform(
                        post("/desk/sign-in").with(csrf()).param("login", login).param("password", password))
                .andReturn();
    }

    /** The session cookie of somebody who has signed in. */
    Cookie session(String login, String password) throws Exception {
        MvcResult answer = signIn(login, password);
        Cookie cookie = answer.getResponse().getCookie(SessionCookie.NAME);
        if (cookie == null) {
            throw new AssertionError("no session: " + answer.getResponse().getStatus());
        }
        return cookie;
    }

    int open(String path, Cookie... cookies) throws Exception {
        return web.perform(cookies.length == 0 ? get(path) : get(path).cookie(cookies))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Routes that only tests have. */
    @TestConfiguration
    @Controller
    static class ProbeRoutes {

        @GetMapping("/desk/probe/silent")
        @ResponseBody
        String silent() {
            return "open";
        }

        @GetMapping("/probe/silent")
        @ResponseBody
        String silentInPublic() {
            return "open";
        }

        @AllowedRoles(Role.OFFICE_LEAD)
        @GetMapping("/desk/probe/lead")
        @ResponseBody
        String lead(Actor actor) {
            return actor.name() + " " + actor.place().name();
        }
    }
}
