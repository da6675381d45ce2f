package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers are given out, come back and are kept: once, in time, and only those that this server made. */
@AnyueTest
class PlayTests {

    private static final String ADDRESS = "10.1.2.3";
    private static final Play.Origin DIRECT = new Play.Origin(ADDRESS, "", "");

    @Autowired
    BeanFactory beans;

    @Autowired
    Play play;

    @Autowired
    PaperSeals seals;

    @Autowired
    Contests contests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("systemClock")
    Clock clock;

    private QuizWorld world;
    private ContestId contest;
    private UUID county;

    @BeforeEach
    void contest() {
        world = QuizWorld.of(beans);
        contest = world.daily();
        county = world.county("武陟县");
    }

    @Test
    void aPaperIsTakenMarkedAndKept() {
        Play.Opening opening = begin(play.newPass(contest));
        assertThat(rows()).isZero();
        Play.Handed handed = play.submit(contest, opening.sheet().token(), right(opening), ADDRESS);
        assertThat(handed.paper().score()).isEqualTo(5);
        assertThat(handed.paper().passed()).isTrue();
        assertThat(handed.paper().has(AttemptMark.TOO_FAST)).isTrue();
        assertThat(handed.paper().questions()).allSatisfy(question -> {
            assertThat(question.correct()).isTrue();
            assertThat(question.given()).isEqualTo(question.right());
            assertThat(question.article()).contains("安全生产法");
        });
        assertThat(rows()).isOne();
        assertThatThrownBy(() -> begin(handed.pass()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("次数已经用完");
    }

    @Test
    void aHundredParallelSubmitsOfOnePaperAreOneRow() throws Exception {
        Play.Opening opening = begin(play.newPass(contest));
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            boolean blank = i % 2 == 0;
            all.add(() -> {
                try {
                    return play.submit(
                                    contest, opening.sheet().token(), blank ? _ -> List.of() : right(opening), ADDRESS)
                            .paper()
                            .receipt();
                } catch (PaperTaken taken) {
                    return "taken " + taken.receipt();
                }
            });
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            for (Future<String> answer : people.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        assertThat(rows()).isOne();
        assertThat(answers).filteredOn(answer -> !answer.startsWith("taken")).hasSize(1);
        String receipt = answers.stream()
                .filter(answer -> !answer.startsWith("taken"))
                .findAny()
                .orElseThrow();
        assertThat(answers)
                .filteredOn(answer -> answer.equals("taken " + receipt))
                .hasSize(99);
    }

    @Test
    void anotherPaperForTheSameTryIsTurnedAwayAndTheFirstCounts() {
        String pass = play.newPass(contest);
        Play.Opening first = begin(pass);
        PaperToken token = seals.token(first.sheet().token()).orElseThrow();
        PaperToken again = moved(token, clock.instant().minusSeconds(20));
        play.submit(contest, first.sheet().token(), _ -> List.of(), ADDRESS);
        assertThatThrownBy(() -> play.submit(contest, seals.seal(again), right(first), ADDRESS))
                .isInstanceOf(PaperTaken.class);
        assertThat(jdbc.sql("SELECT score FROM quiz.attempt WHERE contest_id = :id")
                        .param("id", contest.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheClockOfTheServerCounts() {
        Play.Opening opening = begin(play.newPass(contest));
        PaperToken token = seals.token(opening.sheet().token()).orElseThrow();
        PaperToken late = moved(token, clock.instant().minus(Duration.ofSeconds(331)));
        assertThatThrownBy(() -> play.submit(contest, seals.seal(late), right(opening), ADDRESS))
                .hasMessageContaining("答题时间已到");
        PaperToken calm = moved(token, clock.instant().minus(Duration.ofSeconds(320)));
        Play.Handed handed = play.submit(contest, seals.seal(calm), right(opening), ADDRESS);
        assertThat(handed.paper().has(AttemptMark.TOO_FAST)).isFalse();
    }

    @Test
    void whoeverOpensThePaperAgainHasTheSamePaperAndTheTimeThatIsLeft() {
        String pass = play.newPass(contest);
        PaperSheet first = begin(pass).sheet();
        PaperSheet again = begin(pass).sheet();
        assertThat(again.questions()).isEqualTo(first.questions());
        assertThat(again.issuedAt()).isEqualTo(first.issuedAt());
    }

    @Test
    void whoseTimeIsOverBeginsAnewWithAnotherPaper() {
        PlayPass pass = seals.pass(play.newPass(contest)).orElseThrow();
        PaperToken seen = moved(
                seals.token(begin(seals.seal(pass)).sheet().token()).orElseThrow(),
                clock.instant().minusSeconds(301));
        PlayPass other = pass.of(Ids.random(), IdentityWay.NONE, seen.day(), 0);
        PaperSheet anew =
                begin(seals.seal(other.begins(seen.day(), 1, seen.issuedAt()))).sheet();
        assertThat(anew.issuedAt()).isAfter(seen.issuedAt());
        assertThat(anew.seconds()).isGreaterThan(290);
        PaperToken minuteAgo = moved(seen, clock.instant().minusSeconds(60));
        PaperSheet goingOn = begin(seals.seal(pass.of(Ids.random(), IdentityWay.NONE, seen.day(), 0)
                        .begins(seen.day(), 1, minuteAgo.issuedAt())))
                .sheet();
        assertThat(goingOn.issuedAt()).isEqualTo(minuteAgo.issuedAt());
        assertThat(goingOn.seconds()).isBetween(200, 240);
        PlayPass tomorrow = pass.of(Ids.random(), IdentityWay.NONE, seen.day(), 0)
                .begins(seen.day(), 1, clock.instant().plusSeconds(3600));
        assertThat(begin(seals.seal(tomorrow)).sheet().seconds()).isBetween(290, 300);
    }

    @Test
    void whoAsksForItHasDoubleTimeWithoutAProof() {
        Play.Opening opening =
                play.start(contest, play.newPass(contest), new Play.Start(true, false, county, 0, true, DIRECT));
        assertThat(opening.sheet().seconds()).isBetween(590, 600);
        PaperToken token = seals.token(opening.sheet().token()).orElseThrow();
        PaperToken late = moved(token, clock.instant().minusSeconds(631));
        assertThatThrownBy(() -> play.submit(contest, seals.seal(late), _ -> List.of(), ADDRESS))
                .hasMessageContaining("答题时间已到");
        PaperToken slow = moved(token, clock.instant().minusSeconds(600));
        assertThat(play.submit(contest, seals.seal(slow), right(opening), ADDRESS)
                        .paper()
                        .has(AttemptMark.EXTENDED))
                .isTrue();
    }

    @Test
    void onePaperForTheWholeContestIsHandedInOnceWhateverTheDay() {
        ContestRules daily = world.rules(ContestPreset.DAILY_FIVE);
        ContestRules once = new ContestRules(
                daily.period(),
                new Blueprint(PaperMode.FIXED, List.of(Blueprint.any(5))),
                daily.sitting(),
                daily.chances(),
                daily.asking());
        contest = world.opened(once);
        Play.Opening opening = begin(play.newPass(contest));
        PaperToken token = seals.token(opening.sheet().token()).orElseThrow();
        assertThat(token.day()).isEqualTo(once.period().start());
        assertThat(once.sittingDay(once.period().end())).isEqualTo(token.day());
        String pass = play.submit(contest, opening.sheet().token(), right(opening), ADDRESS)
                .pass();
        assertThatThrownBy(() -> begin(pass)).hasMessageContaining("已经交过卷");
        assertThat(daily.sittingDay(daily.period().end()))
                .isEqualTo(daily.period().end());
    }

    @Test
    void aForgedTokenAndOneOfAnotherContestAreTurnedAway() {
        Play.Opening opening = begin(play.newPass(contest));
        ContestId other = world.daily();
        assertThatThrownBy(() -> play.submit(other, opening.sheet().token(), right(opening), ADDRESS))
                .isInstanceOf(Refusal.class);
        String token = opening.sheet().token();
        String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        assertThatThrownBy(() -> play.submit(contest, forged, right(opening), ADDRESS))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> play.contest(new ContestId(Ids.random()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> begin(play.newPass(other))).isInstanceOf(PassLapsed.class);
        assertThat(rows()).isZero();
    }

    @Test
    void aPausedContestGivesNoPapersOutButTakesThoseThatAreUnderWay() {
        Play.Opening opening = begin(play.newPass(contest));
        contests.pause(world.office(), contest, 1);
        ContestBook fresh =
                new ContestBook(beans.getBean(ContestReads.class), beans.getBean(ContestStore.class), clock);
        assertThat(fresh.get(contest).contest().state()).isEqualTo(ContestState.PAUSED);
        assertThat(play.submit(contest, opening.sheet().token(), right(opening), ADDRESS)
                        .paper()
                        .score())
                .isEqualTo(5);
    }

    @Test
    void theTrailHasOneRecordForEachCommitWithItsCountAndDigest() {
        long before = records();
        Play.Opening opening = begin(play.newPass(contest));
        play.submit(contest, opening.sheet().token(), right(opening), ADDRESS);
        assertThat(records()).isEqualTo(before + 1);
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM quiz.attempt attempt
                        JOIN quiz.receipt_batch batch ON batch.id = attempt.batch_id
                        WHERE attempt.contest_id = :id""").param("id", contest.value()).query(Long.class).single())
                .isOne();
    }

    @Test
    void withoutACountyConsentOrTheRightIdentityNobodyStarts() {
        String pass = play.newPass(contest);
        assertThatThrownBy(() -> play.start(contest, pass, new Play.Start(true, false, null, 0, false, DIRECT)))
                .hasMessageContaining("县");
        assertThatThrownBy(() -> play.start(contest, pass, new Play.Start(false, false, county, 0, false, DIRECT)))
                .hasMessageContaining("同意");
        ContestId exam = world.opened(world.rules(ContestPreset.STAFF_EXAM));
        assertThatThrownBy(
                        () -> play.start(exam, play.newPass(exam), new Play.Start(true, false, null, 0, false, DIRECT)))
                .hasMessageContaining("核验身份");
    }

    @Test
    void thePracticeRoomMarksAndKeepsNothing() {
        Play.Opening opening = play.practise(contest, play.newPass(contest));
        Play.Handed handed = play.submit(contest, opening.sheet().token(), right(opening), ADDRESS);
        assertThat(handed.paper().isPractice()).isTrue();
        assertThat(handed.paper().score()).isEqualTo(5);
        assertThat(rows()).isZero();
    }

    private Play.Opening begin(String pass) {
        return play.start(contest, pass, new Play.Start(true, false, county, 0, false, DIRECT));
    }

    private Marking.Answers right(Play.Opening opening) {
        PaperToken token = seals.token(opening.sheet().token()).orElseThrow();
        return world.right(token);
    }

    private static PaperToken moved(PaperToken token, Instant issued) {
        return new PaperToken(
                token.contest(),
                token.subject(),
                token.way(),
                token.day(),
                token.slot(),
                Instant.ofEpochSecond(issued.getEpochSecond()),
                token.marks(),
                token.county(),
                token.device());
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM quiz.attempt WHERE contest_id = :id")
                .param("id", contest.value())
                .query(Long.class)
                .single();
    }

    private long records() {
        return jdbc.sql("SELECT count(*) FROM audit.record WHERE action = 'quiz.attempts-kept'")
                .query(Long.class)
                .single();
    }
}
