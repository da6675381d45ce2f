package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Duty;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;

/** The days of a heading hold for what stands below; a day in front of an item makes it a sentence. */
class HeadingDaysTests {

    @Test
    void aSentenceIsDueByTheEndOfItsWeekUnlessItNamesADayOrPutsItOff() {
        List<Duty> duties = plan("""
                第一周（6月1日-6月7日）：动员学习周
                1.工会组织职工在承诺墙签名。
                2.党群工作部悬挂横幅6条，6月4日前完成。
                3.保卫部组织消防比武，时间另行通知。
                第二周（6月8日-6月14日）：隐患排查周
                1.设备部对安全阀逐台核对。
                """).duties();
        assertThat(duties).extracting(Duty::due).containsExactly("2025-06-07", "2025-06-04", null, "2025-06-14");
    }

    @Test
    void itemsCountedOnFromStageToStageAreDueByTheEndOfTheirStage() {
        CompiledPlan plan = plan("""
                第一阶段：动员部署（5月26日至6月4日）
                （一）召开部署会。市粮食局组织各库区主任参加。
                （二）张贴横幅。各库区在大门处悬挂横幅2条。
                第二阶段：集中攻坚（6月5日至6月24日）
                （三）排查粉尘。各库区逐仓检查。
                （四）组织演练。6月18日，市粮食局举办演练。
                第三阶段：总结提升（6月25日至6月30日）
                （五）开展评比。市粮食局评选先进库区。
                """);
        assertThat(plan.activities())
                .extracting(CompiledPlan.Activity::title)
                .containsExactly("召开部署会", "张贴横幅", "排查粉尘", "组织演练", "开展评比");
        assertThat(plan.duties())
                .extracting(Duty::due)
                .containsExactly("2025-06-04", "2025-06-04", "2025-06-24", "2025-06-18", "2025-06-30");
    }

    @Test
    void weeksOfThemesAreActivitiesBesideThoseOfTheWholeMonth() {
        CompiledPlan plan = PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", """
                青石化工园区2025年“安全生产月”主题周活动方案
                一、主题和起止时间
                活动以“人人讲安全、个个会应急”为主题，自2025年6月1日起，至6月30日止。
                二、主题周安排
                第一周　责任落实周（6月1日—6月7日）
                1．各企业主要负责人登台授课，听课率不低于90%。
                第二周　隐患清零周（6月8日—6月14日）
                1．安全环保局逐家检查。
                三、贯穿全月的活动
                （一）全员答题。各企业组织职工答题。
                （二）随手拍。各企业组织职工拍摄隐患。
                2025年5月20日
                """, null));
        assertThat(plan.activities())
                .extracting(CompiledPlan.Activity::title)
                .containsExactly("责任落实周", "隐患清零周", "全员答题", "随手拍");
        assertThat(plan.duties()).extracting(Duty::due).startsWith("2025-06-07", "2025-06-14");
    }

    @Test
    void tenDaysOfAMonthAreSuchAHeading() {
        CompiledPlan plan = plan("""
                （一）六月上旬：宣传发动
                ①总务处悬挂横幅，不少于六条。
                ②教务处编印口袋书300册。
                （二）六月中旬：教育实践
                ①教务处安排选修课，每个年级不少于两课时。
                """);
        assertThat(plan.activities())
                .extracting(CompiledPlan.Activity::title)
                .containsExactly("六月上旬：宣传发动", "六月中旬：教育实践");
        assertThat(plan.duties()).extracting(Duty::due).containsExactly("2025-06-10", "2025-06-10", "2025-06-20");
    }

    @Test
    void aSingleDayBehindATitleIsNoDeadlineOfTheRest() {
        assertThat(plan("""
                （一）办好咨询日（6月16日）
                市教育局要组织学校开展家长课堂。
                （二）开展演练
                市公安局组织演练1次。
                """).duties()).extracting(Duty::due).containsOnlyNulls();
    }

    @Test
    void anItemThatStartsWithADayIsASentence() {
        CompiledPlan plan = plan("""
                （一）6月1日前，县应急局在县城入口设置公益广告2幅。
                （二）6月中旬，县能源局组织开展瓦斯事故应急救援演练1次。
                （三）活动期间，各班组每天坚持班前讲话。
                """);
        assertThat(plan.activities())
                .extracting(CompiledPlan.Activity::title)
                .noneMatch(title -> title.contains("6月") || title.equals("活动期间"));
        assertThat(plan.duties()).hasSize(3);
    }

    @Test
    void aTimeLimitIsALastDayUnlessSomethingTakesPlaceOnIt() {
        CompiledPlan plan = plan("""
                （一）隐患排查。
                责任单位：市应急局
                完成时限：6月20日
                （二）咨询活动。6月16日上午，市应急局在市民广场举办咨询活动。
                完成时限：6月16日
                """);
        assertThat(plan.activities().getFirst().dates()).singleElement().satisfies(date -> {
            assertThat(date.start()).isNull();
            assertThat(date.end()).hasToString("2025-06-20");
        });
        assertThat(plan.activities().getLast().dates()).allMatch(date -> date.start() != null);
    }

    @Test
    void theSameDayIsTheDayOfADutyToo() {
        assertThat(plan("""
                （一）安全宣传咨询日。6月16日上午，市应急局在市民广场举办咨询活动。各参展单位制作展板2块，于当日8:00前布展完毕。
                各县（市、区）同步举办，当日17:00前将活动照片报市安委办。
                """).duties()).extracting(Duty::due).containsOnly("2025-06-16");
    }

    @Test
    void summingUpIsReportingWherePapersAreAskedFor() {
        CompiledPlan plan = plan("""
                （一）推动企业主要负责人履职尽责
                各企业主要负责人要讲授一堂安全课。
                （二）总结提升
                各县（市、区）于7月3日前报送活动总结。
                """);
        assertThat(plan.activities())
                .extracting(CompiledPlan.Activity::kind)
                .containsExactly(ActivityKind.LEADER_LESSON, ActivityKind.REPORTING);
        assertThat(plan("""
                （一）组织演练
                各企业开展演练。
                （二）总结提升
                各单位把好做法固化为制度。
                """).activities().getLast().kind()).isEqualTo(ActivityKind.OTHER);
    }

    private static CompiledPlan plan(String activities) {
        String text = "清平市2025年“安全生产月”活动方案\n一、活动安排\n" + activities + "";
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", text, null));
    }
}
