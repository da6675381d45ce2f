package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.anyue.identity.AccountId;
import org.anyue.identity.Authenticator;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.SecondFactors;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Four eyes for what reaches over the whole city. */
class ApprovalPagesTests extends FormalWorld {

    @Test
    void aPostOfTheCityIsGivenByTwoAndTakenBehindALink() throws Exception {
        Actor asking = actor(Role.OFFICE_LEAD, "市安委办");
        String unit = unit("市安委办").id().toString();
        refused(
                IdentityRefusal.FOUR_EYES_NEEDED,
                () -> accounts.create(
                        asking, new NewAccount("direct", "某人", unit("市安委办").id(), Role.OFFICE_CLERK)));
        String refusedPage = web.perform(post("/desk/people")
                        .with(csrf())
                        .with(StaffPages.as(asking))
                        .param("unit", unit)
                        .param("name", "孙新")
                        .param("role", "OFFICE_CLERK"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refusedPage).contains("请填写理由");
        assertThat(Jsoup.parse(refusedPage).select("input[name=name]").val()).isEqualTo("孙新");
        String address = location(post("/desk/people")
                .with(csrf())
                .with(StaffPages.as(asking))
                .param("unit", unit)
                .param("name", "孙新")
                .param("role", "OFFICE_CLERK")
                .param("reason", "6月新到任")
                .param("state", "APPROVED")
                .param("decidedBy", Ids.toText(UUID.randomUUID())));
        assertThat(page(address, asking)).contains("待批准", "6月新到任", "撤回申请").doesNotContain(address + "/approval\"");
        assertThat(web.perform(post(address + "/link").with(csrf()).with(StaffPages.as(asking)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);

        Actor security = actor(Role.SECURITY_ADMIN, "焦作市");
        assertThat(page("/desk/approvals", security)).contains("孙新", "新设市级岗位人员");
        decide(address, actor(Role.AUDIT_ADMIN, "焦作市")).andExpect(status().isForbidden());
        decide(address, actor(Role.SYSTEM_ADMIN, "焦作市")).andExpect(status().isForbidden());
        decide(address, actor(Role.SECURITY_ADMIN, "温县")).andExpect(status().isNotFound());
        decide(address, security).andExpect(status().isSeeOther());
        decide(address, security).andExpect(status().isUnprocessableContent());
        assertThat(page(address, asking)).contains("已批准", "生成链接");
        String shown = web.perform(post(address + "/link").with(csrf()).with(StaffPages.as(asking)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String link = Jsoup.parse(shown).select("#link").text().replace("http://localhost", "");
        web.perform(post(link)
                        .with(csrf())
                        .param("login", "sun.xin")
                        .param("name", "孙新")
                        .param("password", PASSWORD)
                        .param("again", PASSWORD))
                .andExpect(header().string("Location", "/desk/sign-in"));
        assertThat(signIn("sun.xin", PASSWORD).getResponse().getHeader("Location"))
                .isEqualTo("/desk/sign-in/second-factor");
    }

    @Test
    void whoAsksCannotApproveAndAnOldSignInMustBeRenewed() throws Exception {
        Actor security = actor(Role.SECURITY_ADMIN, "焦作市");
        AccountId audit = seat("焦作市", Role.AUDIT_ADMIN);
        enrol(audit);
        String own = location(post("/desk/people/" + audit + "/second-factor/reset")
                .with(csrf())
                .with(StaffPages.as(security))
                .param("reason", "手机遗失，已当面核实"));
        decide(own, security).andExpect(status().isForbidden());

        UUID id = Ids.parse(own.substring(own.lastIndexOf('/') + 1));
        Actor second = actor(Role.AUDIT_ADMIN, "焦作市");
        refused(IdentityRefusal.PROOF_STALE, () -> approvals.approve(person(second, Duration.ofMinutes(10)), id));
        assertThat(factorSet(audit)).isTrue();
        approvals.approve(person(second, Duration.ofMinutes(9)), id);
        assertThat(factorSet(audit)).isFalse();
    }

    @Test
    void anAdministratorWithAnOldSignInIsAskedForPasswordAndComesBack() throws Exception {
        AccountId reader = seat("焦作市", Role.AUDIT_ADMIN);
        String login = jdbc.sql("SELECT login_name FROM identity.account WHERE id = :id")
                .param("id", reader.value())
                .query(String.class)
                .single();
        Authenticator device = enrol(reader);
        CLOCK.pass(Duration.ofMinutes(1));
        Cookie cookie = Objects.requireNonNull(web.perform(post("/desk/sign-in")
                        .with(csrf())
                        .param("login", login)
                        .param("password", PASSWORD)
                        .param("code", device.code(CLOCK.instant())))
                .andReturn()
                .getResponse()
                .getCookie(SessionCookie.NAME));
        AccountId other = seat("焦作市", Role.SECURITY_ADMIN);
        enrol(other);
        UUID request = approvals.requestReset(actor(Role.SYSTEM_ADMIN, "焦作市"), other, "手机遗失");
        String address = "/desk/approvals/" + Ids.toText(request);
        CLOCK.pass(Duration.ofMinutes(11));
        String back = web.perform(post(address + "/approval").with(csrf()).cookie(cookie))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(back).startsWith("/desk/proof?return=%2Fdesk%2Fapprovals%2F");
        prove(cookie, PASSWORD, "000000", address).andExpect(status().isUnprocessableContent());
        prove(cookie, "not the password", device.code(CLOCK.instant()), address)
                .andExpect(status().isUnprocessableContent());
        prove(cookie, PASSWORD, device.code(CLOCK.instant()), address).andExpect(header().string("Location", address));
        web.perform(post(address + "/approval").with(csrf()).cookie(cookie))
                .andExpect(header().string("Location", address));
        assertThat(factorSet(other)).isFalse();
    }

    @Test
    void aLostDeviceIsResetByTwoAndNoneOfThemSeesASecret() throws Exception {
        OneTimePassword person = make(actor(Role.SYSTEM_ADMIN, "焦作市"), "温县安委办", Role.OFFICE_CLERK);
        enrol(person.account());
        Actor clerk = actor(Role.OFFICE_CLERK, "市安委办");
        assertThat(page("/desk/people/" + person.account(), clerk)).contains("重置两步登录");
        String address = location(post("/desk/people/" + person.account() + "/second-factor/reset")
                .with(csrf())
                .with(StaffPages.as(clerk))
                .param("reason", "手机遗失，已电话核实"));
        Actor security = actor(Role.SECURITY_ADMIN, "焦作市");
        assertThat(page(address, security)).contains("手机遗失，已电话核实", "批准");
        decide(address, security).andExpect(status().isSeeOther());
        assertThat(factorSet(person.account())).isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM identity.recovery_code WHERE account_id = :id")
                        .param("id", person.account().value())
                        .query(Long.class)
                        .single())
                .isZero();
        web.perform(post("/desk/people/" + person.account() + "/second-factor/reset")
                        .with(csrf())
                        .with(StaffPages.as(actor(Role.OFFICE_CLERK, "武陟县安委办")))
                        .param("reason", "x"))
                .andExpect(status().isNotFound());
        web.perform(post("/desk/people/" + person.account() + "/second-factor/reset")
                        .with(csrf())
                        .with(StaffPages.as(security))
                        .param("reason", "x"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aRefusedRequestChangesNothingAndBothLeaveRecords() throws Exception {
        long before = recorded();
        Actor root = actor(Role.SYSTEM_ADMIN, "焦作市");
        UUID request = approvals.requestInvitation(root, "某人", unit("焦作市").id(), Role.OVERSIGHT, "监督");
        String address = "/desk/approvals/" + Ids.toText(request);
        web.perform(post(address + "/refusal").with(csrf()).with(StaffPages.as(actor(Role.SECURITY_ADMIN, "焦作市"))))
                .andExpect(status().isSeeOther());
        refused(IdentityRefusal.APPROVAL_NOT_YOURS, () -> approvals.link(root, request));
        assertThat(recorded()).isEqualTo(before + 2);
        assertThat(page("/desk/approvals", root)).contains("未批准");
        assertThat(page("/desk/approvals", actor(Role.OFFICE_LEAD, "市安委办"))).contains("还没有申请");
    }

    private Authenticator enrol(AccountId account) {
        SecondFactors factors = beans.getBean(SecondFactors.class);
        Authenticator device = Authenticator.of(factors.draft(account).secret());
        factors.confirm(Party.SYSTEM, account, device.code(CLOCK.instant()));
        return device;
    }

    private boolean factorSet(AccountId account) {
        return beans.getBean(SecondFactors.class).isSet(account);
    }

    private ResultActions prove(Cookie cookie, String password, String code, String back) throws Exception {
        return web.perform(post("/desk/proof")
                .with(csrf())
                .cookie(cookie)
                .param("password", password)
                .param("code", code)
                .param("back", back));
    }

    private ResultActions decide(String address, Actor actor) throws Exception {
        return web.perform(post(address + "/approval").with(csrf()).with(fresh(actor)));
    }

    private static RequestPostProcessor fresh(Actor actor) {
        return authentication(new StaffAuthentication(person(actor, Duration.ZERO)));
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(web.perform(request)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private String page(String path, Actor actor) throws Exception {
        return web.perform(get(path).with(StaffPages.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long recorded() {
        return jdbc.sql("SELECT count(*) FROM audit.record WHERE action LIKE 'identity.approval-%'")
                .query(Long.class)
                .single();
    }
}
