package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.anyue.identity.AccessPass;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who came by an access link, as the administrators see them. */
class AccessSessionPagesTests extends AccessWorld {

    private static final String FROM = "198.51.100.61";

    @BeforeEach
    void messagesGoOut() {
        COURIER.reset(true, false);
    }

    @Test
    void whoCameByALinkStandsAmongThoseOnlineAndIsOutAtTheNextClick() throws Exception {
        AccessPass pass = give(township(phone()));
        Cookie cookie = enter(pass);
        Element row = row(page("/desk/online", security("焦作市")), pass.unit().name());
        assertThat(row.text()).contains("欧阳**", "武陟县 · " + pass.unit().name() + " · 凭链接办理");
        assertThat(row.html()).doesNotContain(OFFICER, cookie.getValue());
        assertThat(row.select("td[data-label=登录时间]").text()).matches(".*\\d+月\\d+日 \\d\\d:\\d\\d.*");
        String end = row.select("form").attr("action");

        assertThat(page("/desk/online", security("温县")).text())
                .doesNotContain(pass.unit().name());
        web.perform(post(end).with(csrf()).with(StaffPages.as(security("温县")))).andExpect(status().isNotFound());
        assertThat(open("/desk/worklist", cookie)).isEqualTo(200);

        web.perform(post(end).with(csrf()).with(StaffPages.as(security("武陟县")))).andExpect(status().isSeeOther());
        assertThat(open("/desk/worklist", cookie)).isEqualTo(303);
        assertThat(page("/desk/online", security("焦作市")).text())
                .doesNotContain(pass.unit().name());
        assertThat(actions(pass)).endsWith("identity.access-ended");
        // The link is the office's to revoke: with another code it opens again.
        CLOCK.pass(java.time.Duration.ofMinutes(1));
        assertThat(open("/desk/worklist", enter(pass))).isEqualTo(200);
    }

    @Test
    void aRevokedLinkLeavesNobodyOnline() throws Exception {
        AccessPass pass = give(township(phone()));
        enter(pass);
        links.revoke(office(), pass.link(), linkVersion(pass));
        assertThat(page("/desk/online", security("焦作市")).text())
                .doesNotContain(pass.unit().name());
    }

    @Test
    void entriesAndRefusedCodesStandInTheSignInLogWithTheirNetwork() throws Exception {
        AccessPass pass = give(township(phone()));
        String code = code(pass);
        typeFrom(pass, code.equals("000000") ? "111111" : "000000");
        typeFrom(pass, code);
        Actor audit = actor(Role.AUDIT_ADMIN, "焦作市");
        String log = "/desk/sign-ins?q=" + Ids.toText(pass.link());
        Document shown = page(log, audit);
        assertThat(shown.select("tbody td[data-label=操作]").eachText()).containsExactly("凭链接进入", "办理验证码不通过");
        assertThat(shown.select("tbody td[data-label=来源]").eachText()).containsExactly("198.51.100.*", "198.51.100.*");
        assertThat(shown.html()).doesNotContain(FROM);

        String whole = shown.select("tbody a[href$=/address]").first().attr("href");
        assertThat(page(whole, audit).text()).contains("理由").doesNotContain(FROM);
        assertThat(web.perform(post(whole).with(csrf()).param("reason", "核查").with(StaffPages.as(audit)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(FROM);
        // The security administrator sees the network, and no way to more.
        Document narrower = page(log, security("焦作市"));
        assertThat(narrower.select("tbody td[data-label=来源]").eachText()).containsOnly("198.51.100.*");
        assertThat(narrower.select("tbody a[href$=/address]")).isEmpty();
        web.perform(get(whole).with(StaffPages.as(security("焦作市")))).andExpect(status().isForbidden());
    }

    @Test
    void askingForACodeLeavesAnAddressToo() throws Exception {
        AccessPass pass = give(township(phone()));
        web.perform(post(path(pass) + "/codes").with(csrf()).with(request -> {
                    request.setRemoteAddr(FROM);
                    return request;
                }))
                .andExpect(status().isSeeOther());
        Document trail =
                page("/desk/audit?action=identity.access-code-sent&address=" + FROM, actor(Role.AUDIT_ADMIN, "焦作市"));
        assertThat(trail.select("tbody").text()).contains(Ids.toText(pass.link()), "198.51.100.*");
    }

    private void typeFrom(AccessPass pass, String code) throws Exception {
        web.perform(post(path(pass)).with(csrf()).param("code", code).with(request -> {
            request.setRemoteAddr(FROM);
            return request;
        }));
    }

    private Actor security(String place) {
        return actor(Role.SECURITY_ADMIN, place);
    }

    private static Element row(Document page, String words) {
        return page.select("tbody tr").stream()
                .filter(one -> one.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private List<String> actions(AccessPass pass) {
        return jdbc.sql("SELECT action FROM audit.record WHERE object_id = :link ORDER BY seq")
                .param("link", Ids.toText(pass.link()))
                .query(String.class)
                .list();
    }
}
