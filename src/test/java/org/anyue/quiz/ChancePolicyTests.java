package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.Test;

/** Chances follow from attempts and from nothing else. */
class ChancePolicyTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void everyPaperThatPassedEarnsOneUpToTheDayAndTheCap() {
        ChanceRule rule = new ChanceRule(ChanceTrigger.PASS, 0, 1, 3);
        List<Attempt> attempts = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            attempts.add(attempt(day, 1, "11110", 0));
            attempts.add(attempt(day, 2, "11111", 0));
        }
        assertThat(ChancePolicy.of(rule, attempts.subList(0, 2)).earned()).isOne();
        assertThat(ChancePolicy.of(rule, attempts)).isEqualTo(new Chances(3, 20, 10, 5, 0));
    }

    @Test
    void fiveInARowEarnOneThreeTimesADay() {
        ChanceRule rule = new ChanceRule(ChanceTrigger.STREAK, 5, 3, 30);
        assertThat(ChancePolicy.of(rule, List.of(attempt(0, 1, "111111111111111", 0)))
                        .earned())
                .isEqualTo(3);
        assertThat(ChancePolicy.of(rule, List.of(attempt(0, 1, "111101111111111", 0)))
                        .earned())
                .isEqualTo(2);
        assertThat(ChancePolicy.of(rule, List.of(attempt(0, 1, "111101111011110", 0)))
                        .earned())
                .isZero();
        assertThat(ChancePolicy.streaks("11111", 5)).isOne();
    }

    @Test
    void aScoreOrDaysEarnByTheirThreshold() {
        ChanceRule score = new ChanceRule(ChanceTrigger.SCORE, 5, 2, 9);
        assertThat(ChancePolicy.of(score, List.of(attempt(0, 1, "11111", 0), attempt(0, 2, "11110", 0)))
                        .earned())
                .isOne();
        ChanceRule days = new ChanceRule(ChanceTrigger.DAYS, 3, 1, 8);
        List<Attempt> week = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            week.add(attempt(day, 1, "11111", 0));
        }
        assertThat(ChancePolicy.of(days, week).earned()).isEqualTo(2);
        assertThat(ChancePolicy.of(days, week.subList(0, 2)).earned()).isZero();
    }

    @Test
    void whatIsTooFastOrOfAChildEarnsNothingButStays() {
        ChanceRule rule = new ChanceRule(ChanceTrigger.PASS, 0, 5, 9);
        Chances chances = ChancePolicy.of(
                rule,
                List.of(
                        attempt(0, 1, "11111", AttemptMark.TOO_FAST.bit()),
                        attempt(0, 2, "11111", AttemptMark.UNDER_14.bit()),
                        attempt(0, 3, "11111", AttemptMark.EXTENDED.bit())));
        assertThat(chances).isEqualTo(new Chances(1, 3, 1, 5, 2));
    }

    @Test
    void fiveWithTheSameWrongAnswersInTheSameTimeAreNoticedAndHonestOnesAreNot() {
        List<Attempt> farm = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            farm.add(given(Ids.random(), "3,1,2", "A|BD|C", "101", 31 + i % 3));
        }
        assertThat(SameAnswers.of(farm)).hasSize(5);
        assertThat(SameAnswers.of(farm.subList(0, 4))).isEmpty();
        List<Attempt> shuffled = new ArrayList<>(farm.subList(0, 4));
        shuffled.add(given(Ids.random(), "1,2,3", "BD|C|A", "011", 32));
        assertThat(SameAnswers.of(shuffled))
                .as("another order of the same questions")
                .hasSize(5);
        List<Attempt> slow = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            slow.add(given(Ids.random(), "3,1,2", "A|BD|C", "101", 30 + 10 * i));
        }
        assertThat(SameAnswers.of(slow)).as("in their own time").isEmpty();
        List<Attempt> right = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            right.add(given(Ids.random(), "3,1,2", "A|BD|C", "111", 31));
        }
        assertThat(SameAnswers.of(right)).as("everything right").isEmpty();
    }

    /** Everybody has the same five questions, the third is difficult and one of its options popular. */
    @Test
    void aCrowdWithAPopularMistakeIsNotNoticedAndAFarmInsideItIs() {
        Random random = new Random(7);
        List<Attempt> crowd = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder marks = new StringBuilder();
            List<String> answers = new ArrayList<>();
            for (int at = 0; at < 5; at++) {
                boolean right = random.nextDouble() < (at == 2 ? .45 : .9);
                marks.append(right ? '1' : '0');
                answers.add(right ? "A" : random.nextDouble() < .7 ? "B" : "C");
            }
            int seconds = (int) Math.clamp(90 + 35 * random.nextGaussian(), 12, 300);
            crowd.add(given(Ids.random(), "1,2,3,4,5", String.join("|", answers), marks.toString(), seconds));
        }
        assertThat(SameAnswers.of(crowd)).hasSizeLessThan(20_000 / 1_000);
        List<UUID> farm = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            farm.add(Ids.random());
            crowd.add(given(farm.getLast(), "1,2,3,4,5", "A|C|C|B|A", "10001", 20 + i % 2));
        }
        assertThat(SameAnswers.of(crowd)).containsAll(farm);
    }

    /** Nobody copies in two hundred towns, each with one contest of 170 papers and a mistake that nearly half of them make. */
    @Test
    void chanceAloneHardlyEverPutsSomebodyOnTheList() {
        Random random = new Random(11);
        int noticed = 0;
        for (int town = 0; town < 200; town++) {
            List<Attempt> crowd = new ArrayList<>();
            for (int i = 0; i < 170; i++) {
                boolean wrong = random.nextDouble() < .45;
                int seconds = 70 + random.nextInt(191);
                crowd.add(given(Ids.random(), "1,2", wrong ? "A|B" : "A|A", wrong ? "10" : "11", seconds));
            }
            noticed += SameAnswers.of(crowd).isEmpty() ? 0 : 1;
        }
        assertThat(noticed).isLessThanOrEqualTo(1);
    }

    @Test
    void aBurstOfPerfectPapersIsNoticedAndAPlantAtTheChangeOfShiftsIsNot() {
        List<Attempt> plant = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            boolean quick = i % 20 == 0;
            plant.add(perfect(quick ? "11111" : i % 3 == 0 ? "11111" : "11011", quick ? 12 : 40 + i % 90, 7, i / 2));
        }
        assertThat(PerfectBursts.of(plant)).isEmpty();
        List<Attempt> farm = new ArrayList<>(plant);
        for (int i = 0; i < 12; i++) {
            farm.add(perfect("11111", 1, 99, 700 + i));
        }
        assertThat(PerfectBursts.of(farm)).hasSize(12);
        List<Attempt> proxies = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            proxies.add(perfect("11111", 9, 1_000 + i, i));
        }
        assertThat(PerfectBursts.of(proxies)).as("each from another network").hasSize(30);
        assertThat(PerfectBursts.of(proxies.subList(0, 9))).isEmpty();
    }

    private static Attempt perfect(String marks, int seconds, int net, int at) {
        UUID subject = Ids.random();
        return new Attempt(
                new Attempt.Key(Bucket.of(subject), new ContestId(new UUID(1, 1)), subject, JUNE, 1),
                Ids.random(),
                new Attempt.Origin(IdentityWay.NONE, null, 0, net),
                new Attempt.Result("1,2,3,4,5", "A|A|A|A|A", marks, true, seconds, 0),
                Instant.EPOCH.plusSeconds(at));
    }

    private static Attempt given(UUID subject, String items, String answers, String marks, int seconds) {
        return new Attempt(
                new Attempt.Key(Bucket.of(subject), new ContestId(new UUID(1, 1)), subject, JUNE, 1),
                Ids.random(),
                new Attempt.Origin(IdentityWay.NONE, null, 0, 0),
                new Attempt.Result(items, answers, marks, true, seconds, 0),
                Instant.EPOCH);
    }

    private static Attempt attempt(int day, int slot, String marks, int flags) {
        UUID subject = new UUID(1, 2);
        return new Attempt(
                new Attempt.Key(Bucket.of(subject), new ContestId(new UUID(1, 1)), subject, JUNE.plusDays(day), slot),
                Ids.random(),
                new Attempt.Origin(IdentityWay.NONE, null, 0, 0),
                new Attempt.Result(
                        "", "", marks, marks.chars().filter(mark -> mark == '1').count() >= 4, 60, flags),
                Instant.EPOCH);
    }
}
