package org.anyue.audit.web;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.anyue.identity.Accounts;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who signed in, and what was refused, by name although the trail itself keeps none. */
@AnyueTest
class SignInLogTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private City city;
    private Actor security;
    private OneTimePassword account;
    private String name;

    @BeforeEach
    void somebodyWhoSignsInAfterOneWrongTry() throws Exception {
        city = City.of(beans);
        security = city.city(Role.SECURITY_ADMIN);
        name = "孙" + Ids.randomText(6);
        account = accounts.create(
                city.city(Role.SYSTEM_ADMIN),
                new NewAccount("s" + Ids.randomText(8), name, city.county("武陟县").id(), Role.UNIT_LEADER));
        signIn(account.loginName(), "wrong wrong wrong");
        signIn(account.loginName(), account.password());
        signIn("nobody" + Ids.randomText(6), "wrong wrong wrong");
    }

    @Test
    void successAndFailureOfOnePersonAreFoundByTheirName() throws Exception {
        Document both = page("/desk/sign-ins?q=" + name);
        assertThat(both.select("tbody td[data-label=操作]").eachText()).containsExactly("登录", "登录失败");
        Document good = page("/desk/sign-ins?kind=SUCCESS&q=" + name);
        assertThat(good.select("tbody tr")).hasSize(1);
        assertThat(good.select("tbody tr").text()).contains(name, "单位负责人", "武陟县", "成功");
        assertThat(page("/desk/sign-ins?kind=FAILURE&q=" + account.account()).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aLoginNameThatIsNobodysIsAFailureOfNobodyAndIsNotShown() throws Exception {
        Document failures = page("/desk/sign-ins?kind=FAILURE");
        assertThat(failures.select("tbody td[data-label=人员]").first().text()).isEqualTo("没有这个登录名");
        assertThat(failures.text()).doesNotContain("nobody");
    }

    @Test
    void daysNarrowTheListAndTheOrderCanBeTurned() throws Exception {
        assertThat(page("/desk/sign-ins?until=2020-01-01").text()).contains("没有符合条件的记录");
        assertThat(page("/desk/sign-ins?from=2020-01-01&q=" + name).select("tbody tr"))
                .hasSize(2);
        Document oldestFirst = page("/desk/sign-ins?sort=at&dir=asc&q=" + name);
        assertThat(oldestFirst.select("tbody td[data-label=操作]").eachText()).containsExactly("登录失败", "登录");
    }

    @Test
    void theExportIsARecordAndForTheseTwoAdministratorsOnly() throws Exception {
        MockHttpServletResponse file = send(
                post("/desk/sign-ins/exports").with(as(security)).with(csrf()).param("q", name));
        assertThat(file.getContentType()).contains("spreadsheetml");
        assertThat(jdbc.sql("SELECT count(*) FROM audit.record WHERE action = 'audit.sign-ins-exported'")
                        .query(Long.class)
                        .single())
                .isPositive();
        for (Role role : Role.values()) {
            boolean may = role == Role.SECURITY_ADMIN || role == Role.AUDIT_ADMIN;
            assertThat(send(get("/desk/sign-ins").with(as(city.city(role)))).getStatus())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 403);
        }
    }

    private void signIn(String login, String password) throws Exception {
        send(post("/desk/sign-in").with(csrf()).param("login", login).param("password", password));
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = send(get(address).with(as(security)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder call) throws Exception {
        return web.perform(call).andReturn().getResponse();
    }
}
