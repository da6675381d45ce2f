package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PeoplePagesTests extends IdentityWorld {

    @Test
    void aClerkMakesAnAccountAndSeesItsPasswordOnce() throws Exception {
        Actor clerk = actor(Role.OFFICE_CLERK, "武陟县安委办");
        String login = "n" + Ids.randomText(8);
        String html = web.perform(post("/desk/people")
                        .with(csrf())
                        .with(StaffPages.as(clerk))
                        .param("unit", unit("武陟县教育局").id().toString())
                        .param("name", "李某")
                        .param("login", login)
                        .param("role", "UNIT_LIAISON"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String password = Jsoup.parse(html).select(".c-secret").text();
        assertThat(signIn(login, password).getResponse().getStatus()).isEqualTo(303);
        String list = web.perform(get("/desk/people").param("q", login).with(StaffPages.as(clerk)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("李某", "武陟县教育局", "待首次登录").doesNotContain(password);
    }

    @Test
    void furtherFieldsOfARequestChangeNothing() throws Exception {
        String login = "m" + Ids.randomText(8);
        web.perform(post("/desk/people")
                        .with(csrf())
                        .with(StaffPages.as(actor(Role.OFFICE_CLERK, "武陟县安委办")))
                        .param("unit", unit("武陟县教育局").id().toString())
                        .param("name", "周某")
                        .param("login", login)
                        .param("role", "UNIT_LIAISON")
                        .param("state", "DISABLED")
                        .param("rightsVersion", "99")
                        .param("actor.role", "SYSTEM_ADMIN")
                        .param("actor", "x")
                        .param("passwordHash", "x"))
                .andExpect(status().isOk());
        assertThat(jdbc.sql("""
                                SELECT account.state || account.rights_version || post.role
                                FROM identity.account JOIN identity.post ON post.account_id = account.id
                                WHERE account.login_name = :login""").param("login", login).query(String.class).single())
                .isEqualTo("ACTIVE1UNIT_LIAISON");
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() throws Exception {
        String html = web.perform(post("/desk/people")
                        .with(csrf())
                        .with(StaffPages.as(actor(Role.OFFICE_CLERK, "武陟县安委办")))
                        .param("unit", unit("武陟县教育局").id().toString())
                        .param("name", "吴某")
                        .param("login", "zhao")
                        .param("role", "UNIT_LIAISON"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains("已被使用");
        assertThat(Jsoup.parse(html).select("input[name=name]").val()).isEqualTo("吴某");
    }

    @Test
    void anOfficeGivesOnlyWhatIsBelowIt() {
        Actor clerk = actor(Role.OFFICE_CLERK, "武陟县安委办");
        Actor cityClerk = actor(Role.OFFICE_CLERK, "市安委办");
        Actor lead = actor(Role.OFFICE_LEAD, "市安委办");
        refused(IdentityRefusal.ROLE_NOT_GRANTABLE, () -> make(clerk, "武陟县教育局", Role.DEPARTMENT_OFFICER));
        refused(IdentityRefusal.ROLE_NOT_GRANTABLE, () -> make(clerk, "武陟县安委办", Role.OFFICE_CLERK));
        refused(IdentityRefusal.ROLE_NOT_GRANTABLE, () -> make(clerk, "武陟县", Role.SYSTEM_ADMIN));
        refused(IdentityRefusal.ROLE_NOT_GRANTABLE, () -> make(lead, "市安委办", Role.OFFICE_LEAD));
        refused(IdentityRefusal.ROLE_UNIT_MISMATCH, () -> make(lead, "武陟县教育局", Role.OFFICE_CLERK));
        assertThatThrownBy(() -> make(clerk, "温县教育局", Role.UNIT_LIAISON)).isInstanceOf(NotFound.class);
        make(cityClerk, "温县安委办", Role.OFFICE_CLERK);
        make(lead, "温县安委办", Role.OFFICE_LEAD);
        make(lead, "市应急局", Role.DEPARTMENT_OFFICER);
    }

    @Test
    void nobodyTouchesAnAccountThatReachesBeyondTheirOwn() throws Exception {
        Actor clerk = actor(Role.OFFICE_CLERK, "武陟县安委办");
        OneTimePassword both = account(Role.UNIT_LIAISON, "武陟县教育局");
        accounts.grant(
                actor(Role.SYSTEM_ADMIN, "焦作市"), both.account(), unit("市安委办").id(), Role.OFFICE_CLERK);
        refused(IdentityRefusal.ACCOUNT_NOT_YOURS, () -> accounts.reset(clerk, both.account()));
        refused(IdentityRefusal.ACCOUNT_NOT_YOURS, () -> accounts.disable(clerk, both.account()));
        OneTimePassword elsewhere = account(Role.UNIT_LIAISON, "温县教育局");
        assertThatThrownBy(() -> accounts.reset(clerk, elsewhere.account())).isInstanceOf(NotFound.class);
        web.perform(get("/desk/people/" + elsewhere.account()).with(StaffPages.as(clerk)))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePagesOfPeopleAreDrawnForThoseWhoLookAfterThem() throws Exception {
        OneTimePassword person = account(Role.UNIT_LIAISON, "武陟县教育局");
        for (Actor actor : new Actor[] {
            actor(Role.SYSTEM_ADMIN, "焦作市"), actor(Role.OFFICE_LEAD, "市安委办"), actor(Role.OFFICE_CLERK, "武陟县安委办")
        }) {
            for (String path : new String[] {
                "/desk/people",
                "/desk/people/" + person.account(),
                "/desk/people/new?q=教育",
                "/desk/people/new?unit=" + unit("武陟县教育局").id(),
                "/desk/people/new?account=" + person.account()
            }) {
                web.perform(get(path).with(StaffPages.as(actor))).andExpect(status().isOk());
            }
        }
        web.perform(get("/desk/people").with(StaffPages.as(actor(Role.UNIT_LIAISON, "武陟县教育局"))))
                .andExpect(status().isForbidden());
    }

    private OneTimePassword make(Actor actor, String unit, Role role) {
        return accounts.create(
                actor, new NewAccount("t" + Ids.randomText(8), "某人", unit(unit).id(), role));
    }

    private static void refused(IdentityRefusal code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(code);
    }
}
