package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.anyue.identity.SetUp;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** On an installation of its own, because a city is set up once. */
@AnyueTest
@TestPropertySource(properties = "anyue.test.world=set-up")
class SetUpPagesTests {

    private static final String PASSWORD = "another long sentence";

    @Autowired
    MockMvc web;

    @Autowired
    SetUp setUp;

    @Autowired
    UnitQueries units;

    @Test
    void aNewInstallationIsLedFromItsCodeToItsFirstSignIn() throws Exception {
        web.perform(get("/desk/sign-in")).andExpect(header().string("Location", "/setup"));
        web.perform(post("/setup").with(csrf()).param("code", "not-the-code"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(header().doesNotExist("Location"));
        web.perform(get("/setup/city")).andExpect(header().string("Location", "/setup"));
        web.perform(post("/setup/administrator").with(csrf()).param("login", "a"))
                .andExpect(header().string("Location", "/setup"));

        String code = setUp.pendingCode().orElseThrow();
        Cookie key =
                Objects.requireNonNull(web.perform(post("/setup").with(csrf()).param("code", code))
                        .andExpect(header().string("Location", "/setup/city"))
                        .andReturn()
                        .getResponse()
                        .getCookie("anyue-setup"));

        assertThat(page(get("/setup/city").param("q", "焦作").cookie(key))).contains("焦作市", "410800", "11 个县(市、区)");
        assertThat(page(get("/setup/city").param("q", "没有的地方").cookie(key))).contains("没有找到这个市");
        assertThat(page(get("/setup/city").param("city", "441900").cookie(key))).contains("石碣镇", "市安委办");
        web.perform(post("/setup/city").with(csrf()).cookie(key).param("city", "5002"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/setup/city").with(csrf()).cookie(key).param("city", "410800"))
                .andExpect(header().string("Location", "/setup/lead"));

        String refused = web.perform(person("/setup/lead", key, "zhao", "赵负责", "short"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(refused).select("input[name=name]").val()).isEqualTo("赵负责");
        assertThat(refused).contains("至少 10 个字符");
        web.perform(person("/setup/lead", key, "zhao", "赵负责", PASSWORD))
                .andExpect(header().string("Location", "/setup/administrator"));
        web.perform(person("/setup/administrator", key, "zhao", "钱管理", PASSWORD))
                .andExpect(status().isUnprocessableContent());
        assertThat(units.root()).isEmpty();
        web.perform(person("/setup/administrator", key, "qian", "钱管理", PASSWORD))
                .andExpect(header().string("Location", "/desk/sign-in"));

        assertThat(units.inside(units.root().orElseThrow().id(), UnitKind.COUNTY))
                .hasSize(11);
        assertThat(setUp.pendingCode()).isEmpty();
        web.perform(get("/setup")).andExpect(header().string("Location", "/desk/sign-in"));
        web.perform(post("/setup").with(csrf()).param("code", code)).andExpect(status().isNotFound());
        for (String login : new String[] {"zhao", "qian"}) {
            web.perform(post("/desk/sign-in").with(csrf()).param("login", login).param("password", PASSWORD))
                    .andExpect(header().string("Location", "/desk"));
        }
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder person(
            String path, Cookie key, String login, String name, String password) {
        return post(path)
                .with(csrf())
                .cookie(key)
                .param("login", login)
                .param("name", name)
                .param("password", password)
                .param("again", password);
    }
}
