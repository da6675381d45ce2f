package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;

/** Whom a bracket at the end of a paragraph names. */
class ClosingBracketTests {

    @Test
    void eachBulletHasTheBearersOfItsOwnBracket() {
        CompiledPlan plan = compile("""
                东港码头公司2024年“安全生产月”活动方案
                一、活动主题
                人人讲安全、个个会应急
                二、每周安排
                第一周（6月3日—6月9日） 设备体检周
                ● 对门机、皮带机逐台体检。发现缺陷当日报修。（主责：设备部；协同：维修公司）
                ● 整理体检台账。（主责：安环部）
                第二周（6月10日—6月16日） 应急演练周
                ● 组织油污泄漏演练不少于1次。（主责：操作部；协同：消防队）
                """);
        assertThat(plan.duties().stream().map(CompiledPlan.Duty::lead))
                .containsExactly(List.of("设备部"), List.of("设备部"), List.of("安环部"), List.of("操作部"));
    }

    @Test
    void aSquareBracketEndsTheLabelInIt() {
        CompiledPlan plan = compile("""
                江州区教育局2025年全区学校“安全生产月”工作方案
                一、活动内容
                （一）防溺水宣传
                各学校召开主题班会不少于1次。
                【责任科室：德育科；配合科室：安全科、学前教育科】
                （二）校车安全检查
                抽查校车不少于20辆。
                【责任科室：校车办】
                """);
        assertThat(plan.activities().getFirst().responsibleUnits()).contains("德育科", "安全科", "学前教育科");
        assertThat(plan.duties().getLast().lead()).containsExactly("校车办");
        assertThat(plan.duties().getFirst().scope().selector()).isEqualTo("SECTOR_ENTERPRISES");
    }

    @Test
    void aLineWithWhomToCallIsNoDuty() {
        CompiledPlan plan = compile("""
                浮山县2025年“安全生产月”活动方案
                一、活动内容
                （一）专题宣讲
                各乡镇6月10日前组织宣讲1场。
                二、工作要求
                请各乡镇6月30日前将总结报县安委办。
                以上材料报送联系人：祝小满，联系电话：0000-1234567。
                """);
        assertThat(plan.duties()).hasSize(2);
    }

    private static CompiledPlan compile(String text) {
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", text, null));
    }
}
