package org.anyue.planimport.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;

/** Which activities are read where numbers are missing, where tables stand beside the text, and from what is no plan. */
class LoosePlansTests {

    @Test
    void bulletsOfANoticeWithoutHeadingsAreActivities() {
        assertThat(activities("""
                关于开展2026年“安全生产月”活动的通知
                各车间、各部门：
                根据集团公司安排，现将活动安排通知如下：
                ● 开展安全宣誓：6月1日，全体员工在厂区广场集中宣誓。
                ● 组织隐患随手拍：各车间每周上报隐患不少于5条。
                ● 举办消防演练：6月16日下午在办公楼前举行，安环部牵头。
                请认真落实。
                安环部
                2026年5月20日
                """)).containsExactly("开展安全宣誓", "组织隐患随手拍", "举办消防演练");
    }

    @Test
    void itemsCountedInWordsAreActivitiesButNotAmongRequirements() {
        assertThat(activities("""
                天峰镇安全生产月活动方案
                一、活动目标
                提升安全意识。
                二、重点工作
                今年重点做好以下工作。一是开展主题宣讲。镇村干部进村入户宣讲不少于2场；二是组织应急演练。6月20日前，各企业至少演练1次；三是抓好隐患排查。应急办每周检查3家企业。
                三、工作要求
                一是加强领导。二是强化宣传。三是及时报送。
                """)).containsExactly("一是 开展主题宣讲", "二是 组织应急演练", "三是 抓好隐患排查");
    }

    @Test
    void headingsWithoutNumbersOpenSectionsAndActivities() {
        assertThat(activities("""
                卫生系统2024年安全生产月活动方案

                指导思想

                坚持安全第一、预防为主，促进卫生系统安全形势稳定。

                活动主题

                人人讲安全、个个会应急

                活动时间和形式

                本系统活动于6月1日至6月30日开展。

                活动内容

                开展警示教育

                各医院组织职工观看警示教育片不少于2部，参加率90%以上。

                举办消防演练

                各医院6月20日前组织一次夜间疏散演练，邀请消防救援站指导。

                组织知识竞赛

                6月25日，局机关举办安全知识竞赛，每单位选派3人参赛。

                工作要求

                各单位要加强领导，6月30日前报送总结。
                """)).containsExactly("开展警示教育", "举办消防演练", "组织知识竞赛");
    }

    @Test
    void aCalendarAStandListAndABlankFormAddNothing() {
        assertThat(activities("""
                龙泉街道2024年安全生产月活动方案
                一、活动主题
                人人讲安全
                二、活动内容
                （一）启动仪式。6月1日上午在街道办事处广场举行，各社区派10人参加。
                （二）入户宣传。各社区网格员入户发放资料，户均1份。
                （三）消防演练。6月20日前，每个社区组织1次演练。活动安排见下表：
                时间\t活动内容\t责任单位
                6月1日\t举行活动启动仪式\t街道应急办
                6月\t开展入户宣传活动\t各社区
                6月20日前\t组织消防疏散演练\t各社区
                三、工作要求
                各社区要高度重视。
                附件：咨询活动展台分工表
                附件
                咨询活动展台分工表
                序号\t单位\t展台内容\t负责人
                1\t应急办\t应急知识\t张某
                2\t派出所\t防诈骗\t李某
                附件2
                活动情况统计表
                单位\t活动名称\t开展时间\t参加人数
                \t\t\t
                \t\t\t
                """)).containsExactly("（一） 启动仪式", "（二） 入户宣传", "（三） 消防演练");
    }

    @Test
    void aSchoolNamesItsActivitiesUnderForms() {
        assertThat(activities("""
                白鹭小学2025年“安全生产月”活动方案
                为增强师生安全意识，特制定本方案。
                一、活动目的：增强安全意识，掌握安全技能。
                二、活动时间：6月1日—6月30日
                三、活动对象：全体师生
                四、活动形式
                （一）国旗下讲话
                6月3日升旗仪式上，校长作安全主题讲话。
                （二）主题班会
                各班召开“珍爱生命 远离溺水”主题班会1次。
                （三）手抄报评比
                三至六年级每班上交手抄报5份，德育处评选一等奖10名。
                （四）疏散演练
                6月12日课间，在学校操场组织全校疏散演练。
                五、活动要求
                1.高度重视。2.加强宣传。
                """)).containsExactly("（一） 国旗下讲话", "（二） 主题班会", "（三） 手抄报评比", "（四） 疏散演练");
    }

    @Test
    void aContractHoldsNoActivities() {
        assertThat(activities("""
                设备安装合同
                甲方：某某公司
                乙方：某某安装公司
                一、工作内容
                乙方负责设备安装、调试和培训。
                二、工期
                合同签订后30日内完成。
                三、安全责任
                乙方应加强安全教育，排查隐患。
                四、付款
                验收合格后付款90%。
                """)).isEmpty();
    }

    @Test
    void aWeatherReportHoldsNoActivities() {
        assertThat(activities("""
                滨海市天气预报
                一、今天夜间到明天白天，多云转阴，有小雨。
                二、明天夜间，阴有中雨，局部大雨。请注意防范。
                三、未来三天，以阴雨天气为主。
                """)).isEmpty();
    }

    @Test
    void aNovelHoldsNoActivities() {
        assertThat(activities("""
                第一章 风雪夜归人
                那年冬天，雪下得很大。他推开门，屋里没有灯。
                “你回来了。”她说。
                第二章 旧事
                一、往事
                他们曾一起学习，一起参加活动。
                """)).isEmpty();
    }

    private static List<String> activities(String plan) {
        CompiledPlan compiled = PlanCompiler.compile(new PlanSource("plan.txt", "txt", "0", plan, null));
        return compiled.activities().stream()
                .map(a -> a.number() == null ? a.title() : a.number() + " " + a.title())
                .toList();
    }
}
