package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteGuardTests extends IdentityWorld {

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRouteThatNamesNobodyIsOpenToNobody(Role role) throws Exception {
        web.perform(get("/desk/probe/silent").with(StaffPages.as(actor(role, "市安委办"))))
                .andExpect(status().isForbidden());
        assertThat(open("/probe/silent")).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRouteIsOpenToTheRolesItNames(Role role) throws Exception {
        web.perform(get("/desk/probe/lead").with(StaffPages.as(actor(role, "市安委办"))))
                .andExpect(role == Role.OFFICE_LEAD ? status().isOk() : status().isForbidden());
    }

    @Test
    void theActorComesFromTheSessionAndNotFromTheRequest() throws Exception {
        Cookie lead = session("zhao", PASSWORD);
        web.perform(get("/desk/probe/lead").cookie(lead).param("name", "冒充").param("role", "SYSTEM_ADMIN"))
                .andExpect(content().string("赵负责 焦作市"));
    }

    @Test
    void withoutASessionOneIsLedToTheSignInAndBack() throws Exception {
        web.perform(get("/desk/people?q=1&page=2"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/desk/sign-in?return=%2Fdesk%2Fpeople%3Fq%3D1%26page%3D2"));
        web.perform(get("/desk/nothing/here")).andExpect(status().isSeeOther());
        web.perform(get("/desk/people").header("HX-Request", "true").header("HX-Current-URL", "http://x/desk/units"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/desk/sign-in?return=%2Fdesk%2Funits"));
    }

    @Test
    void theSignInNeverLeadsToAnotherHost() throws Exception {
        web.perform(post("/desk/sign-in")
                        .with(csrf())
                        .param("login", "zhao")
                        .param("password", PASSWORD)
                        .param("back", "https://evil.example/"))
                .andExpect(header().string("Location", "/desk"));
    }

    @Test
    void withoutAFormTokenNothingIsChanged() throws Exception {
        Cookie lead = session("zhao", PASSWORD);
        web.perform(post("/desk/sign-out").cookie(lead)).andExpect(status().isForbidden());
        assertThat(open("/desk/password", lead)).isEqualTo(200);
        web.perform(post("/desk/sign-in").param("login", "zhao").param("password", PASSWORD))
                .andExpect(header().doesNotExist("Location"));
    }

    @Test
    void aRevocationHoldsAtTheNextClick() throws Exception {
        OneTimePassword person = account(Role.UNIT_LIAISON, "武陟县教育局");
        Cookie cookie = session(person.loginName(), person.password());
        assertThat(open("/desk/password", cookie)).isEqualTo(200);
        accounts.disable(actor(Role.SYSTEM_ADMIN, "焦作市"), person.account());
        assertThat(open("/desk/password", cookie)).isEqualTo(303);
        assertThat(signIn(person.loginName(), person.password()).getResponse().getStatus())
                .isEqualTo(422);
        accounts.enable(actor(Role.SYSTEM_ADMIN, "焦作市"), person.account());
        assertThat(open("/desk/password", cookie)).isEqualTo(303);
    }

    @Test
    void pagesCarryTheirSecurityHeaders() throws Exception {
        web.perform(get("/desk/sign-in"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.containsString("default-src 'self'"),
                                        org.hamcrest.Matchers.containsString("frame-ancestors 'none'"),
                                        org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        web.perform(get("/probe/silent"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().doesNotExist("Cache-Control"));
    }

    @Test
    void somebodyWithTwoPostsChangesBetweenThem() throws Exception {
        OneTimePassword person = account(Role.OFFICE_CLERK, "武陟县安委办");
        CLOCK.pass(java.time.Duration.ofSeconds(1));
        accounts.grant(
                actor(Role.SYSTEM_ADMIN, "焦作市"), person.account(), unit("市安委办").id(), Role.OFFICE_LEAD);
        Cookie cookie = session(person.loginName(), person.password());
        jdbc.sql("UPDATE identity.account SET one_time_until = NULL WHERE id = :id")
                .param("id", person.account().value())
                .update();
        assertThat(open("/desk/probe/lead", cookie)).isEqualTo(403);
        String lead = org.anyue.shared.Ids.toText(
                people.posts(person.account()).getLast().id());
        web.perform(post("/desk/post").with(csrf()).cookie(cookie).param("post", lead))
                .andExpect(status().isSeeOther());
        assertThat(open("/desk/probe/lead", cookie)).isEqualTo(200);
        Cookie other = session("zhao", PASSWORD);
        web.perform(post("/desk/post").with(csrf()).cookie(other).param("post", lead))
                .andExpect(status().isNotFound());
    }
}
