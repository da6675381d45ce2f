package org.anyue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FlashTests {

    @Test
    void aSentenceSurvivesOneRedirect() {
        ResponseCookie cookie = Flash.success("已下达 186 项任务；“公开课”除外").cookie("/desk/campaigns");

        assertThat(cookie.getPath()).isEqualTo("/desk");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(read(cookie.getValue())).isEqualTo(Flash.success("已下达 186 项任务；“公开课”除外"));
    }

    @Test
    void foreignCookiesAreIgnored() {
        assertThat(read("")).isNull();
        assertThat(read("9aGVsbG8")).isNull();
        assertThat(read("1%%%")).isNull();
        assertThat(read("1" + "a".repeat(5000))).isNull();
    }

    @Test
    void longSentencesAreCut() {
        assertThat(Flash.failure("长".repeat(500)).text()).hasSize(200).endsWith("…");
    }

    @Test
    void redirectsStayInsideTheApplication() {
        for (String path : new String[] {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"}) {
            assertThatThrownBy(() -> Page.redirect(path)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anHtmxRequestIsRedirectedByHeader() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/desk/x");
        request.addHeader(Htmx.REQUEST, "true");
        MockHttpServletResponse response = new MockHttpServletResponse();

        Objects.requireNonNull(Page.redirect("/desk/y", Flash.success("好")).getView())
                .render(Map.of(), request, response);

        assertThat(response.getHeader(Htmx.REDIRECT)).isEqualTo("/desk/y");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Set-Cookie")).startsWith(Flash.COOKIE);
    }

    private static @Nullable Flash read(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(Flash.COOKIE, value));
        return Flash.of(request);
    }
}
