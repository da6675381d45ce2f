package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.anyue.planimport.CompiledPlan.Quantity;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            集中学习不少于2次                 | >=    | 2     | 次 | -
            至少组织1场                       | >=    | 1     | 场 | -
            每个县（市、区）至少设立两个观摩点 | >=    | 2     | 个 | 每个县（市、区）
            每个乡镇(街道)开展抽检不少于5处   | >=    | 5     | 处 | 每个乡镇(街道)
            每名一线职工至少提出1条建议       | >=    | 1     | 条 | 每名一线职工
            每周夜查不少于1次                 | >=    | 1     | 次 | 每周
            每人每周不少于3条                 | >=    | 3     | 条 | 每人每周
            观看率达95%以上                   | >=    | 95    | %  | -
            覆盖率要达到100%                  | >=    | 100   | %  | -
            覆盖率100%                        | =     | 100   | %  | -
            宣传资料500份以上                 | >=    | 500   | 份 | -
            不超过5张                         | <=    | 5     | 张 | -
            控制在10人以内                    | <=    | 10    | 人 | -
            规模120人左右                     | about | 120   | 人 | -
            约300人参加                       | about | 300   | 人 | -
            排在前5名的                       | top   | 5     | 名 | -
            评选10个优秀课例                  | =     | 10    | 个 | -
            发放资料超过2万份                 | >     | 20000 | 份 | -
            面向班组每人讲一堂课              | =     | 1     | 堂 | 每人
            派出十二个督导组                  | =     | 12    | 个 | -
            """)
    void readsTheQuantity(String words, String op, BigDecimal n, String unit, String per) {
        assertThat(QuantityReader.read(new PlanText(words), new Range(0, words.length())))
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.op()).isEqualTo(op);
                    assertThat(q.n()).isEqualByComparingTo(n);
                    assertThat(q.unit()).isEqualTo(unit);
                    assertThat(q.per()).isEqualTo(per);
                })
                .extracting(Quantity::text)
                .satisfies(text -> assertThat(words).contains(text));
    }

    @ParameterizedTest
    @CsvSource({"组织一次专家会诊", "编印一批明白纸", "给予50元至500元奖励", "在5个工作日内反馈", "分三个阶段", "第3个安全生产月", "百名项目经理讲安全"})
    void isNoQuota(String words) {
        assertThat(QuantityReader.read(new PlanText(words), new Range(0, words.length())))
                .isEmpty();
    }
}
