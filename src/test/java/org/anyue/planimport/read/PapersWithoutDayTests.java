package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void whatOthersGatherFirstGoesToThem() {
        assertThat(demanded("各文旅企业的总结由所在县文旅局收集后一并上报。")).singleElement().satisfies(paper -> {
            assertThat(paper.what()).isEqualTo("各文旅企业的总结");
            assertThat(paper.to()).isEqualTo("所在县文旅局");
            assertThat(paper.due()).isNull();
        });
    }

    @Test
    void whatIsSentOnAtOnceHasNoDay() {
        assertThat(demanded("各村将活动图片（每次不少于3张）及时发到镇安全工作群，6月28日前报送书面小结。"))
                .extracting(Submission::what, Submission::due)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("活动图片", null),
                        org.assertj.core.groups.Tuple.tuple("书面小结", "2025-06-28"));
    }

    @Test
    void aClauseAtTheEndTellsTheFormOfAllPapers() {
        assertThat(demanded("各单位6月3日前报送工作计划，6月30日前报送工作总结，邮寄或直接送达市文旅局市场管理科。"))
                .hasSize(2)
                .allSatisfy(paper -> {
                    assertThat(paper.paper()).isTrue();
                    assertThat(paper.electronic()).isFalse();
                    assertThat(paper.to()).isEqualTo("市文旅局市场管理科");
                });
        assertThat(demanded("各单位6月27日前报送总结一式两份，寄至海滨路6号县农业农村局办公室收；电子文本传a@example.com。"))
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.what()).isEqualTo("总结");
                    assertThat(paper.paper() && paper.electronic()).isTrue();
                    assertThat(paper.to()).isEqualTo("县农业农村局办公室");
                });
    }

    @Test
    void aPlatformHoldsForItsSentence() {
        assertThat(demanded("各部门每周一12:00前在集团协同平台提交活动动态，6月30日前提交活动总结。"))
                .hasSize(2)
                .extracting(Submission::to, Submission::electronic)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("集团协同平台", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"各部门应于活动开始前3天将单项活动方案报安全环保部审核。", "活动照片随时传至集团云盘“安全月”文件夹。", "县应急局汇总情况，形成报告，6月30日报市安委办。"})
    void daysThatAreToldInOtherWaysAreDeadlinesToo(String sentence) {
        assertThat(demanded(sentence)).hasSize(1);
    }

    @Test
    void anAccountWhereFilmsAreShownIsNoReceiver() {
        assertThat(demanded("县融媒体中心制作短视频8条，6月10日前在“清源发布”视频号全部上线。")).isEmpty();
    }

    @Test
    void whatAnOfficeGatheredAndPassesOnIsNotAskedForTwice() {
        assertThat(demanded("各工区6月29日前将活动总结报安全环保部，由安全环保部汇总后于7月3日前上报公司安全监督部。"))
                .extracting(Submission::due, Submission::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2025-06-29", "安全环保部"));
    }

    @Test
    void worksThatAnOfficeWantsByADayHaveToBeSent() {
        assertThat(plan("（一）安全演讲。各企业开展主题演讲比赛，演讲视频于6月22日前交危化科评选。", "各单位要重视。").submissions())
                .extracting(Submission::what, Submission::due, Submission::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("演讲视频", "2025-06-22", "危化科"));
        assertThat(plan("（一）安全演讲。各企业面向职工征集演讲视频，6月22日前评选优秀视频10部。", "各单位要重视。").submissions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            疏散方案提前两天报所在街道备案。 | 提前两天
            演练脚本应提前交安全监督科审核。 | 提前
            演练照片和评估记录于演练次日上传“安全云”平台。 | 演练次日
            各车间必须在12小时内将处置方案报生产技术部审批。 | 12小时内
            各班组可随时通过办公系统向安全科投送现场图文。 | 随时
            会开完当天，在“安全员之家”工作群里报一段文字、两张照片就行。 | 当天
            """)
    void whatIsSaidInsteadOfADayIsKept(String sentence, String said) {
        assertThat(plan("（一）开展活动。" + sentence, "各单位要重视。").submissions())
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.due()).isNull();
                    assertThat(paper.dueText()).isEqualTo(said);
                });
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
