package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.quiz.ContestTransitions.Verb;
import org.anyue.shared.DateRange;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;

/** The life of a contest and what its rules may be. */
class ContestTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void everyMoveOfTheTableIsAllowedAndNoOther() {
        for (ContestState from : ContestState.values()) {
            for (Verb verb : Verb.values()) {
                Optional<ContestState> target = ContestTransitions.target(from, verb);
                Contest contest = in(from);
                if (target.isPresent()) {
                    run(contest, verb);
                    assertThat(contest.state()).as(from + " " + verb).isEqualTo(target.get());
                } else {
                    assertThatThrownBy(() -> run(contest, verb))
                            .as(from + " " + verb)
                            .isInstanceOf(Refusal.class);
                }
            }
        }
    }

    @Test
    void theReadyMadeContestsAreValidAsTheyAre() {
        for (ContestPreset preset : ContestPreset.values()) {
            ContestPolicy.check(preset.label(), preset.rules(JUNE));
            assertThat(ContestPolicy.shortages(preset.rules(JUNE), QuizWorld.items(200)))
                    .as(preset.label())
                    .isEmpty();
        }
    }

    @Test
    void aContestWithAStreakIsTheWellKnownOne() {
        ContestRules rules = ContestPreset.STREAK.rules(JUNE);
        assertThat(rules.blueprint().size()).isEqualTo(15);
        assertThat(rules.chances()).isEqualTo(new ChanceRule(ChanceTrigger.STREAK, 5, 3, 30));
        assertThat(rules.sitting().practice()).isTrue();
    }

    @Test
    void tooFewQuestionsAreNamedWithTheLineThatLacksThem() {
        Blueprint blueprint =
                new Blueprint(PaperMode.RANDOM, List.of(new Blueprint.Line(0, "燃气安全", QuestionLevel.HARD, null, 9)));
        ContestRules rules = with(ContestPreset.DAILY_FIVE.rules(JUNE), blueprint);
        assertThatThrownBy(() -> ContestPolicy.open(rules, QuizWorld.items(100), JUNE))
                .hasMessage("“燃气安全·较难 9 题”需要 9 道题，题库里已发布的只有 7 道");
    }

    @Test
    void linesThatOverlapNeedEnoughForAllOfThem() {
        Blueprint blueprint = new Blueprint(
                PaperMode.RANDOM,
                List.of(new Blueprint.Line(0, "燃气安全", null, null, 3), new Blueprint.Line(0, "燃气安全", null, null, 3)));
        ContestRules rules = with(ContestPreset.DAILY_FIVE.rules(JUNE), blueprint);
        List<PaperItem> four = QuizWorld.items(20);
        assertThat(ContestPolicy.shortages(rules, four)).hasSize(1);
    }

    @Test
    void aTopicOfTheWeekIsTakenInItsWeekAndTheRestInTheOthers() {
        Blueprint blueprint = new Blueprint(
                PaperMode.RANDOM, List.of(Blueprint.any(5), new Blueprint.Line(2, "燃气安全", null, null, 3)));
        ContestRules rules = with(ContestPreset.TOPIC_OF_THE_WEEK.rules(JUNE), blueprint);
        ContestPolicy.check("竞赛", rules);
        assertThat(rules.week(JUNE)).isOne();
        assertThat(rules.week(JUNE.plusDays(7))).isEqualTo(2);
        assertThat(rules.blueprint().size(1)).isEqualTo(5);
        assertThat(rules.blueprint().size(2)).isEqualTo(3);
    }

    @Test
    void timeThatIsTooShortForOldPeopleIsRefused() {
        ContestRules base = ContestPreset.DAILY_FIVE.rules(JUNE);
        ContestRules hasty = new ContestRules(
                base.period(),
                base.blueprint(),
                new ContestRules.Sitting(1, 60, 4, true, false),
                base.chances(),
                base.asking());
        assertThatThrownBy(() -> ContestPolicy.check("竞赛", hasty)).hasMessageContaining("老年人");
    }

    @Test
    void aDrawNeedsSomebodyWhoCanBeTold() {
        ContestRules base = ContestPreset.DAILY_FIVE.rules(JUNE);
        ContestRules nobody = new ContestRules(
                base.period(),
                base.blueprint(),
                base.sitting(),
                base.chances(),
                new ContestRules.Asking(List.of(IdentityWay.NONE), true, false));
        assertThatThrownBy(() -> ContestPolicy.check("竞赛", nobody)).hasMessageContaining("核实身份");
    }

    private static ContestRules with(ContestRules base, Blueprint blueprint) {
        return new ContestRules(base.period(), blueprint, base.sitting(), base.chances(), base.asking());
    }

    private static Contest in(ContestState state) {
        return new Contest(new Contest.Kept(
                new ContestId(UUID.randomUUID()),
                new UnitId(UUID.randomUUID()),
                null,
                "竞赛",
                ContestPreset.DAILY_FIVE.rules(JUNE).withPeriod(new DateRange(JUNE, JUNE.plusDays(29))),
                state,
                0));
    }

    private static void run(Contest contest, Verb verb) {
        switch (verb) {
            case EDIT -> contest.edit(null, "竞赛", contest.rules());
            case OPEN -> contest.open(QuizWorld.items(50), JUNE);
            case PAUSE -> contest.pause();
            case RESUME -> contest.resume();
            case CLOSE -> contest.close();
            case PUBLISH -> contest.publish();
        }
    }
}
