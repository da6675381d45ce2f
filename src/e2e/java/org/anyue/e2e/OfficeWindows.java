package org.anyue.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.anyue.identity.Accounts;
import org.anyue.identity.NewAccount;
import org.anyue.identity.SetUp;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.support.City;
import org.anyue.support.FirstPeople;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Browser windows of two people of the city's office and of somebody without any session; none may complain. */
final class OfficeWindows {

    private static final String PASSWORD = "a long enough sentence";

    private final int port;
    private final String second;
    private final List<String> complaints = new ArrayList<>();

    OfficeWindows(BeanFactory beans, JdbcClient jdbc, int port) {
        this.port = port;
        if (beans.getBean(SetUp.class).pendingCode().isPresent()) {
            FirstPeople.found(beans, false, PASSWORD);
        }
        City city = City.of(beans);
        Actor administrator = city.city(Role.SYSTEM_ADMIN);
        this.second = beans.getBean(Accounts.class)
                .create(
                        administrator,
                        new NewAccount(
                                "clerk", "孙某", city.city(Role.OFFICE_LEAD).unitId(), Role.OFFICE_CLERK))
                .password();
        jdbc.sql("UPDATE identity.account SET one_time_until = NULL").update();
    }

    Page lead() {
        return signedIn(FirstPeople.LEAD, PASSWORD);
    }

    Page clerk() {
        return signedIn("clerk", second);
    }

    Page stranger() {
        Page page = Chromium.desktop("http://localhost:" + port);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    private Page signedIn(String login, String password) {
        Page page = stranger();
        page.navigate("/desk/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", password);
        page.press("[name=password]", "Enter");
        page.waitForURL("**/desk");
        return page;
    }
}
