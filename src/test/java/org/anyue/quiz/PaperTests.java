package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.Test;

/** Papers are pure functions, keep to the blueprint, and use the bank evenly. */
class PaperTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final ContestId CONTEST = new ContestId(new UUID(1, 2));
    private static final byte[] SECRET = new byte[32];

    private static final Blueprint MIXED = new Blueprint(
            PaperMode.RANDOM,
            List.of(
                    new Blueprint.Line(0, "消防安全", null, null, 2),
                    new Blueprint.Line(0, "", QuestionLevel.HARD, null, 1),
                    new Blueprint.Line(0, "", null, QuestionKind.MULTIPLE, 1),
                    Blueprint.any(1)));

    @Test
    void theSameSeedMakesTheSamePaperOnAnyNodeAndAnotherOneAnother() {
        UUID subject = new UUID(7, 9);
        Paper here = kit(PaperMode.RANDOM).paper(subject, JUNE, 1);
        Paper there = kit(PaperMode.RANDOM).paper(subject, JUNE, 1);
        assertThat(shape(there)).isEqualTo(shape(here));
        assertThat(shape(kit(PaperMode.RANDOM).paper(subject, JUNE, 2))).isNotEqualTo(shape(here));
        assertThat(shape(kit(PaperMode.RANDOM).paper(subject, JUNE.plusDays(1), 1)))
                .isNotEqualTo(shape(here));
        assertThat(shape(kit(PaperMode.RANDOM).paper(new UUID(7, 10), JUNE, 1))).isNotEqualTo(shape(here));
    }

    /** Fails when the formula changed: raise {@link PaperKit#VERSION} together with what is written here. */
    @Test
    void theFormulaIsTheOneOfItsVersion() {
        PaperToken token = new PaperToken(
                CONTEST, new UUID(7, 9), IdentityWay.NONE, JUNE, 1, Instant.ofEpochSecond(1_780_000_000L), 0, null, 0);
        PaperKit kit = new PaperKit(CONTEST, rules(MIXED), QuizWorld.items(200), SECRET);
        assertThat(PaperKit.VERSION).isEqualTo(1);
        assertThat(shape(kit.paper(token)).toString())
                .isEqualTo("[71[], 180[1, 0, 3, 2], 73[3, 2, 0, 1], 100[0, 2, 1, 3], 81[3, 2, 1, 0]]");
        assertThat(shape(kit.paper(CardCheck.form(CONTEST, 7), JUNE, 1)).toString())
                .isEqualTo("[183[], 53[3, 0, 1, 2], 5[2, 3, 0, 1], 45[2, 3, 1, 0], 185[0, 2, 3, 1]]");
    }

    @Test
    void aPaperOfTheDayHasTheSameQuestionsForAllInAnOrderOfOnesOwn() {
        PaperKit kit = kit(PaperMode.DAILY);
        Paper one = kit.paper(new UUID(1, 1), JUNE, 1);
        Paper other = kit.paper(new UUID(2, 2), JUNE, 1);
        assertThat(questions(other)).isEqualTo(questions(one));
        assertThat(questions(kit.paper(new UUID(1, 1), JUNE.plusDays(1), 1))).isNotEqualTo(questions(one));
        PaperKit fixed = kit(PaperMode.FIXED);
        assertThat(questions(fixed.paper(new UUID(1, 1), JUNE.plusDays(1), 2)))
                .isEqualTo(questions(fixed.paper(new UUID(3, 4), JUNE, 1)));
    }

    @Test
    void tenThousandPapersMeetTheBlueprintAndNoQuestionIsInMoreThanAFifthOfThem() {
        PaperKit kit = new PaperKit(CONTEST, rules(MIXED), QuizWorld.items(200), SECRET);
        Map<UUID, Integer> shown = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            Paper paper = kit.paper(Ids.random(), JUNE, 1);
            assertThat(paper.size()).isEqualTo(5);
            assertThat(questions(paper)).hasSize(5);
            assertThat(paper.questions().stream()
                            .filter(one -> one.item().topic().equals("消防安全")))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(paper.questions().stream().filter(one -> one.item().level() == QuestionLevel.HARD))
                    .isNotEmpty();
            questions(paper).forEach(question -> shown.merge(question, 1, Integer::sum));
        }
        assertThat(shown).hasSize(200);
        assertThat(shown.values()).allMatch(times -> times < 2_000);
    }

    /** What the office is told is what somebody really meets who collects: in a small bank nearly everything, in a large one half. */
    @Test
    void whoHasCollectedAHundredPapersKnowsWhatTheOfficeIsTold() {
        Blueprint five = new Blueprint(PaperMode.RANDOM, List.of(Blueprint.any(5)));
        for (int bank : List.of(50, 256, 600)) {
            List<PaperItem> items = QuizWorld.items(bank);
            PaperKit kit = new PaperKit(CONTEST, rules(five), items, SECRET);
            Set<UUID> collected = new HashSet<>();
            for (int i = 0; i < 100; i++) {
                collected.addAll(questions(kit.paper(new UUID(5, i), JUNE, 1)));
            }
            int met = 0;
            for (int i = 0; i < 1_000; i++) {
                met += (int) questions(kit.paper(new UUID(6, i), JUNE, 1)).stream()
                        .filter(collected::contains)
                        .count();
            }
            assertThat(met / 50.0).isCloseTo(Exposure.familiar(five, items, 100), within(5.0));
        }
        assertThat(Exposure.familiar(five, QuizWorld.items(600), 100)).isLessThan(60);
        assertThat(Exposure.familiar(five, QuizWorld.items(50), 100)).isEqualTo(100);
        assertThat(Exposure.familiar(new Blueprint(PaperMode.FIXED, five.lines()), QuizWorld.items(600), 100))
                .isEqualTo(100);
    }

    @Test
    void optionsStandInEveryOrderEquallyOften() {
        PaperKit kit = kit(PaperMode.RANDOM);
        int[] first = new int[4];
        for (int i = 0; i < 8_000; i++) {
            for (Paper.Question question : kit.paper(Ids.random(), JUNE, 1).questions()) {
                if (question.item().kind() == QuestionKind.SINGLE) {
                    first[question.order()[0]]++;
                }
            }
        }
        int all = first[0] + first[1] + first[2] + first[3];
        assertThat(java.util.Arrays.stream(first).boxed()).allMatch(times -> Math.abs(times - all / 4.0) < all * 0.02);
    }

    @Test
    void trueAndFalseKeepTheirOrder() {
        PaperKit kit = kit(PaperMode.RANDOM);
        for (int i = 0; i < 200; i++) {
            kit.paper(Ids.random(), JUNE, 1).questions().stream()
                    .filter(one -> one.item().kind() == QuestionKind.TRUE_FALSE)
                    .forEach(one -> assertThat(one.order()).containsExactly(0, 1));
        }
    }

    @Test
    void whatIsShownHoldsNoKey() {
        PaperKit kit = kit(PaperMode.RANDOM);
        for (int i = 0; i < 1_000; i++) {
            Paper paper = kit.paper(Ids.random(), JUNE, 1);
            String shown = PaperSheet.questions(paper).toString();
            for (Paper.Question question : paper.questions()) {
                assertThat(shown)
                        .doesNotContain(
                                question.item().explanation(), question.item().article());
                question.item().texts().forEach(text -> assertThat(shown).doesNotContain(text));
            }
        }
    }

    @Test
    void rightAnswersAreRightAndAnythingElseIsNot() {
        Paper paper = new PaperKit(
                        CONTEST,
                        rules(new Blueprint(PaperMode.RANDOM, List.of(Blueprint.any(40)))),
                        QuizWorld.items(60),
                        SECRET)
                .paper(new UUID(1, 1), JUNE, 1);
        Marking.Marked right = Marking.mark(paper, QuizWorld.right(paper));
        assertThat(right.marks()).isEqualTo("1".repeat(40));
        assertThat(Marking.mark(paper, _ -> List.of()).marks()).isEqualTo("_".repeat(40));
        assertThat(Marking.mark(paper, _ -> List.of("0", "1", "2", "3")).score())
                .isZero();
        assertThat(Marking.mark(paper, _ -> List.of("9", "-1", "x|y", "\u0000")).marks())
                .matches("[0_]{40}");
        Marking.Answers typed = at -> {
            List<String> answers = QuizWorld.right(paper).of(at);
            return paper.questions().get(at).item().kind() == QuestionKind.FILL
                    ? List.of(" 密 钥词" + answers.getFirst().substring(3) + "　")
                    : answers;
        };
        assertThat(Marking.mark(paper, typed).score()).isEqualTo(40);
        assertThat(right.answers().split("\\|", -1)).hasSize(40);
    }

    @Test
    void theLongestRunIsCounted() {
        assertThat(Marking.longestRun("1101110_11")).isEqualTo(3);
        assertThat(Marking.longestRun("")).isZero();
    }

    @Test
    void theLeastTimeGrowsWithTheTextAndTheLimitEndsAfterTheGrace() {
        Paper paper = kit(PaperMode.RANDOM).paper(new UUID(1, 1), JUNE, 1);
        assertThat(SittingPolicy.least(paper).toMillis()).isBetween(7_500L, 15_000L);
        ContestRules.Sitting sitting = ContestPreset.DAILY_FIVE.rules(JUNE).sitting();
        Instant start = Instant.parse("2026-06-01T00:00:00Z");
        assertThat(SittingPolicy.isLate(sitting, start, false, start.plusSeconds(330)))
                .isFalse();
        assertThat(SittingPolicy.isLate(sitting, start, false, start.plusSeconds(331)))
                .isTrue();
        assertThat(SittingPolicy.isLate(sitting, start, true, start.plusSeconds(630)))
                .isFalse();
    }

    /** Written down, because no later version may compute another one. */
    @Test
    void bucketsNeverChange() {
        assertThat(Bucket.of(new UUID(0, 0))).isEqualTo(0x42709AEA & 0x3FF);
        assertThat(Bucket.of(UUID.fromString("00010203-0405-0607-0809-0a0b0c0d0e0f")))
                .isEqualTo(0xD9C908EB & 0x3FF);
        UUID receipt = Bucket.receipt(Ids.randomBytes(16), 777);
        assertThat(Bucket.ofReceipt(receipt)).isEqualTo(777);
        assertThat(receipt.version()).isEqualTo(4);
        assertThat(receipt.variant()).isEqualTo(2);
    }

    private static PaperKit kit(PaperMode mode) {
        return new PaperKit(
                CONTEST, rules(new Blueprint(mode, List.of(Blueprint.any(5)))), QuizWorld.items(100), SECRET);
    }

    private static ContestRules rules(Blueprint blueprint) {
        ContestRules base = ContestPreset.DAILY_FIVE.rules(JUNE);
        return new ContestRules(base.period(), blueprint, base.sitting(), base.chances(), base.asking());
    }

    private static String shape(Paper paper) {
        return paper.questions().stream()
                .map(one -> one.item().position() + java.util.Arrays.toString(one.order()))
                .toList()
                .toString();
    }

    private static Set<UUID> questions(Paper paper) {
        Set<UUID> questions = new HashSet<>();
        paper.questions().forEach(one -> questions.add(one.item().question()));
        return questions;
    }
}
