package org.anyue.planimport.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;

/** Outlines that name and number their parts in uncommon ways. */
class UncommonOutlinesTests {

    @Test
    void aHeadingOfAnyWordingHoldsTheActivitiesWhenItAloneHasSeveralItems() {
        assertThat(activities("""
                柳溪镇2024年“安全生产月”打算
                一、这个月图个啥
                把事故压下来。
                二、六月里的几桩正经事
                ①敲一遍门。各村6月10日前走访独居老人。
                ②练一回手。派出所6月18日教群众用灭火器。
                ③亮一次丑。镇应急办每周曝光隐患2处。
                三、工作要求
                各村要上心。
                """)).containsExactly("① 敲一遍门", "② 练一回手", "③ 亮一次丑");
    }

    @Test
    void articlesAreReadByWhatTheySay() {
        CompiledPlan plan = plan("""
                临江水厂2024年“安全生产月”活动办法
                第一条 为防范事故，根据集团部署，制定本办法。
                第二条 活动主题为“人人讲安全、个个会应急”，时间为2024年6月1日至6月30日。
                第三条 成立活动领导小组，厂长任组长，分管生产、设备的副厂长任副组长，各科室负责人为成员。
                第四条 开展安全宣誓。6月3日，各车间组织职工宣誓。
                第五条 开展加氯间演练。6月12日由运行科牵头举行演练。
                第六条 各车间于7月2日前向安全科报送活动总结。
                第七条 本办法由安全科负责解释。
                临江水厂
                2024年5月21日
                """);
        assertThat(titles(plan)).containsExactly("第四条 开展安全宣誓", "第五条 开展加氯间演练");
        assertThat(plan.submissions()).extracting(CompiledPlan.Submission::to).containsExactly("安全科");
        assertThat(plan.organisation()).isNotNull();
        assertThat(plan.organisation().lead())
                .extracting(CompiledPlan.Lead::post)
                .containsExactly("厂长", "分管生产、设备的副厂长");
        assertThat(plan.periodEnd()).hasToString("2024-06-30");
    }

    @Test
    void itemsCountedAcrossTheirGroupsAreTheActivities() {
        assertThat(activities("""
                云川省2026年“安全生产月”活动方案
                一、主要做法
                （一）抓学习，拧紧总开关
                1.专题学习。各厅直单位开展专题学习1次。
                2.警示教育。厅安监处制作警示片2部。
                （二）抓演练，练好硬本领
                3.综合演练。厅应急办6月24日举办演练。
                4.企业演练。各港口企业至少演练1次。
                二、工作要求
                各单位要高度重视。
                """)).containsExactly("1. 专题学习", "2. 警示教育", "3. 综合演练", "4. 企业演练");
    }

    @Test
    void minutesTellWhatEachPartIsForAtItsHead() {
        CompiledPlan plan = plan("""
                渔港“安全生产月”专题会议纪要
                会议认为，休渔期渔船集中，风险叠加。
                会议明确，活动主题是“人人讲安全、个个会应急”。
                会议议定：
                一、关于船长培训。渔政大队6月上旬培训船长不少于160名。
                二、关于落水演练。渔业公司6月20日举行演练。
                会议要求，各合作社6月30日前将总结报专班办公室。
                出席：秋实
                """);
        assertThat(titles(plan)).containsExactly("一、 关于船长培训", "二、 关于落水演练");
        assertThat(plan.activities().getLast().dates()).hasSize(1);
        assertThat(plan.submissions()).hasSize(1);
    }

    @Test
    void numbersBesideBarsAndInLinesOfTheirOwnStandBeforeTitles() {
        assertThat(activities("""
                景区2025年“安全生产月”来了
                🎯 活动一览
                01 | 安全开幕式
                6月1日，运营部举行启动仪式。
                02 | 游船大演练
                6月13日，水上公司组织演练。
                📌 温馨提示
                各部门6月28日前把总结发给安全部。
                """)).containsExactly("01 安全开幕式", "02 游船大演练");
        assertThat(activities("""
                望江区2026年校园“安全生产月”活动指南
                活动安排
                01
                逃生我能行
                6月8日至12日，各校开展疏散演练。
                02
                厨房大起底
                区教育局检查食堂不少于40家。
                工作要求
                各校6月26日前提交总结。
                """)).containsExactly("01 逃生我能行", "02 厨房大起底");
    }

    @Test
    void stagesMayBeToldByTheirPurpose() {
        CompiledPlan plan = plan("""
                长河水务集团“安全生产月”实施意见
                三、方法步骤
                活动从2022年5月25日开始，到7月5日结束，分三个阶段。
                动员阶段（5月25日—5月31日）。宣传科制作展板20块。
                实施阶段（6月1日—6月28日）。
                1.学法用法。各厂组织学习不少于6学时。
                2.泄漏演练。城东水厂6月9日开展演练。
                总结阶段（6月29日—7月5日）。各厂推荐标兵2名。
                四、相关要求
                各厂要务求实效。
                """);
        assertThat(titles(plan)).containsExactly("动员阶段", "1. 学法用法", "2. 泄漏演练", "总结阶段");
        assertThat(plan.periodStart()).hasToString("2022-05-25");
    }

    @Test
    void whatStandsBehindTheLastItemDoesNotBelongToIt() {
        CompiledPlan plan = plan("""
                梧桐苑社区“安全生产月”活动安排
                首先，开好一个动员会。6月2日，居民小组长参加。
                其次，做好一次走访。网格员6月10日前走访独居老人。
                最后，开展一次清理。物业公司6月25日前清理楼道。
                各楼栋长在6月30日前把照片发到群里，每栋楼不少于2张。
                社区居委会
                2025年5月29日
                """);
        assertThat(plan.activities().getLast().dates())
                .extracting(CompiledPlan.DatePhrase::text)
                .containsExactly("6月25日前");
        assertThat(plan.activities().getLast().quantities()).isEmpty();
        assertThat(plan.submissions()).extracting(CompiledPlan.Submission::what).containsExactly("照片");
    }

    @Test
    void stagesHangBelowAnItemWhoseListCountsOn() {
        CompiledPlan plan = plan("""
                海屿机场2022年“安全生产月”活动安排
                1  活动主题
                人人讲安全
                2  每周安排
                第一周（6月1日—6月5日） 学法周
                ● 工会举办讲座1场。
                ● 团委制作短视频2条。
                第二周（6月6日—6月12日） 隐患周
                ● 飞行区管理部巡检4次。
                ● 航务部排查机坪。
                3  有关要求
                各部门于6月20日前报送总结。
                """);
        assertThat(titles(plan)).containsExactly("第一周 学法周", "第二周 隐患周");
        assertThat(plan.activities().getLast().dates()).hasSize(1);
    }

    @Test
    void aLabelThatReturnsTellsOfEachItemAndOpensNoSection() {
        assertThat(activities("""
                青岚林业局2023年“安全生产月”活动方案
                【活动主题】人人讲安全
                【系列活动】
                ◎主题活动一：森林防火宣讲
                责任单位：防火办
                时间：6月5日
                内容：每个林场宣讲不少于3场。
                ◎主题活动二：扑火队拉动演练
                责任单位：防火办
                时间：6月20日
                内容：在老鹰岭林场演练，出动90名队员。
                【工作要求】
                各林场6月29日前报送总结。
                """)).containsExactly("主题活动一 森林防火宣讲", "主题活动二 扑火队拉动演练");
    }

    @Test
    void knownHeadingsMayFollowTheWordsBeforeThemWithoutAnything() {
        assertThat(activities("""
                2022年安全生产月活动方案
                结合实际，制定本方案。一、活动主题遵守安全生产法二、活动时间2022年6月1日至6月30日三、活动内容(一)开展学习活动。各乡镇集中学习2次。(二)开展演练活动。各学校至少演练1次。四、活动要求(一)加强领导。各乡镇要重视。
                """)).containsExactly("(一) 开展学习活动", "(二) 开展演练活动");
    }

    @Test
    void besideASectionOfActivitiesThoseThatSoundLikeDemandsAreNone() {
        assertThat(activities("""
                关于做好“安全生产月”各项工作的通知
                一、提高认识，加强领导。各镇要高度重视。
                二、突出重点，扎实开展好三项活动
                1.开展一次集中学习。各镇6月5日前组织学习1次。
                2.举办一次咨询活动。6月16日各镇设咨询点1处。
                3.组织一次应急演练。辖区企业至少演练1次。
                三、加强督查，确保实效。区安委办6月中旬组织督查。
                四、做好信息报送。各镇7月1日前报送总结。
                """)).containsExactly("1. 开展一次集中学习", "2. 举办一次咨询活动", "3. 组织一次应急演练");
    }

    @Test
    void daysThatHeadTheirLinesAreActivitiesBelowFormalNumerals() {
        CompiledPlan plan = plan("""
                南桥水泥厂2025年“安全生产月”活动方案
                壹、活动安排
                6月3日（星期二） 动员日
                厂部召开动员会，各车间主任参加。
                6月12日 “查患日”
                生产科检查窑头不少于3次。
                6月16日：咨询日
                安环科在厂门口广场设咨询台。
                贰、工作要求
                一、各车间要高度重视。
                二、安环科每周抽查2个车间。
                南桥水泥厂
                2025年5月20日
                """);
        assertThat(titles(plan)).containsExactly("6月3日（星期二） 动员日", "6月12日 “查患日”", "6月16日：咨询日");
        assertThat(plan.duties())
                .extracting(CompiledPlan.Duty::due)
                .startsWith("2025-06-03", "2025-06-12", "2025-06-16");
        assertThat(plan.consultationDay()).hasToString("2025-06-16");
    }

    @Test
    void numbersCountOnAcrossTopLevelGroupsAlthoughLaterPartsBeginAgain() {
        assertThat(activities("""
                松岭区卫生健康局关于开展“安全生产月”活动的意见
                一、目标和时间
                2024年6月1日至30日，做到人人会逃生。
                二、医院要做的事
                1. 讲好“一堂课”。各医院院长讲课1次。
                2. 走好“一条路”。各医院组织疏散1次。
                三、局里要做的事
                3. 办一期培训班。医政股培训120人。
                四、怎么组织
                局里成立领导小组，组长为局长方圆。
                五、怎么报
                1. 6月28日前，各医院把总结报医政股。
                2. 医政股汇总。
                六、不要做的事
                各医院不得停诊搞活动。
                """)).containsExactly("1. 讲好“一堂课”", "2. 走好“一条路”", "3. 办一期培训班");
    }

    @Test
    void framedAndNamedActivitiesBelowLabelsAreNoPartOfThem() {
        CompiledPlan plan = plan("""
                关于做好江岚百货2025年“安全生产月”工作的通知
                各门店：
                活动主题：人人讲安全、个个会应急
                活动时间：2025年6月1日至30日
                【活动一】晨会五分钟
                谁来做：各门店
                具体做法：店长每天讲5分钟。
                【活动二】6·16咨询进商场
                谁来做：企划部
                具体做法：在一楼中庭设咨询台2个。
                【活动三】闭店疏散
                谁来做：保安部牵头，各门店配合
                具体做法：每家门店组织1次疏散。
                【要交的材料】
                1. 各门店5月28日前把方案交办公室。
                2. 7月2日前，各门店把总结交办公室。
                附件：一、自查表
                　　　二、统计表
                江岚百货有限公司
                2025年5月20日
                附件一
                自查表
                """);
        assertThat(titles(plan)).containsExactly("活动一 晨会五分钟", "活动二 6·16咨询进商场", "活动三 闭店疏散");
        assertThat(plan.activities().get(2).responsibleUnits()).startsWith("保安部", "各门店");
        assertThat(plan.submissions())
                .extracting(CompiledPlan.Submission::due)
                .containsExactly("2025-05-28", "2025-07-02");
        assertThat(plan.attachments())
                .extracting(attachment -> attachment.name() + " " + attachment.present())
                .containsExactly("自查表 true", "统计表 false");
    }

    @Test
    void weeksWhoseSentencesMostlyHaveNoNameAreTheActivities() {
        assertThat(activities("""
                远山建工2025年“安全生产月”活动方案
                一、主题
                人人讲安全、个个会应急
                二、分周安排
                第一周　动员周（6月1日—6月8日）
                （1）6月2日，各项目部举行启动仪式。
                （2）项目经理讲课不少于1次。
                第二周　查患周（6月9日—6月15日）
                （1）人人查隐患。各班组每天查找1条隐患。
                （2）领导带班。公司领导带队检查。
                第三周　演练周（6月16日—6月30日）
                （1）6月18日，工程部组织坍塌演练。
                （2）其余项目部各演练1次。
                """)).containsExactly("第一周 动员周", "第二周 查患周", "第三周 演练周");
    }

    @Test
    void theConsultationDayMayFollowItsNumberDirectly() {
        assertThat(activities("""
                青岩学院2024年“安全生产月”活动方案
                3  活动安排
                3.1  启动仪式
                6月3日，宣传部组织启动仪式。
                3.2  6·16宣传咨询
                6月16日，各学院设咨询台。
                3.3  应急演练
                6月20日，保卫处组织演练。
                """)).containsExactly("3.1 启动仪式", "3.2 6·16宣传咨询", "3.3 应急演练");
    }

    @Test
    void theNumberOfARowIsNoDay() {
        CompiledPlan plan = plan("""
                青岩林场2025年“安全生产月”活动方案
                4. 活动
                4.1 扑火演练
                6月19日，消防大队组织扑火演练。
                4.2 咨询进村
                6月16日，各站进村设点。
                5. 进度表
                序号	活动	时间	责任单位
                4.1	扑火演练	6月19日	消防大队
                4.2	咨询进村	6月16日	各站
                """);
        assertThat(plan.findings()).extracting(CompiledPlan.Finding::code).doesNotContain(FindingCode.DATE_CONFLICT);
    }

    @Test
    void signsHeadTheItemsOfPlansThatCountNothing() {
        assertThat(titles(plan("""
                青岩机械厂2025年“安全生产月”活动方案
                ■活动内容
                ◎上好一堂安全课
                各车间主任6月10日前给职工上一堂安全课。
                ◎开展一次应急演练
                安全科6月20日前组织1次应急演练。
                ◎查一遍身边隐患
                各班组每周排查1次。
                ■工作要求
                各车间6月30日前将总结报安全科。
                """)).stream()
                        .map(title -> title.replaceFirst("^◎ *", ""))
                        .toList())
                .containsExactly("上好一堂安全课", "开展一次应急演练", "查一遍身边隐患");
    }

    private static List<String> activities(String text) {
        return titles(plan(text));
    }

    private static List<String> titles(CompiledPlan plan) {
        return plan.activities().stream()
                .map(activity ->
                        ((activity.number() == null ? "" : activity.number()) + " " + activity.title()).strip())
                .toList();
    }

    private static CompiledPlan plan(String text) {
        return PlanCompiler.compile(new PlanSource("方案.txt", "txt", "0", text, null));
    }
}
