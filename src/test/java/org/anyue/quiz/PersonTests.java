package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyue.draw.ExclusionReason;
import org.anyue.notification.PhonesOfTown;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person is one entrant: what was written before the number was proved is neither lost nor counted twice. */
@AnyueTest
@Import(PhonesOfTown.Gateway.class)
class PersonTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    Play play;

    @Autowired
    PaperSeals seals;

    @Autowired
    Entrants entrants;

    @Autowired
    ContestEntries entries;

    @Autowired
    PlayRecords records;

    @Autowired
    Suspicions integrity;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PhonesOfTown phones;

    private QuizWorld world;
    private ContestId contest;
    private String phone;
    private String county = "武陟县";

    @BeforeEach
    void contest() {
        world = QuizWorld.of(beans);
        contest = world.daily();
        phone = "139" + Ids.randomDigits(8);
    }

    @Test
    void aPaperThatWasWrittenBeforeTheNumberWasProvedIsKept() {
        String pass = proved(answered(play.newPass(contest)), phone);
        assertThat(seals.pass(pass).orElseThrow().way()).isEqualTo(IdentityWay.PHONE);
        assertThat(records.mine(contest, pass).counted()).isEqualTo(new Chances(1, 1, 1, 5, 0));
        assertThat(chances(phone)).isOne();
    }

    @Test
    void theSameDayOnASecondPhoneEarnsNothingMoreAndSaysWhy() {
        proved(answered(play.newPass(contest)), phone);
        String second = proved(answered(play.newPass(contest)), phone);
        PlayRecords.Mine mine = records.mine(contest, second);
        assertThat(mine.counted()).isEqualTo(new Chances(1, 2, 1, 5, 1));
        assertThat(mine.papers()).extracting(PlayRecords.Line::surplus).containsExactly(false, true);
        assertThat(chances(phone)).isOne();
        assertThatThrownBy(() -> answered(second))
                .as("the pass knows the papers of today")
                .hasMessageContaining("次数已经用完");
    }

    @Test
    void anotherDayOnASecondPhoneCounts() {
        String first = proved(answered(play.newPass(contest)), phone);
        String stranger = answered(play.newPass(contest));
        aDayEarlier(stranger);
        assertThat(chances(phone)).isOne();
        String second = proved(stranger, phone);
        assertThat(seals.pass(second).orElseThrow().subject())
                .isEqualTo(seals.pass(first).orElseThrow().subject());
        for (String pass : List.of(first, second, stranger)) {
            assertThat(records.mine(contest, pass).counted()).isEqualTo(new Chances(2, 2, 2, 5, 0));
            assertThat(entrants.entered(contest, pass)).isPresent();
        }
        assertThat(chances(phone)).isEqualTo(2);
        assertThat(entries.replay(contest.toString()).subjects()).hasSize(1);
    }

    @Test
    void provedAgainAndAgainItStaysOnePerson() {
        String first = proved(answered(play.newPass(contest)), phone);
        String again = proved(first, phone);
        assertThat(seals.pass(again).orElseThrow().subject())
                .isEqualTo(seals.pass(first).orElseThrow().subject());
        String late = play.newPass(contest);
        proved(late, phone);
        proved(late, phone);
        assertThat(entries.replay(contest.toString()).subjects()).hasSize(1);
        assertThat(chances(phone)).isOne();
    }

    @Test
    void papersThatBelongToOneNumberDoNotCountForAnother() {
        proved(answered(play.newPass(contest)), phone);
        String stranger = answered(play.newPass(contest));
        aDayEarlier(stranger);
        proved(stranger, phone);
        String other = "138" + Ids.randomDigits(8);
        String own = proved(stranger, other);
        assertThat(records.mine(contest, own).papers()).isEmpty();
        assertThat(chances(phone)).isEqualTo(2);
        assertThat(entries.replay(contest.toString()).excluded())
                .extracting(one -> one.reason())
                .containsExactly(ExclusionReason.INCOMPLETE);
        assertThatThrownBy(() -> proved(own, "137" + Ids.randomDigits(8))).hasMessageContaining("登记过");
    }

    @Test
    void whoIsExcludedOnOnePhoneIsExcludedOnBothAndClearedOnBoth() {
        Actor office = world.office();
        String stranger = answered(play.newPass(contest));
        UUID subject = seals.pass(stranger).orElseThrow().subject();
        String known = proved(answered(play.newPass(contest)), phone);
        proved(stranger, phone);
        suspected(subject);
        integrity.decide(
                office, contest, integrity.of(office, contest).getFirst().id(), true, "接口调用");
        assertThat(entries.replay(contest.toString()).excluded())
                .extracting(one -> one.reason())
                .containsExactly(ExclusionReason.FRAUD);
        assertThat(integrity.standing(contest, known).excluded()).hasSize(1);
        integrity.appeal(contest, known, "我没有");
        integrity.answer(
                office, contest, integrity.appeals(office, contest).getFirst().id(), true, "核实无误");
        assertThat(integrity.standing(contest, stranger).excluded()).isEmpty();
        assertThat(chances(phone)).isOne();
    }

    @Test
    void whoAnsweredOnTwoPhonesCountsOnceInTheCountyOfTheLastPaper() {
        county = "武陟县";
        String first = answered(play.newPass(contest));
        answered(play.newPass(contest));
        county = "温县";
        String second = answered(play.newPass(contest));
        proved(first, phone);
        counted();
        assertThat(people("武陟县")).isEqualTo(2);
        assertThat(people("温县")).isOne();
        proved(second, phone);
        assertThat(tallies.toCount()).as("a link changes the counts").contains(contest);
        counted();
        assertThat(people("武陟县")).isOne();
        assertThat(people("温县")).isOne();
        assertThat(tallies.counties(contest).stream()
                        .mapToInt(CountyTally::papers)
                        .sum())
                .as("papers stay papers")
                .isEqualTo(3);
    }

    @Test
    void aSuspicionAboutOnePhoneIsAboutThePerson() {
        String first = answered(play.newPass(contest));
        String second = answered(play.newPass(contest));
        proved(first, phone);
        proved(second, phone);
        counted();
        assertThat(people("武陟县")).isOne();
        suspected(seals.pass(second).orElseThrow().subject());
        counted();
        assertThat(people("武陟县")).isZero();
    }

    private void suspected(UUID subject) {
        jdbc.sql("""
                        INSERT INTO quiz.suspicion (id, contest_id, subject, reason, times, noticed_at, state)
                        VALUES (gen_random_uuid(), :id, :subject, 'TAMPERED', 1, now(), 'OPEN')""").param("id", contest.value()).param("subject", subject).update();
    }

    private void counted() {
        tallies.count(contest, Instant.now());
    }

    /** As it is published. */
    private int people(String name) {
        return tallies.counties(contest).stream()
                .filter(one -> one.county().equals(world.county(name)))
                .mapToInt(one -> one.published().people())
                .sum();
    }

    /** A paper in a calm hand with every answer right. @return the pass to go on with */
    private String answered(String pass) {
        Play.Opening opening = play.start(
                contest,
                pass,
                new Play.Start(true, false, world.county(county), 0, false, new Play.Origin("10.4.0.1", "", "")));
        PaperToken token =
                QuizWorld.earlier(seals.token(opening.sheet().token()).orElseThrow(), 60);
        return play.submit(contest, seals.seal(token), world.right(token), "10.4.0.1")
                .pass();
    }

    private void aDayEarlier(String pass) {
        assertThat(jdbc.sql("""
                        UPDATE quiz.attempt
                        SET day = day - 1, submitted_at = submitted_at - interval '1 day'
                        WHERE contest_id = :id AND subject = :subject""")
                        .param("id", contest.value())
                        .param("subject", seals.pass(pass).orElseThrow().subject())
                        .update())
                .isOne();
    }

    private String proved(String pass, String number) {
        jdbc.sql("DELETE FROM notification.one_time_code").update();
        entrants.send(contest, pass, number);
        return entrants.prove(contest, pass, number, phones.codeAt(number));
    }

    /** As the whole list says it, and as the receipt of one person says it. */
    private int chances(String number) {
        int replayed = entries.replay(contest.toString()).subjects().stream()
                .filter(one -> one.subjectKey().equals("tel:+86" + number))
                .mapToInt(one -> one.chances())
                .sum();
        UUID subject = jdbc.sql("SELECT subject FROM quiz.entrant WHERE contest_id = :id ORDER BY entered_at LIMIT 1")
                .param("id", contest.value())
                .query(UUID.class)
                .single();
        assertThat(entries.subject(contest, subject).orElseThrow().chances()).isEqualTo(replayed);
        return replayed;
    }
}
