package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.identity.AccessPass;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.Terminal;
import org.anyue.organization.Change;
import org.anyue.organization.NewUnit;
import org.anyue.organization.Role;
import org.anyue.organization.UnitChanges;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever has a link, with and without the code to it. */
class AccessDoorTests extends AccessWorld {

    private static final String HERE = "198.51.100.7";

    @Autowired
    UnitChanges changes;

    @BeforeEach
    void messagesGoOut() {
        COURIER.reset(true, false);
    }

    @Test
    void openingALinkShowsMaskedWhomTheCodeWouldReachAndDoesNothing() throws Exception {
        AccessPass pass = give(township("13812345678"));
        for (int i = 0; i < 3; i++) {
            Document door = door(pass);
            assertThat(door.text()).contains(pass.unit().name(), "欧阳** 138****5678", "发送验证码");
            assertThat(door.html()).doesNotContain("13812345678", OFFICER);
            assertThat(door.select("input[name=code]")).isEmpty();
        }
        assertThat(COURIER.taken()).isEmpty();
        assertThat(open("/desk/worklist")).isEqualTo(303);
    }

    @Test
    void theCodeGoesToTheNumberOnFileAndOpensTheTasksOfTheUnitAlone() throws Exception {
        String phone = phone();
        AccessPass pass = give(township(phone));
        String office = "/desk/access-links/" + Ids.toText(pass.link());
        assertThat(page(office, office()).text()).contains("（未确认）");
        MockHttpServletResponse asked = web.perform(post(path(pass) + "/codes").with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(asked.getRedirectedUrl()).isEqualTo(path(pass));
        assertThat(COURIER.taken()).hasSize(1);
        assertThat(COURIER.taken().getFirst().phone()).isEqualTo(phone);
        String code = COURIER.taken().getFirst().code();
        assertThat(door(pass).select("input[name=code]").attr("autocomplete")).isEqualTo("one-time-code");

        MockHttpServletResponse entered = type(pass, code);
        assertThat(entered.getRedirectedUrl()).isEqualTo("/desk/worklist");
        Cookie cookie = entered.getCookie(SessionCookie.NAME);
        assertThat(cookie).isNotNull().extracting(Cookie::isHttpOnly).isEqualTo(true);
        Document tasks = Jsoup.parse(web.perform(get("/desk/worklist").cookie(cookie))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(tasks.select(".c-side__link").eachAttr("href")).containsExactly("/desk/worklist");
        assertThat(tasks.select(".c-brand").attr("href")).isEqualTo("/desk/worklist");
        assertThat(tasks.select(".c-menu__item").eachText()).containsExactly("退出登录");
        for (String other : List.of("/desk", "/desk/inbox", "/desk/campaigns", "/desk/units", "/desk/password")) {
            assertThat(open(other, cookie)).as(other).isEqualTo(403);
        }
        // The first use confirms the number on file; another number has to show itself again.
        assertThat(page(office, office()).text()).contains("（已确认）");
        name(pass.unit().id(), OFFICER, phone);
        assertThat(liaisons.confirmedAt(pass.unit().id())).isPresent();
        // Opened again, the link leads on without another code.
        web.perform(get(path(pass)).cookie(cookie)).andExpect(status().isSeeOther());
    }

    @Test
    void neitherLinkNorCodeNorNumberNorNameStandsInATableOrInTheTrail() throws Exception {
        String phone = phone();
        AccessPass pass = give(township(phone));
        String code = code(pass);
        Cookie cookie = cookie(type(pass, code));
        web.perform(post("/desk/sign-out").with(csrf()).cookie(cookie)).andExpect(status().isSeeOther());
        assertThat(open("/desk/worklist", cookie)).isEqualTo(303);
        String all = dump(
                "identity.access_link",
                "identity.access_code",
                "identity.access_session",
                "audit.record",
                "notification.local_message",
                "notification.delivery",
                "notification.notice");
        assertThat(all).doesNotContain(token(pass), " " + code, phone, OFFICER);
        assertThat(jdbc.sql("SELECT action FROM audit.record WHERE object_id = :link ORDER BY seq")
                        .param("link", Ids.toText(pass.link()))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "identity.access-links-issued",
                        "identity.access-code-sent",
                        "identity.access-entered",
                        "identity.access-left");
        assertThat(jdbc.sql("SELECT DISTINCT role FROM audit.record WHERE actor_id = :link")
                        .param("link", Ids.toText(pass.link()))
                        .query(String.class)
                        .list())
                .containsExactly(Role.LINK_HOLDER.name());
    }

    @Test
    void aCodeIsUsedOnceAndAnotherComesAfterAMinute() throws Exception {
        AccessPass pass = give(township(phone()));
        String code = code(pass);
        cookie(type(pass, code));
        MockHttpServletResponse replayed = type(pass, code);
        assertThat(replayed.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(replayed.getContentAsString()).text()).contains("可能已经用过");
        assertThatThrownBy(() -> codes.request(token(pass))).hasMessageContaining("60秒");
        CLOCK.pass(Duration.ofSeconds(60));
        cookie(type(pass, code(pass)));
    }

    @Test
    void afterFiveWrongTriesTheRightOneIsRefusedToo() throws Exception {
        AccessPass pass = give(township(phone()));
        String code = code(pass);
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int left = 4; left > 0; left--) {
            MockHttpServletResponse again = type(pass, wrong);
            assertThat(again.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(again.getContentAsString())
                            .select(".c-field__error")
                            .text())
                    .contains("还可以试" + left + "次");
        }
        assertThat(type(pass, wrong).getStatus()).isEqualTo(422);
        assertThat(type(pass, code).getStatus()).isEqualTo(422);
        assertThat(type(pass, code).getCookie(SessionCookie.NAME)).isNull();
    }

    @Test
    void aCodeIsDeadAfterTenMinutesAndForWhoeverIsNoLongerTheOfficer() throws Exception {
        UnitId unit = township(phone());
        AccessPass pass = give(unit);
        String late = code(pass);
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(type(pass, late).getStatus()).isEqualTo(422);
        String former = code(pass);
        name(unit, "李四", phone());
        assertThat(type(pass, former).getStatus()).isEqualTo(422);
    }

    @Test
    void ofManyWhoTypeTheCodeAtOnceOneEnters() throws Exception {
        AccessPass pass = give(township(phone()));
        String code = code(pass);
        List<Object> came = together(8, () -> {
            try {
                return entries.enter(token(pass), code, new Terminal(HERE, ""), null);
            } catch (Refusal refusal) {
                return refusal.code();
            }
        });
        assertThat(came).filteredOn(IdentityRefusal.ACCESS_CODE_DEAD::equals).hasSize(7);
        assertThat(jdbc.sql("SELECT count(*) FROM identity.access_session WHERE link_id = :link")
                        .param("link", pass.link())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLastTryIsNotTakenTwice() throws Exception {
        AccessPass pass = give(township(phone()));
        String code = code(pass);
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 4; i++) {
            type(pass, wrong);
        }
        List<Object> came = together(6, () -> {
            try {
                return entries.enter(token(pass), wrong, new Terminal(HERE, ""), null);
            } catch (Refusal refusal) {
                return refusal.code();
            }
        });
        assertThat(came).containsOnly(IdentityRefusal.ACCESS_CODE_DEAD);
        assertThat(jdbc.sql("SELECT tries_left FROM identity.access_code WHERE link_id = :link")
                        .param("link", pass.link())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void revokingReissuingAndExpiryEndTheSessionAtTheNextClick() throws Exception {
        AccessPass pass = give(township(phone()));
        Cookie cookie = enter(pass);
        assertThat(open("/desk/worklist", cookie)).isEqualTo(200);
        links.revoke(office(), pass.link(), linkVersion(pass));
        assertThat(open("/desk/worklist", cookie)).isEqualTo(303);
        web.perform(get(path(pass))).andExpect(status().isGone());
        links.restore(office(), pass.link(), linkVersion(pass));
        assertThat(open("/desk/worklist", cookie)).isEqualTo(303);

        CLOCK.pass(Duration.ofMinutes(2));
        Cookie again = enter(pass);
        COURIER.reset(false, false);
        AccessPass fresh = links.reissue(office(), pass.link(), linkVersion(pass), org.anyue.identity.AccessTerm.WEEK)
                .passes()
                .getFirst();
        assertThat(open("/desk/worklist", again)).isEqualTo(303);
        web.perform(get(path(pass))).andExpect(status().isGone());

        COURIER.reset(true, false);
        CLOCK.pass(Duration.ofMinutes(2));
        Cookie third = enter(fresh);
        jdbc.sql("UPDATE identity.access_link SET expires_at = :now WHERE id = :id")
                .param("now", CLOCK.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("id", fresh.link())
                .update();
        assertThat(open("/desk/worklist", third)).isEqualTo(303);
        web.perform(get(path(fresh))).andExpect(status().isGone());
    }

    @Test
    void aNewOfficerOrAClosedOrMovedUnitEndsTheSessionAtTheNextClick() throws Exception {
        UnitId changed = township(phone());
        Cookie former = enter(give(changed));
        name(changed, "李四", phone());
        assertThat(open("/desk/worklist", former)).isEqualTo(303);

        UnitId closed = township(phone());
        Cookie ofClosed = enter(give(closed));
        changes.close(actor(Role.SYSTEM_ADMIN, "焦作市"), closed, change(closed));
        assertThat(open("/desk/worklist", ofClosed)).isEqualTo(303);

        String name = "某厂" + Ids.randomText(5);
        UnitId factory = directory.open(
                actor(Role.SYSTEM_ADMIN, "焦作市"),
                new NewUnit(UnitKind.ENTERPRISE, unit("武陟县").id(), name, name, sector()));
        name(factory, OFFICER, phone());
        AccessPass pass = give(factory);
        Cookie ofMoved = enter(pass);
        changes.move(
                actor(Role.SYSTEM_ADMIN, "焦作市"),
                factory,
                change(factory),
                unit("修武县").id());
        assertThat(open("/desk/worklist", ofMoved)).isEqualTo(303);
        web.perform(get(path(pass))).andExpect(status().isGone());
    }

    @Test
    void aSecondEntryEndsTheFirst() throws Exception {
        AccessPass pass = give(township(phone()));
        Cookie first = enter(pass);
        CLOCK.pass(Duration.ofMinutes(1));
        Cookie second = enter(pass);
        assertThat(open("/desk/worklist", first)).isEqualTo(303);
        assertThat(open("/desk/worklist", second)).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(16));
        assertThat(open("/desk/worklist", second)).isEqualTo(303);
    }

    @Test
    void guessingLinksIsSlowedAndSaysNothing() throws Exception {
        for (int i = 0; i < 50; i++) {
            web.perform(get("/desk/l/" + Ids.randomText(26)).with(from("203.0.113.77")))
                    .andExpect(status().isGone());
        }
        web.perform(get("/desk/l/" + Ids.randomText(26)).with(from("203.0.113.77")));
        web.perform(get("/desk/l/" + Ids.randomText(26)).with(from("203.0.113.77")))
                .andExpect(status().isTooManyRequests());
        web.perform(get(path(give(township(phone())))).with(from("203.0.113.78")))
                .andExpect(status().isOk());
    }

    private Document door(AccessPass pass) throws Exception {
        return Jsoup.parse(web.perform(get(path(pass)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static Cookie cookie(MockHttpServletResponse answer) {
        Cookie cookie = answer.getCookie(SessionCookie.NAME);
        assertThat(cookie).as("status " + answer.getStatus()).isNotNull();
        return cookie;
    }

    private Change change(UnitId unit) {
        LocalDate today = LocalDate.now(beans.getBean("clock", Clock.class));
        return new Change(version(unit), today, "机构调整");
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static List<Object> together(int people, Callable<Object> deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(people);
        List<Object> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            for (Future<Object> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }
}
