package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.anyue.identity.SetUp;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** On an installation of its own, because a city is set up once. */
@AnyueTest
@TestPropertySource(properties = "anyue.test.world=set-up")
class SetUpPagesTests {

    private static final String PASSWORD = "another long sentence";
    private static final Pattern LINK = Pattern.compile("http://localhost(/desk/invitations/[\\w-]{43})");

    @Autowired
    MockMvc web;

    @Autowired
    SetUp setUp;

    @Autowired
    UnitQueries units;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewInstallationIsLedFromItsCodeToItsFirstSignIns() throws Exception {
        web.perform(get("/desk/sign-in")).andExpect(header().string("Location", "/setup"));
        web.perform(post("/setup").with(csrf()).param("code", "not-the-code"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(header().doesNotExist("Location"));
        web.perform(get("/setup/city")).andExpect(header().string("Location", "/setup"));
        web.perform(get("/setup/links")).andExpect(header().string("Location", "/setup"));
        web.perform(post("/setup/links").with(csrf()).param("role", "SYSTEM_ADMIN"))
                .andExpect(header().string("Location", "/setup"));

        String code = setUp.pendingCode().orElseThrow();
        Cookie key = begin(code, "/setup/city");
        assertThat(page(get("/setup/city").param("q", "焦作").cookie(key))).contains("焦作市", "410800", "11 个县(市、区)");
        assertThat(page(get("/setup/city").param("q", "没有的地方").cookie(key))).contains("没有找到这个市");
        assertThat(page(get("/setup/city").param("city", "441900").cookie(key))).contains("石碣镇", "市安委办");
        web.perform(city(key, "5002").param("mode", "FORMAL")).andExpect(status().isUnprocessableContent());
        assertThat(web.perform(city(key, "410800"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("请选择正式启用还是先试用");
        assertThat(units.root()).isEmpty();

        // Without an address of the operator links are made of the host, so a forged one gets none.
        for (String forged : List.of("evil.example", "localhost.evil.example", "203.0.113.66")) {
            web.perform(city(key, "410800").param("mode", "FORMAL").header("Host", forged))
                    .andExpect(status().is(421));
        }
        assertThat(units.root()).isEmpty();

        Document shown = Jsoup.parse(page(city(key, "410800").param("mode", "FORMAL")));
        List<String> links = links(shown);
        assertThat(links).hasSize(4);
        assertThat(shown.select("svg.c-qr")).hasSize(4);
        assertThat(units.inside(units.root().orElseThrow().id(), UnitKind.COUNTY))
                .hasSize(11);
        assertThat(page(get("/setup/links").cookie(key))).doesNotContain("/desk/invitations/");
        web.perform(get("/setup/city").cookie(key)).andExpect(header().string("Location", "/setup/links"));

        String refused = web.perform(person(links.getFirst(), "zhao", "赵负责", "short"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(refused).select("input[name=name]").val()).isEqualTo("赵负责");
        assertThat(refused).contains("密码至少");
        web.perform(person(links.getFirst(), "zhao", "赵负责", PASSWORD))
                .andExpect(header().string("Location", "/desk/sign-in"));
        assertThat(page(get("/setup/links").cookie(key))).contains("赵负责已建立账号");

        // The code still leads to the links that nobody has used: a lost one is made anew, the former one is dead.
        Cookie again = begin(code, "/setup/links");
        String fresh = links(Jsoup.parse(
                        page(post("/setup/links").with(csrf()).cookie(again).param("role", "SYSTEM_ADMIN"))))
                .getFirst();
        web.perform(get(links.get(1))).andExpect(status().isGone());
        web.perform(person(fresh, "zhao", "钱管理", PASSWORD)).andExpect(status().isUnprocessableContent());
        web.perform(person(fresh, "qian", "钱管理", PASSWORD)).andExpect(status().isSeeOther());
        web.perform(person(links.get(2), "zhou", "周安全", PASSWORD)).andExpect(status().isSeeOther());
        web.perform(person(links.get(3), "wu.shen", "吴审计", PASSWORD)).andExpect(status().isSeeOther());

        assertThat(setUp.pendingCode()).isEmpty();
        assertThat(roles())
                .containsExactly("AUDIT_ADMIN wu.shen", "OFFICE_LEAD zhao", "SECURITY_ADMIN zhou", "SYSTEM_ADMIN qian");
        web.perform(get("/setup")).andExpect(header().string("Location", "/desk/sign-in"));
        web.perform(get("/setup/links").cookie(key)).andExpect(header().string("Location", "/setup"));
        web.perform(post("/setup").with(csrf()).param("code", code)).andExpect(status().isNotFound());
        web.perform(post("/setup/links").with(csrf()).cookie(key).param("role", "AUDIT_ADMIN"))
                .andExpect(header().string("Location", "/setup"));
    }

    private Cookie begin(String code, String next) throws Exception {
        return Objects.requireNonNull(web.perform(post("/setup").with(csrf()).param("code", code))
                .andExpect(header().string("Location", next))
                .andReturn()
                .getResponse()
                .getCookie("anyue-setup"));
    }

    private List<String> roles() {
        return jdbc.sql("""
                        SELECT post.role || ' ' || account.login_name
                        FROM identity.post JOIN identity.account ON account.id = post.account_id
                        ORDER BY 1""").query(String.class).list();
    }

    private static List<String> links(Document page) {
        return page.select(".c-first__link").eachText().stream()
                .map(text ->
                        LINK.matcher(text).results().findFirst().orElseThrow().group(1))
                .toList();
    }

    private static MockHttpServletRequestBuilder city(Cookie key, String city) {
        return post("/setup/city").with(csrf()).cookie(key).param("city", city);
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder person(String path, String login, String name, String password) {
        return post(path)
                .with(csrf())
                .param("login", login)
                .param("name", name)
                .param("password", password)
                .param("again", password);
    }
}
