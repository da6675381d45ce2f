package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyue.ui.UiPreview;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The samples of every component in a real browser, under the real content security policy, without a database. */
@ExtendWith(Chromium.class)
class DesignSystemJourney {

    private static ConfigurableApplicationContext application;
    private static String address;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(UiPreview.class)
                .profiles("test")
                .properties(Map.of("server.port", "0", "anyue.dev", "true"))
                .run();
        address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"components", "list", "detail", "entry", "site", "report", "signin", "print"})
    void fitsAPhoneAndBreaksNoRule(String sample) {
        Page page = Chromium.phone(address);
        List<String> complaints = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));

        page.navigate("/dev/" + sample);

        assertThat(complaints).isEmpty();
        assertThat(requests).hasSizeLessThanOrEqualTo(5).allMatch(url -> url.startsWith(address));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Chromium.shoot(page, "ui-" + sample + "-phone");
    }

    @Test
    void aDialogOpensTakesTheFocusAndClosesByKey() {
        Page page = Chromium.desktop(address);
        page.navigate("/dev/detail");

        page.click("#sendback > summary");
        // The browser tells the page of the opened box a moment later.
        page.waitForFunction("document.activeElement.name === 'reason'");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("reason");
        page.keyboard().press("Escape");

        assertThat(page.evaluate("document.getElementById('sendback').open")).isEqualTo(false);
    }

    @Test
    void aSentenceMarksItsDuty() {
        Page page = Chromium.desktop(address);
        page.navigate("/dev/detail");

        page.click("span[data-link=a2]");

        assertThat(page.locator(".is-fixed").count()).isEqualTo(2);
    }

    @Test
    void aRefusedFormTakesTheFocusAndKeepsADraft() {
        Page page = Chromium.desktop(address);
        page.navigate("/dev/entry");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("errors");

        page.fill("#f-title", "消防演练");

        assertThat(String.valueOf(page.evaluate("localStorage.getItem('draft:sample')")))
                .contains("消防演练");
    }
}
