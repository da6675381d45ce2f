package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.anyue.identity.SetUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the code on the console to the first account that an office makes. */
@Journey
class FirstDayJourney {

    private static final String PASSWORD = "a long enough sentence";

    @LocalServerPort
    int port;

    @Autowired
    SetUp setUp;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void theOfficeIsSetUpAndMakesAnAccount() {
        Page page = Chromium.desktop("http://127.0.0.1:" + port);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.navigate("/desk/sign-in");
        page.fill("[name=code]", "wrong");
        page.click("button[type=submit]");
        Chromium.both(page, "setup-1-code");
        page.fill("[name=code]", setUp.pendingCode().orElseThrow());
        page.click("button[type=submit]");
        page.fill("[name=q]", "焦作");
        page.click("button[type=submit]");
        Chromium.both(page, "setup-2-search");
        page.click("text=焦作市");
        Chromium.both(page, "setup-2-city");
        page.check("[name=mode][value=TRIAL]");
        page.click("text=就是这里");
        Chromium.both(page, "setup-3-links");
        List<String> links = page.locator(".c-first__link").allInnerTexts();
        assertThat(links).hasSize(4);
        page.navigate("/setup/links");
        Chromium.both(page, "setup-3-waiting");
        page.navigate(links.getFirst());
        Chromium.both(page, "invitation");
        person(page, "zhao", "赵明");
        page.waitForURL("**/desk/sign-in");
        Chromium.both(page, "sign-in");
        page.fill("[name=login]", "zhao");
        page.fill("[name=password]", "wrong");
        page.click("button[type=submit]");
        Chromium.both(page, "sign-in-refused");
        page.fill("[name=password]", PASSWORD);
        page.click("button[type=submit]");
        page.navigate("/desk/units?q=武陟");
        Chromium.both(page, "units");
        page.click("text=武陟县安全生产委员会办公室");
        Chromium.both(page, "unit");
        page.navigate("/desk/units/new");
        Chromium.both(page, "unit-new");
        page.navigate("/desk/people/new?q=武陟县安全");
        Chromium.both(page, "person-new-unit");
        page.click("text=武陟县安全生产委员会办公室");
        page.fill("[name=name]", "孙立");
        page.fill("[name=login]", "sunli");
        page.check("[name=role][value=OFFICE_CLERK]");
        Chromium.both(page, "person-new");
        page.click("text=建立账号");
        Chromium.both(page, "person-one-time");
        assertThat(page.textContent(".c-secret")).hasSize(14);
        page.navigate("/desk/people");
        Chromium.both(page, "people");
        page.click("text=孙立");
        Chromium.both(page, "person");
        page.navigate("/desk/password");
        Chromium.both(page, "password");
        page.navigate(links.getLast());
        Chromium.both(page, "invitation-signed-in");
        page.click("text=由赵明兼任");
        page.navigate(links.getLast());
        Chromium.both(page, "invitation-gone");
        assertThat(complaints).isEmpty();
    }

    private static void person(Page page, String login, String name) {
        page.fill("[name=name]", name);
        page.fill("[name=login]", login);
        page.fill("[name=password]", PASSWORD);
        page.fill("[name=again]", PASSWORD);
        page.click("button[type=submit]");
    }
}
