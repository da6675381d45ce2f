package org.anyue.identity.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.anyue.organization.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Addresses of those who work here, in the list of their sessions and in the trail; 192.0.2.0/24 are proxies. */
class ClientAddressPagesTests extends FormalWorld {

    @Test
    void behindTheProxyTheClientIsNotedAndAForgedOneIsNot() throws Exception {
        Cookie proxied = enter("192.0.2.10", "6.6.6.6, 198.51.100.7");
        assertThat(page("/desk/sessions", proxied)).contains("198.51.100.7").doesNotContain("6.6.6.6");
        Cookie direct = enter("203.0.113.5", "6.6.6.6");
        assertThat(page("/desk/sessions", direct)).contains("203.0.113.5").doesNotContain("6.6.6.6");
    }

    @Test
    void theProxyTellsThatTheWayToTheClientIsSafe() throws Exception {
        assertThat(cookieLine("192.0.2.10")).contains("Secure");
        assertThat(cookieLine("203.0.113.5")).doesNotContain("Secure");
    }

    @Test
    void theTrailShowsTheNetworkFindsTheAddressAndTellsItForAReason() throws Exception {
        enter("192.0.2.10", "198.51.100.77");
        var audit = StaffPages.as(actor(Role.AUDIT_ADMIN, "焦作市"));
        Document found = Jsoup.parse(send(get("/desk/audit?address=198.51.100.77&action=identity.signed-in")
                        .with(audit))
                .getContentAsString());
        assertThat(found.select("tbody tr")).isNotEmpty();
        assertThat(found.select("tbody").text()).contains("198.51.100.*").doesNotContain("198.51.100.77");
        assertThat(Jsoup.parse(send(get("/desk/audit?address=198.51.100.7&action=identity.signed-in.x")
                                        .with(audit))
                                .getContentAsString())
                        .select("tbody tr")
                        .text())
                .doesNotContain("198.51");
        String href = found.select("a[href$=/address]").first().attr("href");
        assertThat(send(get(href).with(audit)).getContentAsString()).doesNotContain("198.51.100.77");
        MockHttpServletResponse unreasoned = send(post(href).with(audit));
        assertThat(unreasoned.getStatus()).isEqualTo(422);
        assertThat(unreasoned.getContentAsString()).doesNotContain("198.51.100.77");
        assertThat(send(post(href).with(audit).param("reason", "核查夜间登录")).getContentAsString())
                .contains("198.51.100.77");
        assertThat(jdbc.sql("SELECT action FROM audit.record ORDER BY seq DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("audit.address-shown");
        assertThat(send(get("/desk/audit/records/999999999/address").with(audit))
                        .getStatus())
                .isEqualTo(404);
        String stored = jdbc.sql("SELECT string_agg(request_address::text, ' ') FROM audit.request_address")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("198.51.100");
    }

    @Test
    void aFailedSignInHasItsAddressAndAPublicPageLeavesNone() throws Exception {
        send(post("/desk/sign-in")
                .param("login", "nobody.here")
                .param("password", "x")
                .with(from("198.51.100.99", "")));
        var audit = StaffPages.as(actor(Role.AUDIT_ADMIN, "焦作市"));
        assertThat(Jsoup.parse(send(get("/desk/audit?address=198.51.100.99").with(audit))
                                .getContentAsString())
                        .select("tbody")
                        .text())
                .contains("登录失败");
        long before = rows();
        send(get("/").with(from("198.51.100.98", "")));
        send(get("/verify/audit").with(from("198.51.100.98", "")));
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM audit.request_address")
                .query(Long.class)
                .single();
    }

    /** Somebody of a township, of whom no second step is asked. */
    private Cookie enter(String remote, String forwarded) throws Exception {
        var person = make(actor(Role.SYSTEM_ADMIN, "焦作市"), "七贤镇", Role.OFFICE_CLERK);
        jdbc.sql("UPDATE identity.account SET one_time_until = NULL WHERE id = :id")
                .param("id", person.account().value())
                .update();
        return requireNonNull(send(post("/desk/sign-in")
                        .param("login", person.loginName())
                        .param("password", person.password())
                        .with(from(remote, forwarded)))
                .getCookie(SessionCookie.NAME));
    }

    private String cookieLine(String remote) throws Exception {
        return send(get("/desk/sign-in/oidc")
                        .header("X-Forwarded-Proto", "https")
                        .with(from(remote, "198.51.100.7")))
                .getHeaders("Set-Cookie")
                .stream()
                .filter(line -> line.startsWith("anyue-oidc="))
                .findFirst()
                .orElseThrow();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
            String remote, String forwarded) {
        return request -> {
            request.setRemoteAddr(remote);
            if (!forwarded.isEmpty()) {
                request.addHeader("X-Forwarded-For", forwarded);
            }
            return request;
        };
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(call.with(csrf())).andReturn().getResponse();
    }
}
