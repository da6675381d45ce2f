package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.anyue.Anyue;
import org.anyue.draw.MovableClock;
import org.anyue.notification.PhonesOfTown;
import org.anyue.shared.Ids;
import org.anyue.support.TestEnvironment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.convention.TestBean;

/**
 * Many at once over HTTP, from addresses of their choice: a farm on one device, a plant behind one address, and scripts that
 * know the protocol and every answer.
 */
@SpringBootTest(
        classes = Anyue.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ANYUE_TRUSTED_PROXIES=127.0.0.1,::1")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestEnvironment.class)
@Import(PhonesOfTown.Gateway.class)
@DirtiesContext
class FarmTests {

    private static final MovableClock CLOCK = new MovableClock();
    private static final int WORKERS = 500;
    private static final int PROXIES = 1_000;
    private static final int PASSES = 30;

    @TestBean(name = "systemClock")
    Clock system;

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Play play;

    @Autowired
    PaperSeals seals;

    @Autowired
    ContestEntries entries;

    @Autowired
    PhonesOfTown phones;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient web =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private QuizWorld world;
    private ContestId contest;

    static Clock system() {
        return CLOCK;
    }

    @BeforeEach
    void contest() {
        CLOCK.set(Instant.now().plus(Duration.ofHours(1)));
        world = QuizWorld.of(beans);
        contest = world.daily();
    }

    @Test
    void fromTheFourthAccountOfOneDeviceOnAStepMoreIsAsked() throws Exception {
        List<Integer> farmed = atOnce(
                10,
                i -> begin(contest, play.newPass(contest), "5eed", address(i)).statusCode());
        assertThat(farmed).filteredOn(status -> status == 200).hasSize(PlayWatch.PEOPLE_OF_A_DEVICE);
        assertThat(farmed).filteredOn(status -> status == 429).hasSize(10 - PlayWatch.PEOPLE_OF_A_DEVICE);
        pass(Duration.ofMinutes(9));
        HttpResponse<String> late = begin(contest, play.newPass(contest), "5eed", address(1));
        assertThat(late.statusCode()).as("still within ten minutes").isEqualTo(429);
        assertThat(Jsoup.parse(late.body()).select("form[data-riddle]")).hasSize(1);
        pass(PlayWatch.WINDOW.plusSeconds(1));
        assertThat(begin(contest, play.newPass(contest), "5eed", address(1)).statusCode())
                .as("after them")
                .isEqualTo(200);
    }

    /** Fifty at a time through ten minutes: half of them behind one address, half in one network. */
    @Test
    void aPlantBehindOneAddressIsNotHinderedAtAll() throws Exception {
        int atATime = 50;
        for (int shift = 0; shift < WORKERS / atATime; shift++) {
            List<String> tokens = atOnce(atATime, i -> {
                String address = i % 2 == 0 ? "192.0.2.7" : "192.0.2." + i;
                HttpResponse<String> paper = begin(contest, play.newPass(contest), Ids.randomDigits(12), address);
                assertThat(paper.statusCode()).isEqualTo(200);
                return token(paper);
            });
            pass(Duration.ofSeconds(57));
            List<Integer> taken = atOnce(
                    atATime, i -> handIn(contest, tokens.get(i), "192.0.2.7").statusCode());
            assertThat(taken).containsOnly(200);
        }
        assertThat(papers(contest, "")).isEqualTo(WORKERS);
        assertThat(papers(contest, "AND flags & " + AttemptMark.STEPPED_UP.bit() + " <> 0"))
                .isZero();
    }

    @Test
    void aScriptWithOneIdentityHasOneEntryWhateverItDoes() throws Exception {
        String phone = "137" + Ids.randomDigits(8);
        List<String> passes =
                IntStream.range(0, PASSES).mapToObj(_ -> play.newPass(contest)).toList();
        List<String> tokens = atOnce(PASSES, i -> token(begin(contest, passes.get(i), "", address(i))));
        pass(Duration.ofMinutes(1));
        assertThat(atOnce(
                        PASSES, i -> handIn(contest, tokens.get(i), address(i)).statusCode()))
                .containsOnly(200);
        assertThat(atOnce(
                        PASSES,
                        i -> handIn(contest, tokens.getFirst(), address(i)).statusCode()))
                .as("the same paper again")
                .containsOnly(409);
        for (int day = 0; day < 5; day++) {
            int first = day * 6;
            send(contest, "/mine/code", "&phone=" + phone + "&pass=" + passes.get(first), address(day));
            String code = phones.codeAt(phone);
            atOnce(
                    6,
                    i -> send(
                                    contest,
                                    "/mine/phone",
                                    "&phone=" + phone + "&code=" + code + "&pass=" + passes.get(first + i),
                                    address(i))
                            .statusCode());
            pass(Duration.ofMinutes(2));
        }
        assertThat(entries.replay(contest.toString()).subjects())
                .singleElement()
                .satisfies(one -> assertThat(one.chances()).isOne());
        assertThat(papers(contest, "AND passed")).isEqualTo(PASSES);
    }

    @Test
    void aThousandProxiesWithoutAnIdentityHaveNoChance() throws Exception {
        ContestRules daily = world.rules(ContestPreset.DAILY_FIVE);
        ContestId asking = world.opened(new ContestRules(
                daily.period(),
                daily.blueprint(),
                daily.sitting(),
                daily.chances(),
                new ContestRules.Asking(List.of(IdentityWay.WECHAT, IdentityWay.PHONE), true, false)));
        String elsewhere = token(begin(contest, play.newPass(contest), "", "10.0.0.1"));
        pass(Duration.ofMinutes(1));
        List<Integer> refused = atOnce(PROXIES, i -> {
            HttpResponse<String> paper = begin(asking, play.newPass(asking), "", address(i));
            assertThat(paper.body()).contains("请先核验身份").doesNotContain("name=\"token\"");
            return paper.statusCode();
        });
        assertThat(refused).containsOnly(422);
        List<Integer> others = atOnce(PASSES, i -> {
            String practice = token(send(asking, "/practice", "", address(i)));
            assertThat(handIn(asking, practice, address(i)).body()).contains("练习");
            assertThat(begin(asking, play.newPass(contest), "", address(i)).statusCode())
                    .as("with a pass of another contest")
                    .isEqualTo(422);
            return handIn(asking, elsewhere, address(i)).statusCode();
        });
        assertThat(others).as("with a paper of another contest").containsOnly(410);
        assertThat(papers(asking, "")).isZero();
        assertThat(entries.replay(asking.toString()).subjects()).isEmpty();
    }

    /** Where the number is asked only of those who want to be drawn, papers are taken, and none of them is in the draw. */
    @Test
    void aThousandPapersOfNobodyAreInNoDraw() throws Exception {
        List<String> tokens = atOnce(PROXIES, i -> token(begin(contest, play.newPass(contest), "", address(i))));
        pass(Duration.ofMinutes(1));
        assertThat(atOnce(
                        PROXIES, i -> handIn(contest, tokens.get(i), address(i)).statusCode()))
                .containsOnly(200);
        assertThat(papers(contest, "AND passed")).isEqualTo(PROXIES);
        assertThat(entries.replay(contest.toString()).subjects()).isEmpty();
    }

    private HttpResponse<String> begin(ContestId of, String pass, String device, String address) {
        String county = Ids.toText(world.county("武陟县"));
        return send(of, "/paper", "&consent=true&county=" + county + "&device=" + device + "&pass=" + pass, address);
    }

    /** With every answer right. */
    private HttpResponse<String> handIn(ContestId of, String token, String address) {
        PaperToken sealed = seals.token(token).orElseThrow();
        Marking.Answers right = world.right(sealed);
        StringBuilder body = new StringBuilder("&token=" + token);
        for (int question = 0; question < 5; question++) {
            for (String one : right.of(question)) {
                body.append("&a").append(question).append('=').append(URLEncoder.encode(one, StandardCharsets.UTF_8));
            }
        }
        return send(of, "/answers", body.toString(), address);
    }

    private HttpResponse<String> send(ContestId of, String deed, String body, String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/quiz/" + of + deed))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString(body.substring(Math.min(1, body.length()))))
                .build();
        try {
            return web.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String token(HttpResponse<String> paper) {
        Document page = Jsoup.parse(paper.body());
        return page.select("form[data-paper] input[name=token]").val();
    }

    /** All of them at the same time. */
    private static <T> List<T> atOnce(int many, IntFunction<T> deed) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            List<Future<T>> running = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> deed.apply(i)))
                    .toList();
            List<T> done = new java.util.ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        }
    }

    private static String address(int proxy) {
        return "10." + (proxy / 250 + 1) + "." + proxy % 250 + ".1";
    }

    private static void pass(Duration time) {
        CLOCK.set(CLOCK.instant().plus(time));
    }

    private int papers(ContestId of, String which) {
        return jdbc.sql("SELECT count(*) FROM quiz.attempt WHERE contest_id = :id " + which)
                .param("id", of.value())
                .query(Integer.class)
                .single();
    }
}
