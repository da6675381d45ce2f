package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCompilerTests {

    @Test
    void activitiesThatStandOnlyInATableAreItsRows() {
        CompiledPlan plan = compile("""
                远山市2025年安全生产月活动方案
                一、活动安排
                序号\t活动名称\t时间\t地点\t责任单位\t配合单位
                1\t启动仪式\t5月30日\t市体育馆\t市应急管理局\t市教育局
                2\t应急演练\t6月20日前\t\t各县（市、区）、市消防救援支队\t
                二、工作要求
                各县（市、区）要于7月3日前将总结报送市安委会办公室。
                """);
        assertThat(plan.activities()).extracting(CompiledPlan.Activity::title).containsExactly("启动仪式", "应急演练");
        assertThat(plan.activities().getFirst().venue()).isEqualTo("市体育馆");
        assertThat(plan.activities().getFirst().responsibleUnits()).containsExactly("市应急管理局", "市教育局");
        assertThat(plan.duties().get(1).scope().selector()).isEqualTo("EVERY_COUNTY+NAMED");
        assertThat(plan.duties().get(1).due()).isEqualTo("2025-06-20");
        assertThat(plan.submissions()).singleElement().satisfies(s -> {
            assertThat(s.what()).isEqualTo("总结");
            assertThat(s.to()).isEqualTo("市安委会办公室");
        });
    }

    @Test
    void headingsThatRunIntoTheirTextAreStillHeadings() {
        CompiledPlan plan = compile("远山县2025年安全生产月活动方案 一、活动主题人人讲安全。 二、活动内容 （一）开展宣讲活动各乡镇要组织宣讲1、进企业。2、进农村。"
                + "（二）开展应急演练活动6月15日，县教育局组织演练。 三、工作要求（一）加强领导。各乡镇要高度重视。（二）强化督导。县安委办将开展抽查。");
        assertThat(plan.activities()).extracting(CompiledPlan.Activity::title).containsExactly("开展宣讲活动", "开展应急演练活动");
        assertThat(plan.duties()).extracting(CompiledPlan.Duty::kind).endsWith(ActivityKind.INSPECTION);
    }

    @Test
    void aRowThatRepeatsAnActivityIsMergedIntoIt() {
        CompiledPlan plan = compile("""
                远山市2025年安全生产月活动方案
                一、活动内容
                （一）开展应急演练
                市教育局要在6月15日组织演练。
                附表：
                工作任务\t时间\t责任单位
                应急演练\t6月18日\t市教育局
                """);
        assertThat(plan.activities()).hasSize(1);
        assertThat(plan.ledger().sentences()).anySatisfy(s -> {
            assertThat(s.state()).isEqualTo("merged");
            assertThat(s.target()).isEqualTo("d1");
        });
    }

    @Test
    void aPartOfAnyNameBehindTheActivitiesAsksForSomething() {
        CompiledPlan plan = compile("""
                远山市2025年安全生产月活动方案
                一、活动内容
                （一）开展应急演练。市教育局要在6月15日组织演练。
                二、职责分工
                （一）市安委办负责统筹协调，每半月召开一次碰头会。
                （二）市融媒体中心负责新闻宣传。
                """);
        assertThat(plan.activities()).hasSize(1);
        assertThat(plan.duties()).extracting(CompiledPlan.Duty::lead).contains(List.of("市安委办"), List.of("市融媒体中心"));
    }

    @Test
    void whereOnlyFieldsFollowTheTitleIsTheDuty() {
        CompiledPlan plan = compile("""
                远山市2025年安全生产月活动方案
                一、活动内容
                1.中心组专题学习。时间：6月上旬。责任单位：市委宣传部。
                2.应急演练。市教育局要在6月15日组织演练。
                完成时限：6月15日前
                """);
        assertThat(plan.duties()).hasSize(2);
        assertThat(plan.duties().getFirst()).satisfies(duty -> {
            assertThat(duty.lead()).containsExactly("市委宣传部");
            assertThat(duty.due()).isEqualTo("2025-06-10");
        });
    }

    @Test
    void aRowThatAsksForAPaperIsDueAtItsTime() {
        CompiledPlan plan = compile("""
                远山镇2025年安全生产月任务清单
                序号\t工作任务\t具体举措\t完成时间\t责任单位
                1\t应急演练\t各企业至少开展1次演练\t6月20日前\t应急办
                2\t总结上报\t各企业报送总结至应急办邮箱yj@example.com\t6月27日\t各企业
                """);
        assertThat(plan.submissions()).singleElement().satisfies(paper -> {
            assertThat(paper.what()).isEqualTo("总结");
            assertThat(paper.due()).isEqualTo("2025-06-27");
            assertThat(paper.to()).isEqualTo("应急办");
        });
    }

    @Test
    void aDutyNobodyIsNamedForStaysOpen() {
        CompiledPlan plan = compile("""
                远山市2025年安全生产月活动方案
                一、活动内容
                （一）举办培训班
                在全市组织一期执法人员培训班。（时间另行通知）
                """);
        assertThat(plan.ledger().open()).isEqualTo(1);
        assertThat(plan.duties()).singleElement().satisfies(d -> {
            assertThat(d.lead()).isEmpty();
            assertThat(d.openPoint()).isEqualTo("（时间另行通知）");
        });
        assertThat(codes(plan)).contains(FindingCode.OPEN_POINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"平安校园", "平安中国", "平安乡村建设", "中国平安保险", "广泛开展活动", "社会反响强烈", "安全标准化", "一路平安"})
    void wordsThatAreRightAreLeftAlone(String words) {
        CompiledPlan plan = compile("远山市2025年安全生产月活动方案\n一、活动内容\n（一）宣传\n各县要推进" + words + "。");
        assertThat(codes(plan)).doesNotContain(FindingCode.SWAPPED_WORD);
    }

    @Test
    void everySwappedWordIsProposedAndNothingIsChanged() {
        CompiledPlan plan = compile("远山市2023年平安生产月活动方案\n一、活动主题\n落实平安责任，推动平安开展\n");
        assertThat(plan.theme()).isEqualTo("落实平安责任，推动平安开展");
        assertThat(plan.themeCorrected()).isEqualTo("落实安全责任，推动安全发展");
        assertThat(plan.findings().stream().filter(f -> f.code() == FindingCode.SWAPPED_WORD))
                .hasSize(4);
        assertThat(codes(plan)).contains(FindingCode.STALE_THEME);
    }

    @Test
    void datesAreCheckedAgainstTheCalendarAndEachOther() {
        CompiledPlan plan = compile("""
                远山市2024年第20个安全生产月活动方案
                一、活动时间
                6月16日（星期五）为咨询日。
                二、活动内容
                （一）开展检查
                各县（市、区）要在6月30日前完成，5月10日前部署。
                （三）开展宣传
                详见附件。

                2024年5月22日
                """);
        assertThat(codes(plan))
                .contains(
                        FindingCode.WEEKDAY_MISMATCH,
                        FindingCode.REST_DAY,
                        FindingCode.PAST_DEADLINE,
                        FindingCode.STALE_EDITION,
                        FindingCode.BROKEN_NUMBERING,
                        FindingCode.MISSING_ATTACHMENT);
        assertThat(plan.source().asOf()).isEqualTo(LocalDate.of(2024, 5, 22));
    }

    @Test
    void withoutAnyDateNothingIsPast() {
        CompiledPlan plan = compile("远山市2024年安全生产月活动方案\n一、活动内容\n（一）检查\n各县要在5月10日前完成。");
        assertThat(codes(plan)).doesNotContain(FindingCode.PAST_DEADLINE);
    }

    @Test
    void aTextCutInMidSentenceIsSaidToBeCut() {
        assertThat(codes(compile("远山市安全生产月方案\n一、活动内容\n（一）检查\n各县要在6月10日前完成对重点企业的检查并")))
                .contains(FindingCode.TRUNCATED);
    }

    @Test
    void whatIsSaidAboutTheFileIsAFindingWithoutAPlace() {
        String notice = "文件带有宏。宏没有运行，只读取了文字。";
        CompiledPlan plan = PlanCompiler.compile(
                new PlanSource("方案.doc", "doc", "0".repeat(64), TwoYears.NOW, null, List.of(notice)));
        assertThat(plan.findings().getFirst())
                .isEqualTo(new CompiledPlan.Finding(FindingCode.MACROS_IGNORED, Severity.NOTE, notice, null, null));
        assertThat(PlanOutline.of(plan)).contains("MACROS_IGNORED " + notice);
    }

    @Test
    void aPlanThatLostItsTitleIsStillOneAndAContractIsNone() {
        String untitled = TwoYears.NOW.substring(TwoYears.NOW.indexOf('\n') + 1).replace("安全生产月", "活动");
        assertThat(PlanCompiler.isPlan(compile(untitled))).isTrue();
        assertThat(PlanCompiler.isPlan(compile("租赁合同\n甲方应当于6月1日前组织检查并开展培训活动。"))).isFalse();
    }

    private static List<FindingCode> codes(CompiledPlan plan) {
        return plan.findings().stream().map(CompiledPlan.Finding::code).toList();
    }

    private static CompiledPlan compile(String text) {
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", text, null));
    }

    @Test
    void theFirstItemMayFollowTheHeadOfItsSectionWithoutAnythingBetween() {
        CompiledPlan plan = PlanCompiler.compile(new PlanSource("方案.txt", "txt", "", """
                某市2024年“安全生产月”活动方案
                一、活动时间2024年6月。 二、活动内容（一）组织主题宣讲活动1、市应急管理局要组建宣讲团。2、企业要参加宣讲。 （二）开展应急演练1.各县区要组织演练。2.企业要参加演练。
                """, null));
        assertThat(plan.activities()).extracting(CompiledPlan.Activity::number).containsExactly("（一）", "（二）");
    }
}
