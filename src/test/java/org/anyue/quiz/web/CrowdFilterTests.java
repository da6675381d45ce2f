package org.anyue.quiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrowdFilterTests {

    private static final int COMPRESSED_FROM = 1024;

    private final CrowdFilter filter = new CrowdFilter(
            2,
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, CrowdFilterTests.class.getClassLoader(), "anyue.pages"));

    private MockHttpServletResponse send(String path, FilterChain chain) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("POST", path), response, chain);
        return response;
    }

    @Test
    void whoComesWhileItIsFullIsToldToComeAgain() throws Exception {
        MockHttpServletResponse[] third = new MockHttpServletResponse[1];
        MockHttpServletResponse second = send(
                "/quiz/a/answers",
                (_, _) -> send(
                        "/quiz/b/paper",
                        (_, _) -> third[0] = send("/quiz/a/answers", (_, _) -> {
                            throw new AssertionError("let in");
                        })));

        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(third[0].getStatus()).isEqualTo(503);
        assertThat(third[0].getHeader("Retry-After")).isEqualTo("3");
        assertThat(third[0].getHeader("Content-Security-Policy")).contains("default-src 'none'");
        Document page = Jsoup.parse(third[0].getContentAsString());
        assertThat(page.select("h1").text()).contains("人很多");
        assertThat(page.select("main p").text()).contains("刷新");
        assertThat(third[0].getContentAsByteArray()).hasSizeLessThan(COMPRESSED_FROM);
    }

    @Test
    void whoIsDoneMakesRoomEvenAfterAFault() throws Exception {
        for (int i = 0; i < 5; i++) {
            try {
                send("/quiz/a/answers", (_, _) -> {
                    throw new IOException("broken");
                });
            } catch (IOException expected) {
                assertThat(expected).hasMessage("broken");
            }
        }
        assertThat(send("/quiz/a/answers", (_, _) -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void staffAreNeverTurnedAway() throws Exception {
        send(
                "/quiz/a",
                (_, _) -> send(
                        "/quiz/b",
                        (_, _) -> assertThat(
                                        send("/desk/contests", (_, _) -> {}).getStatus())
                                .isEqualTo(200)));
    }
}
