package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;

/** A sentence that hands out numbered items gives them their lead and is no duty of its own. */
class HandedOutTests {

    @Test
    void decimalsAreHandedOutOneByOne() {
        CompiledPlan plan = plan("""
                沙洲市2025年安全生产月活动方案
                3 活动内容
                3.1 消防疏散演练
                6月18日在展览馆举行疏散演练。
                3.2 知识竞赛
                6月20日举办知识竞赛。
                3.3 隐患排查
                6月底前完成仓储场所排查。
                以上活动3.1、3.3由市应急局牵头，市消防救援支队配合；3.2由市总工会负责。
                4 工作要求
                各县（市、区）要加强领导。
                """);
        assertThat(units(plan))
                .containsExactly(List.of("市应急局", "市消防救援支队"), List.of("市总工会"), List.of("市应急局", "市消防救援支队"));
        assertThat(plan.duties()).noneMatch(duty -> duty.what().contains("3.1"));
        assertThat(plan.duties().getFirst().lead()).containsExactly("市应急局");
    }

    @Test
    void aRangeInBracketsCoversTheItemsBetween() {
        CompiledPlan plan = plan("""
                沙洲市2025年安全生产月活动方案
                一、活动内容
                （一）开展宣誓活动。6月1日举行。
                （二）开展演练活动。6月5日举行。
                （三）开展答题活动。6月9日举行。
                第（一）至（三）项由市教育局牵头。
                """);
        assertThat(units(plan)).allMatch(units -> units.contains("市教育局"));
    }

    @Test
    void aNumberInASentenceAboutSomethingElseHandsOutNothing() {
        assertThat(HandedOut.in("演练不少于3场，由市应急局负责。")).isFalse();
        assertThat(HandedOut.in("第一阶段由各县组织。")).isFalse();
        assertThat(HandedOut.in("投入3.5万元，由财政局负责。")).isFalse();
    }

    private static List<List<String>> units(CompiledPlan plan) {
        return plan.activities().stream()
                .map(CompiledPlan.Activity::responsibleUnits)
                .toList();
    }

    private static CompiledPlan plan(String text) {
        return PlanCompiler.compile(new PlanSource("方案.txt", "txt", "0", text, null));
    }
}
