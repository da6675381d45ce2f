package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;

/** A table that lists the papers: each row is one, whatever its columns are called. */
class PaperTableTests {

    @Test
    void eachRowIsAPaper() {
        List<Submission> papers = papers("""
                各乡镇要报给专班办公室的材料就下面三样。
                序号	材料	什么时候报	怎么报
                1	活动方案	5月28日前	书面，不要电子版
                2	工作小结	每周四17:00前	发邮箱，300字以内
                3	活动总结	7月4日前	纸质件盖章，同时发邮箱
                """);
        assertThat(papers)
                .extracting(
                        Submission::what, Submission::due, Submission::paper, Submission::electronic, Submission::to)
                .containsExactly(
                        tuple("活动方案", "2025-05-28", true, false, "专班办公室"),
                        tuple("工作小结", "每周四17:00前", false, true, "专班办公室"),
                        tuple("活动总结", "2025-07-04", true, true, "专班办公室"));
    }

    @Test
    void theReceiverMayHaveAColumn() {
        assertThat(papers("""
                请按下表报送。
                材料名称	报送单位	时限	报送形式	接收科室
                统计表	各乡镇	6月30日前	政务邮箱	县安委办
                典型案例	各部门	6月20日前	光盘	县委宣传部
                """))
                .extracting(Submission::what, Submission::due, Submission::electronic, Submission::to)
                .containsExactly(tuple("统计表", "2025-06-30", true, "县安委办"), tuple("典型案例", "2025-06-20", true, "县委宣传部"));
    }

    @Test
    void aScheduleIsNoTableOfPapers() {
        assertThat(papers("""
                安排如下。
                序号	内容	时间	责任单位
                1	应急演练	6月20日	县应急局
                2	知识答题	6月30日前	县总工会
                """)).isEmpty();
    }

    private static List<Submission> papers(String body) {
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", """
                青河县2025年“安全生产月”活动方案
                一、活动内容
                （一）组织演练。县应急局组织演练1次。
                （二）开展宣传。县融媒体中心开设专栏。
                二、材料怎么报
                %s
                2025年5月20日
                """.formatted(body), null))
                .submissions();
    }
}
