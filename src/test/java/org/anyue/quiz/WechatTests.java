package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anyue.draw.MovableClock;
import org.anyue.notification.PhonesOfTown;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.support.AnyueTest;
import org.anyue.vault.VaultKeys;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/** Taking part as a reader of the official account, against a machine that answers as WeChat does. */
@AnyueTest
@ExtendWith(OutputCaptureExtension.class)
@Import({WechatTests.Account.class, PhonesOfTown.Gateway.class})
class WechatTests {

    private static final String SECRET = "a-secret-of-the-account";

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Play play;

    @Autowired
    PaperSeals seals;

    @Autowired
    StandIn wechat;

    @Autowired
    PhonesOfTown phones;

    @Autowired
    JdbcClient jdbc;

    private QuizWorld world;
    private ContestId contest;

    /** Gives each code to a reader once, as WeChat does. */
    static final class StandIn implements AutoCloseable {

        final List<String> asked = new CopyOnWriteArrayList<>();
        final Map<String, String> readers = new ConcurrentHashMap<>();
        private final HttpServer server;
        volatile int status = 200;

        StandIn() throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/sns/oauth2/access_token", exchange -> {
                String query = exchange.getRequestURI().getQuery();
                asked.add(query);
                String reader = readers.remove(query.replaceAll(".*[&]code=([^&]*).*", "$1"));
                byte[] answer = (reader == null
                                ? "{\"errcode\":40163,\"errmsg\":\"code been used\"}"
                                : "{\"access_token\":\"TOKEN\",\"expires_in\":7200,\"openid\":\"" + reader
                                        + "\",\"scope\":\"snsapi_base\"}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @TestConfiguration
    static class Account {

        @Bean
        StandIn wechatStandIn() throws IOException {
            return new StandIn();
        }

        @Bean
        @Primary
        WechatGate wechatOfTests(StandIn standIn) throws IOException {
            Path secret = Files.createTempFile("wechat", ".secret");
            Files.writeString(secret, SECRET + "\n");
            return new WechatOAuth(new WechatSettings(
                    "wx0123", secret.toString(), standIn.address(), standIn.address(), "https://anyue.example.cn/"));
        }
    }

    @BeforeEach
    void contest() {
        world = QuizWorld.of(beans);
        contest = contest(IdentityWay.NONE, IdentityWay.WECHAT);
        wechat.status = 200;
    }

    @Test
    void aReaderIsTheSameParticipantInWhateverBrowser(CapturedOutput output) throws Exception {
        String openId = "oReader-" + Ids.randomText(12);
        Document entry = page(send(get("/quiz/" + contest)));
        assertThat(entry.select("form[action=/quiz/" + contest + "/wechat]").text())
                .isEqualTo("用微信进入");
        Away first = away(entry.select("input[name=pass]").val());
        Document back = page(back(first, code(openId)));
        PlayPass known = pass(back);
        assertThat(known.way()).isEqualTo(IdentityWay.WECHAT);
        assertThat(back.select(".c-identity")).isEmpty();
        assertThat(back.select("[data-keep-pass=" + contest + "]").attr("data-value"))
                .isEqualTo(back.select("input[name=pass]").first().val());
        Document elsewhere = page(back(away(play.newPass(contest)), code(openId)));
        assertThat(pass(elsewhere).subject()).isEqualTo(known.subject());
        Document other = page(back(away(play.newPass(contest)), code("oOther-" + Ids.randomText(8))));
        assertThat(pass(other).subject()).isNotEqualTo(known.subject());
        assertThat(back.html() + elsewhere.html() + output.getAll()).doesNotContain(openId, SECRET);
        assertThat(jdbc.sql("SELECT string_agg(encode(contact_sealed, 'escape'), ' ') FROM quiz.entrant")
                        .query(String.class)
                        .single())
                .doesNotContain(openId);
        assertThat(wechat.asked.getLast())
                .contains("appid=wx0123", "secret=" + SECRET, "grant_type=authorization_code");
    }

    @Test
    void theWayThereNamesTheAccountAndNothingOfThePerson() throws Exception {
        String pass = play.newPass(contest);
        Away away = away(pass);
        assertThat(away.href)
                .startsWith(
                        wechat.address() + "/connect/oauth2/authorize?appid=wx0123&redirect_uri="
                                + "https%3A%2F%2Fanyue.example.cn%2Fquiz%2Fwechat%2Freturn&response_type=code&scope=snsapi_base&state=")
                .endsWith("#wechat_redirect")
                .doesNotContain(pass, SECRET);
        assertThat(away.state).matches("[0-9a-f]{1,128}");
        assertThat(away.header).contains("HttpOnly", "Path=/quiz/wechat", "SameSite=Lax", "Max-Age=600");
    }

    @Test
    void onlyTheBrowserThatLeftComesBackAndOnlyOnce() throws Exception {
        Away mine = away(play.newPass(contest));
        Away stranger = away(play.newPass(contest));
        int asked = wechat.asked.size();
        String code = code("oThief-" + Ids.randomText(8));
        assertThat(refusal(back(new Away(stranger.cookie, mine.state, "", ""), code)))
                .contains("换了浏览器");
        assertThat(refusal(send(
                        get("/quiz/wechat/return").param("state", mine.state).param("code", code))))
                .contains("换了浏览器");
        String forged = mine.state.substring(0, 95) + (mine.state.endsWith("0") ? "1" : "0");
        assertThat(refusal(back(new Away(mine.cookie, forged, "", ""), code))).contains("换了浏览器");
        assertThat(wechat.asked).as("nobody asks with a foreign state").hasSize(asked);
        MockHttpServletResponse good = back(mine, code);
        assertThat(good.getStatus()).isEqualTo(200);
        assertThat(good.getHeader("Set-Cookie")).contains("Max-Age=0");
        assertThat(refusal(back(mine, code("oAgain-" + Ids.randomText(8))))).contains("已经用过或已过期");
        assertThat(wechat.asked).hasSize(asked + 1);
    }

    /** Ten minutes, by the time that is sealed in the state. */
    @Test
    void theWayBackIsOpenForTenMinutesAndForTheContestThatItLeftFrom() throws Exception {
        MovableClock now = new MovableClock();
        now.set(Instant.parse("2026-06-10T02:00:00Z"));
        WechatEntries entries = entries(now);
        WechatEntries.Departure slow = entries.depart(contest, play.newPass(contest));
        WechatEntries.Departure quick = entries.depart(contest, play.newPass(contest));
        ContestId other = contest(IdentityWay.NONE, IdentityWay.WECHAT);
        WechatEntries.Departure foreign = entries.depart(other, play.newPass(other));
        int asked = wechat.asked.size();
        now.set(now.instant().plus(WechatEntries.LIFE).minusMillis(1));
        assertThat(entries.arrive(quick.browser(), state(quick), code("oQuick-" + Ids.randomText(8)))
                        .contest())
                .isEqualTo(contest);
        assertThat(wechat.asked).hasSize(asked + 1);
        now.set(now.instant().plusMillis(1));
        assertThatThrownBy(() -> entries.arrive(slow.browser(), state(slow), code("oSlow-" + Ids.randomText(8))))
                .hasMessageContaining("等得太久");
        assertThatThrownBy(() -> entries.arrive(quick.browser(), state(foreign), code("oF-" + Ids.randomText(8))))
                .hasMessageContaining("等得太久");
        for (String nonsense : List.of("", "00", "zz", "0".repeat(96), "f".repeat(96))) {
            assertThatThrownBy(() -> entries.arrive(slow.browser(), nonsense, code("oN-" + Ids.randomText(8))))
                    .as(nonsense)
                    .isInstanceOf(Refusal.class);
        }
        assertThat(wechat.asked).as("nobody asks with such a state").hasSize(asked + 1);
    }

    private WechatEntries entries(Clock now) {
        return new WechatEntries(
                beans.getBean(WechatGate.class),
                play,
                seals,
                beans.getBean(Entrants.class),
                beans.getBean(VaultKeys.class),
                now,
                beans.getBean(PlatformTransactionManager.class));
    }

    private static String state(WechatEntries.Departure departure) {
        return departure.to().toString().replaceAll(".*[&]state=([0-9a-f]*)#.*", "$1");
    }

    @Test
    void whatGoesWrongIsToldInWords() throws Exception {
        assertThat(refusal(back(away(play.newPass(contest)), ""))).contains("没有同意");
        assertThat(refusal(back(away(play.newPass(contest)), "used-before"))).contains("已经用过或已过期");
        wechat.status = 502;
        assertThat(refusal(back(away(play.newPass(contest)), code("oX")))).contains("微信暂时没有回答");
    }

    @Test
    void aContestThatDoesNotAskForItHasNoWayThere() throws Exception {
        ContestId open = contest(IdentityWay.NONE);
        assertThat(send(get("/quiz/" + open)).getContentAsString()).doesNotContain("用微信进入");
        assertThat(send(post("/quiz/" + open + "/wechat").param("pass", play.newPass(open)))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whereOnlyANumberIsTakenItIsProvedBeforeTheFirstPaper() throws Exception {
        ContestId closed = contest(IdentityWay.PHONE);
        String phone = "137" + Ids.randomDigits(8);
        String pass = play.newPass(closed);
        Document entry = page(send(start(closed, pass)));
        assertThat(entry.text()).contains("请先核验身份", "第一次参加，请先核验身份");
        assertThat(entry.select("form[action=/quiz/" + closed + "/identity] button")
                        .text())
                .isEqualTo("核验手机号");
        String address = "/quiz/" + closed + "/identity";
        assertThat(page(send(post(address).param("pass", pass))).text()).contains("发送验证码");
        assertThat(send(post(address + "/code").param("pass", pass).param("phone", "12"))
                        .getStatus())
                .isEqualTo(422);
        send(post(address + "/code").param("pass", pass).param("phone", phone));
        String code = phones.codeAt(phone);
        assertThat(send(post(address + "/phone")
                                .param("pass", pass)
                                .param("phone", phone)
                                .param("code", "000000"))
                        .getContentAsString())
                .contains("验证码不正确");
        Document known = page(send(post(address + "/phone")
                .param("pass", pass)
                .param("phone", phone)
                .param("code", code)));
        assertThat(known.select(".c-identity")).isEmpty();
        assertThat(send(start(
                                closed,
                                known.select("form.c-play input[name=pass]").val()))
                        .getContentAsString())
                .contains("c-question");
    }

    private AbstractMockHttpServletRequestBuilder<?> start(ContestId id, String pass) {
        return post("/quiz/" + id + "/paper")
                .param("pass", pass)
                .param("consent", "true")
                .param("county", Ids.toText(world.county("武陟县")));
    }

    private ContestId contest(IdentityWay... ways) {
        ContestRules daily = world.rules(ContestPreset.DAILY_FIVE);
        return world.opened(new ContestRules(
                daily.period(),
                daily.blueprint(),
                daily.sitting(),
                daily.chances(),
                new ContestRules.Asking(List.of(ways), true, true)));
    }

    /** A browser that has left for WeChat. */
    private record Away(String cookie, String state, String href, String header) {}

    private Away away(String pass) throws Exception {
        MockHttpServletResponse answer =
                send(post("/quiz/" + contest + "/wechat").param("pass", pass));
        String href = page(answer).select("a.c-button--primary").attr("href");
        String header = String.valueOf(answer.getHeader("Set-Cookie"));
        String cookie = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
        return new Away(cookie, href.replaceAll(".*[&]state=([0-9a-f]*)#.*", "$1"), href, header);
    }

    private MockHttpServletResponse back(Away away, String code) throws Exception {
        return send(get("/quiz/wechat/return")
                .param("state", away.state())
                .param("code", code)
                .cookie(new Cookie("anyue-wechat", away.cookie())));
    }

    private String code(String openId) {
        String code = Ids.randomText(20);
        wechat.readers.put(code, openId);
        return code;
    }

    private PlayPass pass(Document entry) {
        return seals.pass(entry.select("form.c-play input[name=pass]").val()).orElseThrow();
    }

    private static String refusal(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return page(answer).text();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
