package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.net.InetAddress;
import java.net.URI;
import org.anyue.identity.Site;
import org.junit.jupiter.api.Test;

class PasskeyAddressTests extends IdentityWorld {

    @Test
    void wherePasskeysCannotWorkThePageSaysSoAndCodesRemain() throws Exception {
        // Other names than those of this machine are refused while no public address is set.
        String machine = InetAddress.getLocalHost().getHostName();
        Cookie session = session("zhao", PASSWORD);
        String page = page("http://127.0.0.1/desk/passkeys", session);
        assertThat(page).contains("现在的访问地址不能使用通行密钥", "验证码照常使用").doesNotContain("data-passkey");
        assertThat(page("http://" + machine + "/desk/passkeys", session)).contains("现在的访问地址不能使用通行密钥");
        assertThat(page("http://127.0.0.1/desk/sign-in", session)).doesNotContain("data-passkey");
        assertThat(page("http://localhost/desk/sign-in", session)).contains("data-passkey");
        assertThat(page("https://" + machine + "/desk/sign-in", session)).contains("data-passkey");
    }

    @Test
    void withoutAnIssuerNothingSpeaksOfIt() throws Exception {
        Cookie session = session("root.admin", PASSWORD);
        assertThat(page("http://localhost/desk/sign-in", session)).doesNotContain("统一身份");
        assertThat(page("http://localhost/desk/passkeys", session)).doesNotContain("关联");
        assertThat(page("http://localhost/desk/oidc", session)).contains("没有启用", "ANYUE_OIDC_ISSUER");
        assertThat(open("/desk/sign-in/oidc")).isEqualTo(303);
    }

    @Test
    void aSiteIsSchemeHostAndUnusualPort() {
        assertThat(Site.of("https://Anyue.example.cn:443/desk/").origin()).isEqualTo("https://anyue.example.cn");
        assertThat(Site.of("http://localhost:8080/x").origin()).isEqualTo("http://localhost:8080");
        assertThat(Site.of("https://[2001:db8::1]/").knowsPasskeys()).isFalse();
        assertThat(Site.of("https://10.0.0.7/").knowsPasskeys()).isFalse();
        assertThat(Site.of("http://anyue.example.cn/").knowsPasskeys()).isFalse();
        assertThat(Site.of("http://localhost.example.cn/").knowsPasskeys()).isFalse();
        assertThat(Site.of("https://anyue.example.cn/").knowsPasskeys()).isTrue();
    }

    private String page(String address, Cookie session) throws Exception {
        return web.perform(get(URI.create(address)).cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
