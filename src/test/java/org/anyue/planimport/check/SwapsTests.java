package org.anyue.planimport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.officialdoc.DocumentText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwapsTests {

    private static final int CHARACTERS_PER_FALSE_ALARM = 2_000;
    private static final String TRACES = "平安生产月活动要夯实平安生产的根底，";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    平安生产月活动方案              | 安全生产月活动方案
                    坚持管行业必须管平安，一岗双责   | 坚持管行业必须管安全，一岗双责
                    发挥根底性作用                  | 发挥基础性作用
                    牢固树立安全开展理念             | 牢固树立安全发展理念
                    服务经济社会开展。               | 服务经济社会发展。
                    将情况及时反响本部门             | 将情况及时反馈本部门
                    做好跟踪催促工作                | 做好跟踪督促工作
                    发动广阔职工参与                | 发动广大职工参与
                    由志愿效劳队负责                | 由志愿服务队负责
                    ，标准行政执法行为              | ，规范行政执法行为
                    推进政府购置效劳                | 推进政府购买服务
                    按照属地管理的原那么，           | 按照属地管理的原则，
                    安全出产变乱                    | 安全生产事故
                    """)
    void aSureWordIsPutRightInAnyText(String written, String meant) {
        assertThat(corrected(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    普及平安常识                   | 普及安全常识
                    推送平安常识                   | 推送安全常识
                    营造浓厚的活动气氛              | 营造浓厚的活动氛围
                    与各部门亲密配合                | 与各部门密切配合
                    对企业进展检查                  | 对企业进行检查
                    提高应急处置才能                | 提高应急处置能力
                    推动改革开展。                  | 推动改革发展。
                    参加率到达100%                 | 参加率达到100%
                    """)
    void aLikelyWordIsPutRightOnlyInATextWithTraces(String written, String meant) {
        assertThat(corrected(written)).isEqualTo(written);
        assertThat(corrected(TRACES + written)).endsWith(meant);
    }

    @ParameterizedTest
    @CsvSource({"积极创建平安校园", "建设平安中国", "深化平安建设", "祝大家阖家平安", "向家人报平安。", "开展活动", "推进标准化建设", "引起强烈反响", "只有掌握技能才能上岗", "广阔天地"
    })
    void aTrueWordIsLeftAloneEvenAmongTraces(String written) {
        assertThat(corrected(TRACES + written)).endsWith(written);
    }

    @Test
    void everyPlaceIsShownWithItsOwnSpanAndNothingElseChanges() {
        String text = "平安生产和平安生产。";
        assertThat(Swaps.find(text)).containsExactly(new Swaps.Swap(0, 2, "安全"), new Swaps.Swap(5, 7, "安全"));
        assertThat(Swaps.corrected(text, 4, 10)).isEqualTo("和安全生产。");
    }

    @Test
    void aCityProtectsAPlaceNameWithARowThatMeansWhatItSays() {
        Vocabulary city = Vocabulary.builtIn().with(List.of(WordRow.of("swaps", 1, "平安\t平安\talways\t平安(?=生产大街)")));
        assertThat(city.run(() -> Swaps.find("平安生产大街的平安生产月"))).containsExactly(new Swaps.Swap(7, 9, "安全"));
    }

    @Test
    void cleanTextsRaiseAtMostOneFalseAlarmInTwoThousandCharacters() throws IOException, UnreadableDocument {
        int characters = 0;
        List<String> alarms = new ArrayList<>();
        for (Path file : cleanTexts()) {
            CompiledPlan plan = compile(text(file));
            characters += plan.source().characters();
            plan.findings().stream()
                    .filter(finding -> finding.code() == FindingCode.SWAPPED_WORD
                            || finding.code() == FindingCode.STALE_BODY
                            || finding.code() == FindingCode.MASKED_NAME)
                    .forEach(finding -> alarms.add(file + " " + finding));
        }
        assertThat(characters).isGreaterThan(20_000);
        assertThat(alarms).hasSizeLessThanOrEqualTo(characters / CHARACTERS_PER_FALSE_ALARM);
        assertThat(alarms.stream().filter(alarm -> alarm.contains("SWAPPED_WORD")))
                .isEmpty();
    }

    private static List<Path> cleanTexts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (String folder : List.of("samples/clean", "samples/plans", "docs/guide")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(?:txt|md)"))
                        .filter(file -> !file.toString().contains("mangled"))
                        .sorted()
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    /** Some samples are in GB18030. */
    private static String text(Path file) throws IOException, UnreadableDocument {
        boolean plain = file.toString().endsWith(".txt");
        return plain ? DocumentText.extract(file).text() : Files.readString(file);
    }

    private static String corrected(String text) {
        return Swaps.corrected(text, 0, text.length());
    }

    private static CompiledPlan compile(String text) {
        return PlanCompiler.compile(new PlanSource("text.txt", "txt", "0", text, null));
    }
}
