package org.anyue.quiz;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.draw.ExclusionReason;
import org.anyue.notification.PhonesOfTown;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who is known, who may be drawn and who may sit an examination; and that counts are those of the attempts. */
@AnyueTest
@Import(PhonesOfTown.Gateway.class)
class EntrantTests {

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
    Entrants entrants;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PhonesOfTown phones;

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
    void oneNumberIsOneEntrantOnWhateverPhone() {
        String first = begin(play.newPass(contest), 0, "10.0.3.1").pass();
        String known = proved(first, "13800001111");
        assertThat(entrants.entered(contest, known)).contains("138****1111");
        String second = begin(play.newPass(contest), 0, "10.0.3.2").pass();
        String again = proved(second, "138 0000 1111");
        assertThat(seals.pass(again).orElseThrow().subject())
                .isEqualTo(seals.pass(known).orElseThrow().subject());
        assertThat(jdbc.sql("SELECT count(*) FROM quiz.entrant WHERE contest_id = :id")
                        .param("id", contest.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> entrants.send(contest, first, "138")).isInstanceOf(Refusal.class);
    }

    @Test
    void aWrongCodeIsCountedAndFiveAreTheEnd() {
        String pass = play.newPass(contest);
        String phone = "1390000" + Ids.randomDigits(4);
        entrants.send(contest, pass, phone);
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> entrants.prove(contest, pass, phone, "000000x"))
                    .hasMessageContaining("验证码不正确");
        }
        assertThatThrownBy(() -> entrants.prove(contest, pass, phone, "000000x"))
                .hasMessageContaining("重新获取");
        assertThatThrownBy(() -> entrants.prove(contest, pass, phone, code(phone)))
                .hasMessageContaining("验证码无效");
        assertThatThrownBy(() -> entrants.send(contest, pass, phone)).hasMessageContaining("刚刚发出");
    }

    @Test
    void whoMayBeDrawnFollowsFromTheAttemptsAlone() {
        ContestEntries entries = beans.getBean(ContestEntries.class);
        String pass = calm("13600002222", false);
        calm("13600003333", true);
        // Without a number nobody is drawn, however many papers a script hands in.
        begin(play.newPass(contest), 0, "10.0.6.9");
        var replay = entries.replay(contest.toString());
        assertThat(replay.subjects()).hasSize(1);
        assertThat(replay.subjects().getFirst().subjectKey()).isEqualTo("tel:+8613600002222");
        assertThat(replay.subjects().getFirst().chances()).isOne();
        assertThat(replay.excluded()).extracting(one -> one.reason()).containsExactly(ExclusionReason.INCOMPLETE);
        play.tampered(contest, token(pass));
        integrity.notice();
        Suspicion suspicion = integrity.of(office, contest).getFirst();
        integrity.decide(office, contest, suspicion.id(), true, "接口调用");
        integrity.appeal(contest, pass, "我没有");
        assertThat(entries.replay(contest.toString()).excluded())
                .extracting(one -> one.reason())
                .contains(ExclusionReason.FRAUD);
        assertThat(entries.replay(contest.toString()).openAppeals()).isOne();
        assertThat(entries.pools(office)).extracting(pool -> pool.reference()).contains(contest.toString());
    }

    @Test
    void anExaminationIsOpenToThoseWhoWorkHereAndOnlyToThem() throws Exception {
        ContestId exam = world.opened(world.rules(ContestPreset.STAFF_EXAM));
        Document entry = Jsoup.parse(web.perform(get("/desk/exams/" + exam).with(as(office)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        String pass = entry.select("input[name=pass]").val();
        assertThat(seals.pass(pass).orElseThrow().way()).isEqualTo(IdentityWay.STAFF);
        assertThat(entry.text()).contains("一人 1 次", "成绩记在您登录的账号名下").doesNotContain("抽奖", "分享");
        assertThat(web.perform(get("/quiz/" + exam)).andReturn().getResponse().getContentAsString())
                .contains("这是内部考试")
                .doesNotContain("开始答题");
        assertThat(web.perform(post("/quiz/" + exam + "/paper")
                                .param("pass", pass)
                                .param("consent", "true"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(web.perform(post("/quiz/" + exam + "/paper")
                                .param("pass", play.newPass(exam))
                                .param("consent", "true"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(web.perform(get("/desk/exams/" + contest).with(as(office)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void countsAreThoseOfTheAttemptsHoweverOftenTheyAreMade() {
        for (int i = 0; i < 60; i++) {
            Play.Opening opening = begin(play.newPass(contest), 0, "10.8." + i + ".1");
            play.submit(contest, opening.sheet().token(), i % 3 == 0 ? _ -> List.of() : right(opening), "10.8.0.1");
        }
        java.time.Instant until = clock.instant().plusSeconds(1);
        tallies.count(contest, until);
        tallies.count(contest, until);
        List<CountyTally> counties = tallies.counties(contest);
        assertThat(counties).hasSize(1);
        assertThat(counties.getFirst().people()).isEqualTo(60);
        assertThat(counties.getFirst().passed()).isEqualTo(40);
        assertThat(tallies.countQuestions(contest, until)).isEqualTo(60);
        assertThat(tallies.countQuestions(contest, until)).isZero();
        List<QuestionFigures> questions = tallies.questions(office, contest);
        assertThat(questions.stream().mapToInt(QuestionFigures::shown).sum()).isEqualTo(300);
        assertThat(questions.stream().mapToInt(QuestionFigures::correct).sum()).isEqualTo(200);
        List<Tallies.TopicCount> topics = tallies.topics(office, contest);
        assertThat(topics).allMatch(one -> one.county().equals(world.county("武陟县")));
        for (Tallies.TopicCount topic : topics) {
            List<QuestionFigures> of = questions.stream()
                    .filter(one -> one.item().topic().equals(topic.topic()))
                    .toList();
            assertThat(topic.shown())
                    .isEqualTo(of.stream().mapToInt(QuestionFigures::shown).sum());
            assertThat(topic.correct())
                    .isEqualTo(of.stream().mapToInt(QuestionFigures::correct).sum());
        }
        assertThat(topics.stream().mapToInt(Tallies.TopicCount::shown).sum()).isEqualTo(300);
    }

    @Test
    void discriminationComparesTheUpperWithTheLowerQuarter() {
        assertThat(Tallies.discrimination(Map.of(0, new int[] {50, 0}, 5, new int[] {50, 50}), 100))
                .isEqualTo(100);
        assertThat(Tallies.discrimination(Map.of(0, new int[] {50, 25}, 5, new int[] {50, 25}), 100))
                .isZero();
        assertThat(Tallies.discrimination(Map.of(5, new int[] {10, 5}), 10)).isEqualTo(QuestionFigures.UNKNOWN);
    }

    /** A paper in a calm hand, then the number. */
    private String calm(String phone, boolean blank) {
        Play.Opening opening = begin(play.newPass(contest), 0, "10.0.6.1");
        PaperToken token = seals.token(opening.sheet().token()).orElseThrow();
        PaperToken earlier = QuizWorld.earlier(token, 60);
        play.submit(contest, seals.seal(earlier), blank ? _ -> List.of() : world.right(earlier), "10.0.6.1");
        return proved(opening.pass(), phone);
    }

    private String token(String pass) {
        UUID subject = seals.pass(pass).orElseThrow().subject();
        return seals.seal(new PaperToken(
                contest,
                subject,
                IdentityWay.PHONE,
                java.time.LocalDate.now(clock),
                1,
                java.time.Instant.EPOCH,
                0,
                null,
                0));
    }

    private String proved(String pass, String phone) {
        jdbc.sql("DELETE FROM notification.one_time_code").update();
        entrants.send(contest, pass, phone);
        return entrants.prove(contest, pass, phone, code(phone.replace(" ", "")));
    }

    private String code(String phone) {
        return phones.codeAt(phone);
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
