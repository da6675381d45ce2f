package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.anyue.support.FirstPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit administrator (审计管理员) signs in, has the trail verified and looks somebody up. */
@Journey
class AuditJourney {

    private static final String PASSWORD = "a long enough sentence";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Test
    void verifiesTheTrailAndNarrowsTheList() {
        FirstPeople.found(beans, true, PASSWORD);
        Page page = Chromium.desktop("http://localhost:" + port);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate("/desk/audit");
        page.fill("[name=login]", FirstPeople.AUDIT);
        page.fill("[name=password]", PASSWORD);
        page.click("main form button[type=submit]");
        page.navigate("/desk/audit");
        assertThat(page.title()).contains("审计记录");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("校验"))
                .click();
        page.waitForSelector(".c-alert--ok");
        assertThat(page.textContent(".c-alert--ok")).contains("逐条核对无误");
        Chromium.shoot(page, "audit-desktop");

        page.fill("input[type=search][name=action]", "audit.");
        page.press("input[type=search][name=action]", "Enter");
        page.waitForURL(url -> url.contains("action=audit."));
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);

        page.setViewportSize(390, 844);
        page.navigate("/desk/audit");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Chromium.shoot(page, "audit-phone");
        assertThat(complaints).isEmpty();
    }
}
