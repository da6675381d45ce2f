package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is to be handed in, told in lists, in fields, under titles and in brackets. */
class ReportingSectionsTests {

    private static final String SUMMARY = "活动总结 2025-07-05";

    @ParameterizedTest
    @MethodSource
    void papersOfASection(String section, List<String> papers) {
        assertThat(read(section))
                .extracting(paper -> paper.what() + " " + paper.due())
                .containsExactlyElementsOf(papers);
    }

    static Stream<Arguments> papersOfASection() {
        return Stream.of(
                Arguments.of(
                        "（二）及时报送。请各单位于7月5日前报送以下材料：\n1.活动总结（2000字以内）；\n2.活动情况统计表（附件2）；\n3.图片、视频资料。",
                        List.of(SUMMARY, "活动情况统计表 2025-07-05", "图片、视频资料 2025-07-05")),
                Arguments.of(
                        "（二）各单位于7月5日前报送：1.活动总结；2.活动统计表；3.图片视频资料。",
                        List.of(SUMMARY, "活动统计表 2025-07-05", "图片视频资料 2025-07-05")),
                Arguments.of(
                        "（二）信息报送\n1.活动方案：5月30日前报送市安委办。\n2.周报：每周五12:00前报送。\n3.活动总结：7月5日前，以正式文件报送。",
                        List.of("活动方案 2025-05-30", "周报 每周五12:00前", SUMMARY)),
                Arguments.of(
                        "（二）严格信息报送。①活动方案，5月30日前报；②周信息，每周四前报；③活动总结，7月5日前报。",
                        List.of("活动方案 2025-05-30", "周信息 每周四前", SUMMARY)),
                Arguments.of(
                        "（二）请各单位：1.于5月28日前，将联系方式报市安委办；2.于每周五前，报送本周活动开展情况；3.于7月5日前，报送活动总结。",
                        List.of("联系方式 2025-05-28", "本周活动开展情况 每周五前", SUMMARY)),
                Arguments.of("（二）总结上报\n报送内容：活动总结。\n报送时间：7月5日前。\n报送方式：电子版发至qy@example.com。", List.of(SUMMARY)),
                Arguments.of("（二）材料报送\n1.报送内容：活动总结。\n2.报送时间：7月5日前。\n3.报送方式：纸质版报市安委办。", List.of(SUMMARY)),
                Arguments.of(
                        "（二）加强信息报送。各单位要明确专人负责（联络员名单请于5月28日前报送，活动总结请于7月5日前报送），确保及时准确。",
                        List.of("联络员名单 2025-05-28", SUMMARY)),
                Arguments.of(
                        "（二）各单位要于5月30日、7月5日前分别将活动方案和活动总结报送市安委办；6月份每周四下午3点前报送周报表。影像资料随总结一并报送。",
                        List.of("活动方案 2025-05-30", SUMMARY, "周报表 每周四下午3点前", "影像资料 2025-07-05")));
    }

    @Test
    void whatIsToldBehindTheItemsHoldsForAllOfThem() {
        assertThat(read("（二）材料报送\n1.5月30日前，报送活动方案；\n2.每周五17:00前，报送工作进展；\n3.7月5日前，报送活动总结。\n以上材料报市安委办。"))
                .extracting(Submission::to)
                .containsExactly("市安委办", "市安委办", "市安委办");
    }

    @Test
    void fieldsTellFormAndReceiver() {
        assertThat(read("（二）总结上报\n报送内容：活动总结。\n报送时间：7月5日前。\n报送方式：纸质版报市安委办，电子版发至qy@example.com。"))
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.to()).isEqualTo("市安委办");
                    assertThat(paper.paper()).isTrue();
                    assertThat(paper.electronic()).isTrue();
                });
    }

    @Test
    void theContactStandsBehindItsOfficeAndTheBracketOfThat() {
        assertThat(read("（二）7月5日前报送活动总结。\n联系人：省安委会办公室（省应急管理厅科技和宣传教育处）　竺玉成、蓝小川；电话：0000-1234567。"))
                .singleElement()
                .satisfies(paper -> assertThat(paper.contact().person()).isEqualTo("竺玉成、蓝小川"));
    }

    private static List<Submission> read(String section) {
        String plan =
                "清源市2025年“安全生产月”活动方案\n一、活动时间\n2025年6月1日至30日。\n二、活动内容\n（一）开展宣传活动。各县要开展宣传。\n三、工作要求\n（一）加强领导。各单位要高度重视。\n"
                        + section + "\n2025年5月20日\n";
        return PlanCompiler.compile(new PlanSource("t.txt", "txt", "", plan, null))
                .submissions();
    }
}
