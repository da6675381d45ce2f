package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anyue.identity.InstallationMode;
import org.anyue.identity.InvitationLink;
import org.anyue.identity.Invitations;
import org.anyue.identity.SetUp;
import org.anyue.identity.TestClock;
import org.anyue.shared.Refusal;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Links on an installation of its own that is tried out. */
@AnyueTest
@TestPropertySource(properties = "anyue.test.world=invitations")
class InvitationPagesTests {

    private static final String PASSWORD = "another long sentence";
    private static final TestClock CLOCK = new TestClock();

    @TestBean(name = "systemClock")
    Clock clock;

    @Autowired
    MockMvc web;

    @Autowired
    SetUp setUp;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    static Clock clock() {
        return CLOCK;
    }

    @Test
    void aLinkIsUsedOnceByOneAndDuringATrialOnePersonMayTakeSeveralPosts() throws Exception {
        String key = setUp.begin(setUp.pendingCode().orElseThrow());
        List<InvitationLink> links = setUp.open(key, "4108", false, InstallationMode.TRIAL);
        assertThat(jdbc.sql("SELECT string_agg(invitation::text, ' ') FROM identity.invitation")
                        .query(String.class)
                        .single())
                .doesNotContain(links.getFirst().token());
        String lead = "/desk/invitations/" + links.getFirst().token();

        // Opening it, as previews of messengers do, does not use it up.
        String form = page(get(lead));
        assertThat(form).contains("安委办负责人", "焦作市安全生产委员会办公室");
        assertThat(page(get(lead))).contains("建立我的账号");
        assertThat(raceFor(links.getFirst().token())).isEqualTo(1);
        web.perform(get(lead)).andExpect(status().isGone());
        web.perform(get("/desk/invitations/unknown")).andExpect(status().isGone());

        String login = jdbc.sql("SELECT login_name FROM identity.account")
                .query(String.class)
                .single();
        Cookie session = Objects.requireNonNull(web.perform(
                        post("/desk/sign-in").with(csrf()).param("login", login).param("password", PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie(SessionCookie.NAME));
        String system = "/desk/invitations/" + links.get(1).token();
        web.perform(post(system + "/holding").with(csrf())).andExpect(status().isSeeOther());
        assertThat(page(get(system).cookie(session))).contains("兼任");
        web.perform(post(system + "/holding").cookie(session)).andExpect(status().isForbidden());
        web.perform(post(system + "/holding").with(csrf()).cookie(session))
                .andExpect(header().string("Location", "/desk"));
        web.perform(post(system + "/holding").with(csrf()).cookie(session)).andExpect(status().isGone());
        assertThat(jdbc.sql("SELECT count(*) FROM identity.post")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(page(get("/desk/password").cookie(session))).contains("试用", "岗位可以兼任");
        assertThat(page(get("/"))).contains("岗位可以兼任");

        CLOCK.pass(Duration.ofHours(24));
        web.perform(get("/desk/invitations/" + links.get(2).token())).andExpect(status().isGone());
        web.perform(post("/desk/invitations/" + links.get(2).token())
                        .with(csrf())
                        .param("login", "late")
                        .param("name", "迟到")
                        .param("password", PASSWORD)
                        .param("again", PASSWORD))
                .andExpect(status().isGone());
    }

    /** How many of eight get the post. */
    private long raceFor(String token) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> tries = IntStream.range(0, 8)
                    .mapToObj(i -> crowd.submit(() -> {
                        try {
                            invitations.accept(token, "zhao" + i, "赵某", PASSWORD);
                            return true;
                        } catch (Refusal gone) {
                            return false;
                        }
                    }))
                    .toList();
            long won = 0;
            for (Future<Boolean> one : tries) {
                won += one.get() ? 1 : 0;
            }
            return won;
        }
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
