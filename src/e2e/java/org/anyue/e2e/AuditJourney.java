package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.identity.Accounts;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.SetUp;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit administrator (审计管理员) signs in, has the trail verified and looks somebody up. */
@Journey
class AuditJourney {

    private static final String PASSWORD = "a long enough sentence";

    @LocalServerPort
    int port;

    @Autowired
    SetUp setUp;

    @Autowired
    Accounts accounts;

    @Autowired
    UnitQueries units;

    @Autowired
    JdbcClient jdbc;

    @Test
    void verifiesTheTrailAndNarrowsTheList() {
        OneTimePassword auditor = auditor();
        Page page = Chromium.desktop("http://localhost:" + port);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate("/desk/audit");
        page.fill("[name=login]", auditor.loginName());
        page.fill("[name=password]", auditor.password());
        page.click("main form button[type=submit]");
        page.navigate("/desk/audit");
        assertThat(page.title()).contains("审计记录");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("校验"))
                .click();
        page.waitForSelector(".c-alert--ok");
        assertThat(page.textContent(".c-alert--ok")).contains("逐条核对无误");
        Chromium.shoot(page, "audit-desktop");

        page.fill("[name=action]", "audit.");
        page.press("[name=action]", "Enter");
        page.waitForURL(url -> url.contains("action=audit."));
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);

        page.setViewportSize(390, 844);
        page.navigate("/desk/audit");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Chromium.shoot(page, "audit-phone");
        assertThat(complaints).isEmpty();
    }

    private OneTimePassword auditor() {
        setUp.pendingCode().ifPresent(code -> {
            String key = setUp.begin(code);
            setUp.chooseCity(key, "4108", true);
            setUp.nameLead(key, "zhao", "赵负责", PASSWORD);
            setUp.complete(key, "root.admin", "钱管理", PASSWORD);
        });
        UnitSummary city = units.root().orElseThrow();
        Actor administrator = new Actor(
                UUID.randomUUID(),
                "钱管理",
                Role.SYSTEM_ADMIN,
                city.id(),
                city.name(),
                city.kind(),
                new Actor.Place(city.id(), city.name(), city.kind()),
                1);
        OneTimePassword made =
                accounts.create(administrator, new NewAccount("shen.ji", "孙审计", city.id(), Role.AUDIT_ADMIN));
        jdbc.sql("UPDATE identity.account SET one_time_until = NULL WHERE id = :id")
                .param("id", made.account().value())
                .update();
        return made;
    }
}
