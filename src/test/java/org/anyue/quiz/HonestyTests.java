package org.anyue.quiz;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Cheating does not pay, nobody honest is harmed, a person decides, and whoever is excluded can say something. */
@AnyueTest
class HonestyTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Play play;

    @Autowired
    PaperSeals seals;

    @Autowired
    Suspicions integrity;

    @Autowired
    PlayRecords records;

    @Autowired
    Contests contests;

    @Autowired
    JdbcClient jdbc;

    private QuizWorld world;
    private ContestId contest;
    private Actor office;

    @BeforeEach
    void contest() {
        world = QuizWorld.of(beans);
        contest = world.daily();
        office = world.office();
    }

    @Test
    void whoCallsTheInterfaceWithAScoreEndsOnTheReviewListAndGainsNothing() throws Exception {
        Play.Opening opening = begin(play.newPass(contest), 0, "10.0.0.1");
        UUID subject = seals.token(opening.sheet().token()).orElseThrow().subject();
        for (int i = 0; i < 20; i++) {
            web.perform(post("/quiz/" + contest + "/answers")
                    .param("token", opening.sheet().token())
                    .param("score", "100")
                    .param("marks", "11111"));
        }
        assertThat(jdbc.sql("SELECT count(*) FROM quiz.attempt WHERE contest_id = :id")
                        .param("id", contest.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(records.mine(contest, opening.pass()).counted().earned()).isZero();
        integrity.notice();
        assertThat(integrity.of(office, contest))
                .filteredOn(one -> one.subject().equals(subject))
                .extracting(Suspicion::reason)
                .containsExactlyInAnyOrder(SuspicionReason.TAMPERED, SuspicionReason.REPLAYED);
    }

    @Test
    void theFourthOnOneDeviceGetsARiddleAndAPlantBehindOneAddressNone() {
        long device = Ids.random().getMostSignificantBits();
        for (int i = 0; i < PlayWatch.PEOPLE_OF_A_DEVICE; i++) {
            begin(play.newPass(contest), device, "10.0.1." + i);
        }
        String fourth = play.newPass(contest);
        assertThatThrownBy(() -> begin(fourth, device, "10.0.1.9")).isInstanceOf(RiddleAsked.class);
        int riddles = 0;
        for (int i = 0; i < 500; i++) {
            try {
                begin(play.newPass(contest), Ids.random().getLeastSignificantBits(), "192.0.2.7");
            } catch (RiddleAsked asked) {
                riddles++;
            }
        }
        assertThat(riddles).isZero();
    }

    @Test
    void aRiddleIsSolvedOnceByWhomItWasMadeFor() {
        long device = Ids.random().getMostSignificantBits();
        for (int i = 0; i < PlayWatch.PEOPLE_OF_A_DEVICE; i++) {
            begin(play.newPass(contest), device, "10.0.2." + i);
        }
        String pass = play.newPass(contest);
        Riddle riddle = asked(pass, device);
        String number = solve(riddle);
        assertThatThrownBy(() -> start(pass, device, riddle, ""))
                .as("no time for waiting yet")
                .isInstanceOf(RiddleAsked.class);
        assertThatThrownBy(() -> start(play.newPass(contest), device, riddle, number))
                .isInstanceOf(RiddleAsked.class);
        Play.Opening opening = start(pass, device, riddle, number);
        assertThat(AttemptMark.STEPPED_UP.isIn(
                        seals.token(opening.sheet().token()).orElseThrow().marks()))
                .isTrue();
        assertThatThrownBy(() -> start(pass, device, riddle, number)).isInstanceOf(RiddleAsked.class);
    }

    @Test
    void aHonestCrowdIsNotNoticed() {
        for (int i = 0; i < 100; i++) {
            Play.Opening opening = begin(play.newPass(contest), i + 1L, "10.9." + i + ".1");
            PaperToken read =
                    QuizWorld.earlier(seals.token(opening.sheet().token()).orElseThrow(), 60);
            play.submit(contest, seals.seal(read), world.right(read), "10.9.0.1");
        }
        integrity.notice();
        integrity.look(contest, java.time.Instant.EPOCH);
        assertThat(integrity.of(office, contest)).isEmpty();
    }

    @Test
    void whoIsExcludedReadsWhyAppealsAndIsAnswered() throws Exception {
        Play.Opening opening = begin(play.newPass(contest), 0, "10.0.4.1");
        play.submit(contest, opening.sheet().token(), right(opening), "10.0.4.1");
        play.tampered(contest, opening.sheet().token());
        integrity.notice();
        Suspicion suspicion = integrity.of(office, contest).getFirst();
        assertThatThrownBy(() -> integrity.appeal(contest, opening.pass(), "我没有"))
                .isInstanceOf(Refusal.class);
        assertThat(decide(suspicion, "exclude", "")).isEqualTo(422);
        assertThat(decide(suspicion, "exclude", "接口调用记录异常")).isEqualTo(303);
        Document mine = mine(opening.pass());
        assertThat(mine.text()).contains("不计抽奖资格", "接口调用记录异常");
        web.perform(post("/quiz/" + contest + "/mine/appeal")
                .param("pass", opening.pass())
                .param("words", "是浏览器插件"));
        assertThat(mine(opening.pass()).text()).contains("申诉已收到");
        assertThat(integrity.report(contest).appealsOpen()).isOne();
        Document list = Jsoup.parse(
                web.perform(get("/desk/contests/" + contest + "/review").with(as(office)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(list.text()).contains("是浏览器插件", "待答复");
        web.perform(post("/desk/contests/" + contest + "/review/answer")
                .with(as(office))
                .with(csrf())
                .param("appeal", list.select("input[name=appeal]").val())
                .param("verdict", "grant")
                .param("words", "核实无误"));
        assertThat(mine(opening.pass()).text()).contains("申诉成立：核实无误").doesNotContain("不计抽奖资格：");
        assertThat(jdbc.sql("SELECT count(*) FROM quiz.attempt WHERE contest_id = :id")
                        .param("id", contest.value())
                        .query(Integer.class)
                        .single())
                .as("nothing is deleted")
                .isOne();
    }

    @Test
    void theIntegrityReportIsPublishedWithTheResults() throws Exception {
        String address = "/quiz/" + contest + "/integrity";
        assertThat(web.perform(get(address)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        contests.close(office, contest, 1);
        contests.publish(office, contest, 2);
        assertThat(web.perform(get(address)).andReturn().getResponse().getContentAsString())
                .contains("没有发现作弊线索");
    }

    private int decide(Suspicion suspicion, String verdict, String words) throws Exception {
        return web.perform(post("/desk/contests/" + contest + "/review/decision")
                        .with(as(office))
                        .with(csrf())
                        .param("suspicion", Ids.toText(suspicion.id()))
                        .param("verdict", verdict)
                        .param("words", words))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document mine(String pass) throws Exception {
        return Jsoup.parse(web.perform(post("/quiz/" + contest + "/mine").param("pass", pass))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Riddle asked(String pass, long device) {
        List<Riddle> riddles = new ArrayList<>();
        try {
            begin(pass, device, "10.0.2.77");
        } catch (RiddleAsked asked) {
            riddles.add(asked.riddle());
        }
        return riddles.getFirst();
    }

    private static String solve(Riddle riddle) {
        int number = 0;
        while (!Riddles.solves(riddle.sealed(), String.valueOf(number))) {
            number++;
        }
        return String.valueOf(number);
    }

    private Play.Opening start(String pass, long device, Riddle riddle, String number) {
        return play.start(
                contest,
                pass,
                new Play.Start(
                        true,
                        false,
                        world.county("武陟县"),
                        device,
                        false,
                        new Play.Origin("10.0.2.77", riddle.sealed(), number)));
    }

    private Play.Opening begin(String pass, long device, String address) {
        return play.start(
                contest,
                pass,
                new Play.Start(true, false, world.county("武陟县"), device, false, new Play.Origin(address, "", "")));
    }

    private Marking.Answers right(Play.Opening opening) {
        PaperToken token = seals.token(opening.sheet().token()).orElseThrow();
        return world.right(token);
    }
}
