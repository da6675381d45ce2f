package org.anyue.planimport.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;

/** Plans that count their parts with nouns, letters or frames. */
class CountedPlansTests {

    @Test
    void aNounThatIsCountedOnNumbersTheActivitiesBelowFramedHeadings() {
        CompiledPlan plan = plan("""
                北渚市交通运输局2024年“安全生产月”活动方案
                【主题与时间】
                主题为“守住平安路”。时间自6月1日起，至6月30日止。
                【四项工程】
                工程一　书记讲安全〔办公室主办／人事科协办〕
                局党委书记6月7日前讲安全课1次。
                工程二　渡口排查〔海事科主办〕
                海事科对渡口逐个检查，不少于12处。
                工程三　咨询日〔宣传科主办〕
                6月16日，宣传科在人民广场设咨询台。
                工程四　疏散演练〔安全科主办〕
                安全科6月20日组织演练1次。
                【保障】
                〔机构〕局成立活动协调小组，召集人由局长方远山担任，副召集人由副局长林越担任，安全科、海事科负责人为组员。协调小组办公室与安全科合署。
                〔责任〕各科室不得摊派费用。
                〔报送〕各科室7月2日前将活动总结报安全科。
                北渚市交通运输局
                2024年5月20日
                """);
        assertThat(titles(plan)).containsExactly("工程一 书记讲安全", "工程二 渡口排查", "工程三 咨询日", "工程四 疏散演练");
        assertThat(plan.activities().getFirst().responsibleUnits()).contains("办公室", "人事科");
        CompiledPlan.Organisation organisation = Objects.requireNonNull(plan.organisation());
        assertThat(organisation.lead()).extracting(CompiledPlan.Lead::name).containsExactly("方远山", "林越");
        assertThat(organisation.members()).containsExactly("安全科", "海事科");
        assertThat(plan.submissions()).extracting(CompiledPlan.Submission::what).containsExactly("活动总结");
    }

    @Test
    void lettersNumberThePartsAndTheirItems() {
        CompiledPlan plan = plan("""
                柳溪街道2025年“安全生产月”活动通知
                2025年6月1日至6月30日开展活动。
                A．谁来抓
                总负责人由街道办事处主任方远山担任，具体负责人由武装部部长林越和派出所教导员秋实担任。
                B．三件大事
                B1 讲安全
                各社区6月10日前讲课1次。
                B2 查隐患
                综合执法队逐户检查。
                B3 练疏散
                各社区6月20日前演练1次。
                C．报什么
                C1 各社区7.4前交活动总结，送公共安全办公室。
                柳溪街道办事处
                2025年5月20日
                """);
        assertThat(titles(plan)).containsExactly("B1 讲安全", "B2 查隐患", "B3 练疏散");
        assertThat(Objects.requireNonNull(plan.organisation()).lead())
                .extracting(CompiledPlan.Lead::name)
                .containsExactly("方远山", "林越", "秋实");
        assertThat(plan.submissions()).extracting(CompiledPlan.Submission::due).containsExactly("2025-07-04");
    }

    @Test
    void theChoicesOfAQuizNumberNothing() {
        assertThat(Series.of("""
                1.着火怎么办
                A.跑
                B.喊
                C.打119
                2.触电怎么办
                A.拉人
                B.断电
                C.浇水
                """).letters()).isFalse();
        assertThat(Series.of("一、内容\nA.讲课\nB.检查\nC.演练\n").letters()).isFalse();
    }

    @Test
    void aNounCountsOnlyFromTheThirdOnAndWithoutAGap() {
        assertThat(Series.of("工程一　甲\n工程二　乙\n").nouns()).isEmpty();
        assertThat(Series.of("工程一　甲\n工程二　乙\n工程四　丁\n").nouns()).isEmpty();
        assertThat(Series.of("附件一：甲\n附件二：乙\n附件三：丙\n").nouns()).isEmpty();
        assertThat(Series.of("篇章一　甲\n篇章二　乙\n篇章三　丙\n").nouns()).containsExactly("篇章");
    }

    @Test
    void filledSignsLeadAndHollowOnesHelp() {
        CompiledPlan plan = plan("""
                柳溪街道2025年“安全生产月”活动方案
                一、活动安排
                按下表办理，“●”为牵头，“○”为协同。
                编号\t事项\t怎么做\t分工\t时间
                1\t夜市宣传\t摆摊10个。\t●公共安全办公室　○派出所、消防救援站\t6.16 18:30—21:00
                2\t疏散演练\t各社区演练1次。\t●城市建设办\t6.12（周四）15:00
                3\t充电整治\t逐棚检查。\t●综合执法队　○各社区\t6.18前
                """);
        assertThat(plan.activities().getFirst().responsibleUnits()).containsExactly("公共安全办公室", "派出所", "消防救援站");
        assertThat(plan.activities())
                .extracting(activity -> activity.dates().getFirst().end())
                .map(String::valueOf)
                .containsExactly("2025-06-16", "2025-06-12", "2025-06-18");
        assertThat(plan.duties().getFirst().support()).containsExactly("派出所", "消防救援站");
        assertThat(plan.duties()).hasSize(3);
    }

    @Test
    void fullWidthNumbersInBracketsAreMarks() {
        assertThat(titles(plan("""
                石桥镇２０２４年“安全生产月”活动方案
                一、活动内容
                （１）讲一堂课。各村６月１５日前讲课１次。
                （２）练一次兵。派出所６月２０日演练１次。
                （３）看一部片。各村组织观看。
                """))).containsExactly("（１） 讲一堂课", "（２） 练一次兵", "（３） 看一部片");
    }

    private static List<String> titles(CompiledPlan plan) {
        return plan.activities().stream()
                .map(activity -> activity.number() + " " + activity.title())
                .toList();
    }

    private static CompiledPlan plan(String text) {
        return PlanCompiler.compile(new PlanSource("方案.txt", "txt", "0", text, null));
    }
}
