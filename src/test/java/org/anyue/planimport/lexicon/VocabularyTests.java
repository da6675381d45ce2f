package org.anyue.planimport.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTests {

    private static final String PLAN = """
            澄溪市2025年“安全生产月”活动方案
            一、活动内容
            （一）开展安全灯会活动。晴川社各组织2簇花灯展出，鼓楼社要做好值守。
            （二）开展安全广播活动。市澄溪早报负责播出。
            二、工作要求
            各县区要平安顺遂落实到位，请xx茶社配合。
            """;

    @TempDir
    Path folder;

    @Test
    void everyBuiltInListIsKnownAndEveryRowOfItIsGood() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/planimport"))) {
            List<Path> lists =
                    files.filter(file -> file.toString().endsWith(".tsv")).toList();
            assertThat(lists).hasSameSizeAs(WordList.values());
        }
        for (WordList list : WordList.values()) {
            for (Lexicon.Row row : Lexicon.rows(list.fileName())) {
                assertThat(list.problem(row.cells()))
                        .describedAs("%s: %s", list, row.cells())
                        .isNull();
            }
        }
    }

    @Test
    void aCitysRowsReachTheReadersAndStandBeforeTheBuiltInOnes() {
        Vocabulary city = Vocabulary.builtIn()
                .with(List.of(
                        WordRow.of("bearers", 1, "社"),
                        WordRow.of("units", 1, "簇"),
                        WordRow.of("kinds", 1, "title\tPUBLICITY\t灯会"),
                        WordRow.of("swaps", 1, "顺遂\t有序\talways"),
                        WordRow.of("maskednames", 1, "茶社")));
        CompiledPlan plan = compile(city);
        assertThat(plan.activities().getFirst().kind()).isEqualTo(ActivityKind.PUBLICITY);
        assertThat(plan.activities().getFirst().quantities())
                .extracting(CompiledPlan.Quantity::unit)
                .contains("簇");
        assertThat(plan.duties()).anySatisfy(duty -> assertThat(duty.lead()).contains("鼓楼社"));
        assertThat(suggestions(plan, FindingCode.SWAPPED_WORD)).contains("有序");
    }

    @Test
    void oneCitysWordsDoNotReachAnother() {
        Vocabulary city = Vocabulary.builtIn().with(List.of(WordRow.of("swaps", 1, "顺遂\t有序\talways")));
        assertThat(suggestions(compile(city), FindingCode.SWAPPED_WORD)).contains("有序");
        assertThat(suggestions(compile(Vocabulary.builtIn()), FindingCode.SWAPPED_WORD))
                .doesNotContain("有序");
    }

    @Test
    void additionsAddUpAndAKnownRowChangesNothing() {
        Vocabulary once = Vocabulary.builtIn().with(List.of(WordRow.of("units", 1, "簇")));
        Vocabulary twice = once.with(List.of(WordRow.of("units", 1, "簇"), WordRow.of("units", 2, "艘次")));
        assertThat(twice.words("units")).startsWith("艘次", "簇").doesNotHaveDuplicates();
    }

    @Test
    void badRowsAreRefusedAllTogetherWithListRowAndReason() {
        WordsRefused refused = catchThrowableOfType(
                WordsRefused.class,
                () -> Vocabulary.builtIn()
                        .with(List.of(
                                WordRow.of("unit", 1, "簇"),
                                WordRow.of("swaps", 2, "平安\t安全\talways\t平安(?=生产"),
                                WordRow.of("swaps", 3, "平安\t安全"),
                                WordRow.of("swaps", 4, "平安\t安全\tsometimes\t平安"),
                                WordRow.of("restdays", 5, "6月19日\trest"),
                                WordRow.of("themes", 6, "26\t某主题"),
                                WordRow.of("kinds", 7, "title\tPARTY\t灯会"),
                                WordRow.of("bodies", 8, "(?:某局)?\t2019\t某新局"),
                                WordRow.of("units", 9, "簇"))));
        assertThat(refused.problems()).hasSize(8);
        assertThat(refused.getMessage().lines())
                .anySatisfy(line -> assertThat(line).contains("unit ", "第1行", "没有这个词表", "units"))
                .anySatisfy(line -> assertThat(line).contains("swaps", "第2行", "正则表达式"))
                .anySatisfy(line -> assertThat(line).contains("swaps", "第3行", "3至4列", "2列"))
                .anySatisfy(line -> assertThat(line).contains("swaps", "第4行", "只能是 always、mangled"))
                .anySatisfy(line -> assertThat(line).contains("restdays", "第5行", "2026-06-16"))
                .anySatisfy(line -> assertThat(line).contains("themes", "第6行", "四位年份"))
                .anySatisfy(line -> assertThat(line).contains("kinds", "第7行", "CONSULTATION_DAY"))
                .anySatisfy(line -> assertThat(line).contains("bodies", "第8行", "空的文字"));
    }

    @Test
    void anExpressionThatWouldHangIsRefused() {
        assertThatThrownBy(() -> Vocabulary.builtIn().with(List.of(WordRow.of("starters", 1, "(?:安+)+生$"))))
                .isInstanceOf(WordsRefused.class)
                .hasMessageContaining("卡住");
        assertThatThrownBy(() -> Vocabulary.builtIn().with(List.of(WordRow.of("starters", 1, "(?:安|全)*生产"))))
                .isInstanceOf(WordsRefused.class);
    }

    @Test
    void aFolderHoldsOneFileForEachList() throws IOException {
        Files.writeString(folder.resolve("units.tsv"), "\ufeff# word\r\n簇\r\n\r\n艘次\r\n");
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertThat(WordFolder.read(folder)).containsExactly(WordRow.of("units", 2, "簇"), WordRow.of("units", 4, "艘次"));
    }

    private static CompiledPlan compile(Vocabulary words) {
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "0", PLAN, null), words);
    }

    private static List<String> suggestions(CompiledPlan plan, FindingCode code) {
        return plan.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(CompiledPlan.Finding::suggestion)
                .toList();
    }
}
