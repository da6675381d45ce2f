package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers that are asked for without a day, passed on, judged, or told of in a sentence behind. */
class PapersWithoutDayTests {

    @Test
    void aReportAfterTheCampaignIsAPaperWithNoDay() {
        assertThat(demanded("活动结束后，各部门要及时总结经验，形成书面报告报送安全生产部。")).singleElement().satisfies(paper -> {
            assertThat(paper.what()).isEqualTo("书面报告");
            assertThat(paper.due()).isNull();
            assertThat(paper.dueText()).isEqualTo("活动结束后");
            assertThat(paper.to()).isEqualTo("安全生产部");
        });
    }

    @Test
    void whatIsProvidedPromptlyStandsBesideThePapersWithADay() {
        List<Submission> papers =
                demanded("请各单位于5月26日前确定1名联络员，并及时提供活动期间好的做法、图片等资料，6月期间每周四12:00前报送活动进展情况统计表。上述材料同步报送省局。");
        assertThat(papers).extracting(Submission::what).contains("活动期间好的做法、图片等资料", "活动进展情况统计表");
        assertThat(papers)
                .filteredOn(paper -> paper.due() == null)
                .extracting(Submission::to)
                .containsExactly("省局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"发现问题隐患要及时上报，不得瞒报。", "值班人员要及时报送突发事件信息。", "各单位要及时总结好经验好做法，扩大影响。", "各单位于6月28日前及时报送活动总结。"})
    void whatHappensIsNoPaperAndAPaperWithADayIsNoSecondOne(String sentence) {
        assertThat(demanded(sentence)).filteredOn(paper -> paper.due() == null).isEmpty();
    }

    @Test
    void whatAnOfficeGatheredAndPassesOnIsNotAskedForTwice() {
        assertThat(demanded("各工区6月29日前将活动总结报安全环保部，由安全环保部汇总后于7月3日前上报公司安全监督部。"))
                .extracting(Submission::due, Submission::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2025-06-29", "安全环保部"));
    }

    @Test
    void worksThatAreJudgedAreNoReports() {
        assertThat(plan("（一）安全演讲。各企业开展主题演讲比赛，演讲视频于6月22日前交危化科评选。", "各单位要重视。").submissions())
                .isEmpty();
    }

    @Test
    void aFormHoldsForThePapersItNames() {
        List<Submission> papers =
                demanded("各县（市、区）于5月28日前将活动方案报组委会办公室，7月3日前报送活动总结和活动情况统计表。活动总结和统计表须同时报送加盖公章的纸质版和电子版，其余材料只报电子版。");
        assertThat(papers).extracting(Submission::paper).containsExactly(false, true);
        assertThat(papers).extracting(Submission::electronic).containsExactly(true, true);
    }

    @Test
    void theAboveMaterialsAreAllThePapersAbove() {
        List<Submission> papers =
                demanded("各市（州）应于5月28日前将活动方案报省安委会办公室。“江澜行”总结于12月10日前报送。上述材料的纸质版（加盖公章）寄送省安委会办公室，电子版发送至指定邮箱。");
        assertThat(papers).hasSize(2).allMatch(Submission::paper);
    }

    private static List<Submission> demanded(String sentence) {
        return plan("（一）应急演练。市应急局组织演练1次。", sentence).submissions();
    }

    private static CompiledPlan plan(String activity, String demand) {
        String text = "清平市2025年“安全生产月”活动方案\n一、活动内容\n%s\n二、工作要求\n（一）信息报送。%s\n2025年5月20日\n".formatted(activity, demand);
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", text, null));
    }
}
