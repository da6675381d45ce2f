package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.planimport.comparison.Aspect;
import org.anyue.planimport.comparison.Difference;
import org.anyue.planimport.comparison.Entry;
import org.anyue.planimport.comparison.PlanComparison;
import org.anyue.planimport.comparison.Verdict;
import org.anyue.planimport.comparison.WordDifference;
import org.anyue.planimport.comparison.WordDifference.Run;
import org.junit.jupiter.api.Test;

class PlanComparisonTests {

    private static final CompiledPlan BEFORE = compile(TwoYears.BEFORE);
    private static final CompiledPlan NOW = compile(TwoYears.NOW);

    private final PlanComparison years = PlanComparison.of(BEFORE, NOW);

    @Test
    void whatIsNewGoneChangedAndTheSameIsToldApart() {
        assertThat(years.activities().stream()
                        .map(entry -> entry.verdict() + " " + entry.shown().title()))
                .containsExactly(
                        "SAME 开展安全宣讲活动", "SAME 开展安全宣传咨询日活动", "CHANGED 组织综合应急演练", "GONE 开展安全知识征文比赛", "NEW 组织隐患随手拍");
        assertThat(years.papers()).singleElement().satisfies(paper -> {
            assertThat(paper.verdict()).isEqualTo(Verdict.CHANGED);
            assertThat(words(paper, Aspect.DUE)).isEqualTo("6月28日 → 7月5日");
        });
        assertThat(years.count(Verdict.NEW)).isEqualTo(1);
        assertThat(years.count(Verdict.GONE)).isEqualTo(1);
        assertThat(years.count(Verdict.CHANGED)).isEqualTo(2);
    }

    @Test
    void thePairSaysWhichOfItsFieldsChanged() {
        Entry drill = years.activities().get(2);
        assertThat(words(drill, Aspect.BEARERS)).isEqualTo("市消防救援支队 → 市交通运输局");
        assertThat(words(drill, Aspect.DATES)).isEqualTo("6月18日 → 6月20日");
        assertThat(words(drill, Aspect.QUANTITIES)).isEqualTo(" → 3场");
        assertThat(words(drill, Aspect.VENUE)).isEqualTo("龙源湖公园 → 太行公园");
        assertThat(drill.duties())
                .singleElement()
                .satisfies(duty -> assertThat(words(duty, Aspect.SUPPORT)).isEqualTo("市消防救援支队 → 市交通运输局"));
    }

    @Test
    void theHeadTellsOfAnotherThemeAndOfNoOtherPeriod() {
        assertThat(years.head().stream().map(Difference::aspect)).containsExactly(Aspect.THEME);
    }

    @Test
    void everyPlanComparedWithItselfIsUnchanged() {
        for (String name : SamplePlans.names()) {
            CompiledPlan plan = SamplePlans.compile(name);
            PlanComparison same = PlanComparison.of(plan, plan);
            assertThat(same.head()).as(name).isEmpty();
            assertThat(entries(same)).as(name).allMatch(entry -> entry.verdict() == Verdict.SAME);
            assertThat(entries(same))
                    .as(name)
                    .allMatch(entry -> entry.shown().index()
                            == java.util.Objects.requireNonNull(entry.before()).index());
            assertThat(same.activities()).as(name).hasSize(plan.activities().size());
        }
    }

    @Test
    void turnedRoundNewAndGoneChangePlacesAndThePairsStay() {
        List<String> names = SamplePlans.names();
        for (int i = 0; i < names.size(); i++) {
            CompiledPlan one = SamplePlans.compile(names.get(i));
            CompiledPlan other = SamplePlans.compile(names.get((i + 7) % names.size()));
            PlanComparison forth = PlanComparison.of(one, other);
            PlanComparison back = PlanComparison.of(other, one);
            assertThat(forth.count(Verdict.NEW)).as(names.get(i)).isEqualTo(back.count(Verdict.GONE));
            assertThat(forth.count(Verdict.GONE)).as(names.get(i)).isEqualTo(back.count(Verdict.NEW));
            assertThat(pairs(forth, false)).as(names.get(i)).isEqualTo(pairs(back, true));
        }
    }

    @Test
    void nothingIsLostAndNothingPairedTwice() {
        List<String> names = SamplePlans.names();
        for (int i = 1; i < names.size(); i++) {
            CompiledPlan one = SamplePlans.compile(names.get(i - 1));
            CompiledPlan other = SamplePlans.compile(names.get(i));
            PlanComparison comparison = PlanComparison.of(one, other);
            assertThat(comparison.activities().stream()
                            .filter(entry -> entry.before() != null)
                            .map(entry -> entry.before().index()))
                    .hasSize(one.activities().size())
                    .doesNotHaveDuplicates();
            assertThat(comparison.activities().stream()
                            .filter(entry -> entry.now() != null)
                            .map(entry -> entry.now().index()))
                    .hasSize(other.activities().size())
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void plansOfDifferentPlacesHaveLittleInCommonAndThoseOfOneAfterTheOtherMuch() {
        PlanComparison strangers = PlanComparison.of(
                SamplePlans.compile("15-xunjiang-hospital-2023"), SamplePlans.compile("06-pengcheng-port-2026"));
        assertThat(strangers.activities().stream().filter(entry -> entry.verdict() == Verdict.SAME))
                .isEmpty();
    }

    @Test
    void wordsThatDifferAreMarkedOnBothSidesAndTheYearIsNone() {
        WordDifference words = WordDifference.of(BEFORE, "2024年6月18日在龙源湖公园举行2场", NOW, "2025年6月20日在太行公园举行2场");
        assertThat(words.before().stream().filter(Run::only).map(Run::text)).containsExactly("18", "龙源湖");
        assertThat(words.now().stream().filter(Run::only).map(Run::text)).containsExactly("20", "太行");
        assertThat(text(words.before())).isEqualTo("2024年6月18日在龙源湖公园举行2场");
        assertThat(text(words.now())).isEqualTo("2025年6月20日在太行公园举行2场");
    }

    @Test
    void theMarksOfAnyTwoTextsLeaveTheTextsWhole() {
        List<String> texts = SamplePlans.names().stream().map(SamplePlans::text).toList();
        for (int i = 1; i < texts.size(); i++) {
            WordDifference words = WordDifference.of(BEFORE, texts.get(i - 1), NOW, texts.get(i));
            assertThat(text(words.before())).isEqualTo(texts.get(i - 1));
            assertThat(text(words.now())).isEqualTo(texts.get(i));
        }
    }

    private static List<Entry> entries(PlanComparison comparison) {
        List<Entry> all = new ArrayList<>();
        Stream.of(comparison.activities(), comparison.duties(), comparison.papers())
                .forEach(all::addAll);
        comparison.activities().forEach(activity -> all.addAll(activity.duties()));
        return all;
    }

    private static List<String> pairs(PlanComparison comparison, boolean turned) {
        return Stream.of(comparison.activities(), comparison.duties(), comparison.papers())
                .flatMap(List::stream)
                .filter(entry -> entry.before() != null && entry.now() != null)
                .map(entry -> turned
                        ? entry.now().index() + "-" + entry.before().index() + entry.verdict()
                        : entry.before().index() + "-" + entry.now().index() + entry.verdict())
                .sorted()
                .toList();
    }

    private static String words(Entry entry, Aspect aspect) {
        return entry.differences().stream()
                .filter(difference -> difference.aspect() == aspect)
                .map(difference -> String.join("、", difference.gone()) + " → " + String.join("、", difference.added()))
                .collect(Collectors.joining());
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static CompiledPlan compile(String text) {
        return PlanCompiler.compile(new PlanSource("方案.txt", "txt", "0".repeat(64), text, null));
    }
}
