package org.anyue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@SpringBootTest(classes = UiPreview.class, properties = "anyue.dev=true")
@ActiveProfiles("test")
@AutoConfigureMockMvc
@Import(FailingControllerConfiguration.class)
class ErrorAnswersTests {

    @Autowired
    MockMvc mvc;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(ErrorPages.class)).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(ErrorPages.class)).detachAppender(log);
    }

    @Test
    void aRefusalSaysItsReason() throws Exception {
        MockHttpServletResponse answer = ask("refusal", request -> request);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).text()).contains("锁定日 6月30日 已过，请向上级申请例外");
    }

    @Test
    void aRefusalOfHtmxGoesIntoTheFlash() throws Exception {
        MockHttpServletResponse answer = ask("refusal", request -> request.header(Htmx.REQUEST, "true"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getHeader(Htmx.RETARGET)).isEqualTo("#flash");
        assertThat(page(answer).select("html head title")).isEmpty();
        assertThat(page(answer).select(".c-alert").text()).contains("请向上级申请例外");
    }

    @Test
    void whatDoesNotExistTellsNothingAboutIt() throws Exception {
        MockHttpServletResponse answer = ask("missing", request -> request);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).doesNotContain("secret").contains("没有找到");
    }

    @Test
    void aStaleEditGivesBackWhatWasTypedButNoSecrets() throws Exception {
        MockHttpServletResponse answer = ask(
                "stale",
                request -> request.param("text", "<b>我写的内容</b>")
                        .param("_csrf", "token-value")
                        .param("password", "hunter2"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(page(answer).select(".c-summary").text()).contains("<b>我写的内容</b>");
        assertThat(answer.getContentAsString()).doesNotContain("token-value").doesNotContain("hunter2");
    }

    @Test
    void whoeverWaitedTooLongForTheDatabaseIsAskedToTryAgainAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = ask("busy", request -> request.param("text", "我写的内容"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("3");
        assertThat(page(answer).text()).contains("现在人很多").contains("我写的内容");
        assertThat(answer.getContentAsString()).doesNotContain("secret");
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(ch.qos.logback.classic.Level.WARN);
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void aFileThatIsTooLargeSaysTheLimit() throws Exception {
        MockHttpServletResponse answer = ask("large", request -> request);

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(page(answer).text()).contains("60 MB");
    }

    @Test
    void aFaultShowsANumberThatTheLogKnows() throws Exception {
        MockHttpServletResponse answer = ask("bug", request -> request);

        String incident = page(answer).select(".c-error__incident code").text();
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(incident).matches("[0-9A-Z]{8}");
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .contains("incident " + incident)
                    .contains("/desk/fail");
            assertThat(line.getThrowableProxy().getMessage()).isEqualTo("secret detail of the inside");
        });
    }

    @Test
    void theEndOfALinkThatOpensByItselfStaysOutOfTheLog() {
        assertThat(ErrorPages.logged("/desk/l/3yb33fwhvfrrknv948wnnpmkc9/codes"))
                .isEqualTo("/desk/l/…/codes");
        assertThat(ErrorPages.logged("/desk/invitations/secret")).isEqualTo("/desk/invitations/…");
        assertThat(ErrorPages.logged("/desk/units/3yb33fwhvf")).isEqualTo("/desk/units/3yb33fwhvf");
    }

    @Test
    void theWayBackLeadsOnlyToThisApplication() throws Exception {
        String here = "http://localhost/desk/units?page=2";
        assertThat(page(ask("refusal", request -> request.header("Referer", here)))
                        .select("a.c-button")
                        .eachAttr("href"))
                .contains("/desk/units?page=2");
        assertThat(ask("refusal", request -> request.header("Referer", "https://elsewhere.example/desk"))
                        .getContentAsString())
                .doesNotContain("elsewhere");
    }

    @Test
    void aMissingParameterIsNotAFault() throws Exception {
        MockHttpServletResponse answer = mvc.perform(MockMvcRequestBuilders.get("/desk/fail"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(log.list).isEmpty();
    }

    private MockHttpServletResponse ask(String how, UnaryOperator<MockHttpServletRequestBuilder> more)
            throws Exception {
        return mvc.perform(more.apply(MockMvcRequestBuilders.post("/desk/fail").param("how", how)))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
