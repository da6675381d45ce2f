package org.anyue.planimport.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;

/** Which activities are read from unusually numbered plans: number and title of each. */
class NumberedPlansTests {

    @Test
    void partsAndChaptersStandAboveChineseNumbers() {
        for (List<String> parts : List.of(
                List.of("第一部分 活动目的", "第二部分 重点任务", "第三部分 工作要求"),
                List.of("第一章　活动目的", "第二章　重点任务", "第三章　工作要求"),
                List.of("第一篇：活动目的", "第二篇：重点任务", "第三篇：工作要求"),
                List.of("Ⅰ．活动目的", "Ⅱ．重点任务", "Ⅲ．工作要求"))) {
            assertThat(activities("""
                    松岭铁路公司2024年“安全生产月”活动方案
                    %s
                    增强全员安全意识。
                    %s
                    （一）“安全大家谈”活动
                    各站段6月5日前组织讨论1次。
                    （二）道口安全宣传
                    工务段在道口发放传单。
                    %s
                    （一）加强领导。各站段要高度重视。
                    （二）及时报送。各站段6月30日前报送总结。
                    """.formatted(parts.toArray())))
                    .as(parts.getFirst())
                    .containsExactly("（一） “安全大家谈”活动", "（二） 道口安全宣传");
        }
    }

    @Test
    void chineseNumbersStartAnewInEachPart() {
        assertThat(activities("""
                云台县2025年“安全生产月”活动方案
                第一部分 总体要求
                一、指导思想
                坚持人民至上。
                二、活动主题
                人人讲安全、个个会应急。
                第二部分 活动内容
                一、开展主题宣讲
                各乡镇组织宣讲不少于2场。
                二、开展应急演练
                各企业6月20日前开展演练1次。
                第三部分 保障措施
                一、加强领导。各单位要高度重视。
                """)).containsExactly("一、 开展主题宣讲", "二、 开展应急演练");
    }

    @Test
    void whatIsCountedInWordsIsAList() {
        for (String counted : List.of("第%s件事：", "第%s项，", "第%s场：", "第%s项任务 ", "举措%s：", "第%s招：")) {
            assertThat(activities("""
                            河湾社区2025年“安全生产月”活动安排
                            一、怎么干
                            %s办一次消防演练
                            物业公司6月10日前组织居民演练1次。
                            %s查一遍电动车充电
                            网格员入户检查，发现飞线充电当场劝阻。
                            二、有关要求
                            各楼组长要上门通知。
                            """.formatted(counted.formatted("一"), counted.formatted("二"))
                            .replace("怎么干", "活动内容")))
                    .as(counted)
                    .hasSize(2)
                    .first()
                    .asString()
                    .endsWith("办一次消防演练");
        }
    }

    @Test
    void anOrdinalInsideASentenceIsNoHeading() {
        assertThat(activities("""
                河湾社区2025年“安全生产月”活动安排
                一、活动内容
                （一）办一次消防演练
                演练分三场，
                第一场由物业公司组织，第二场由业委会组织。
                （二）查一遍电动车充电
                第一项检查由网格员完成。
                二、有关要求
                各楼组长要上门通知。
                """)).containsExactly("（一） 办一次消防演练", "（二） 查一遍电动车充电");
    }

    @Test
    void theItemsInsideStagesAreTheActivitiesAndAStageWithoutItemsIsOne() {
        assertThat(activities("""
                柳塘镇2025年“安全生产月”活动方案

                一、活动主题
                人人讲安全、个个会应急

                五、活动内容及安排
                （一）宣传动员阶段（6月1日—6月5日）
                1. 启动仪式
                • 召开动员大会，镇主要负责人宣读活动方案。
                2. 宣传造势
                • 悬挂横幅、张贴标语不少于20条。
                （二）隐患排查阶段（6月6日—6月20日）
                1. 自查自纠
                各村、各企业开展拉网式隐患排查。
                2. 专项检查
                镇领导带队开展专项督查。
                （三）总结提升阶段（6月21日—6月30日）
                各村、各企业对活动进行总结，评选先进集体3个。

                六、保障措施
                1. 加强领导。各村要高度重视。
                2. 强化宣传。利用各种媒体广泛宣传。
                """)).containsExactly("1. 启动仪式", "2. 宣传造势", "1. 自查自纠", "2. 专项检查", "（三） 总结提升阶段");
    }

    @Test
    void timeContentAndUnitOfAnActivityAreNoActivities() {
        assertThat(activities("""
                2024年全县“安全生产月”活动实施方案
                一、指导思想
                坚持人民至上。
                二、活动安排
                （一）开展事故警示教育周活动
                1.活动时间：6月1日至6月7日。
                2.活动内容：各乡镇、各有关部门举办案例展览、观看警示教育片。
                3.组织单位：各乡镇人民政府，县直有关部门。
                （二）开展安全文化周系列活动
                1.活动时间：6月8日至6月14日。
                2.活动内容：一是指导创建安全社区；二是组织安全电影巡回放映。
                3.组织单位：各乡镇人民政府、总工会。
                三、工作要求
                （一）加强组织领导。各单位要制定方案。
                """)).containsExactly("（一） 开展事故警示教育周活动", "（二） 开展安全文化周系列活动");
    }

    @Test
    void headingsRunIntoOneParagraphAreFound() {
        assertThat(activities("""
                经信系统安全生产月活动方案为营造良好氛围，结合我委实际，制定本方案。一、总体要求通过宣传教育活动，全面落实安全生产责任。二、活动主题强化安全基础，推动安全发展。三、活动时间6月1日至6月30日。四、组织机构领导小组由委主任任组长。五、活动形式及内容1.开办安全生产宣传专栏。利用广播、墙报开设专栏，每周一期。2.积极参与安全生产法律法规知识网络竞赛。组织干部职工积极参加竞赛。3.发送安全生产公益短信。编辑一批短信，向手机用户播发。六、工作要求1.加强领导。各单位要高度重视。2.注重实效。不得走过场。
                """)).containsExactly("1. 开办安全生产宣传专栏", "2. 积极参与安全生产法律法规知识网络竞赛", "3. 发送安全生产公益短信");
    }

    @Test
    void groupsOfActivitiesAreNoActivities() {
        assertThat(activities("""
                临川区2025年“安全生产月”活动工作方案
                一、活动主题和时间
                主题：人人讲安全。时间：6月1日至30日。
                二、主要活动
                （一）全区性活动
                1.“6·16”安全宣传咨询日活动。6月16日在区文化广场举办，各单位设置展台。（牵头单位：区安委办）
                2.安全生产知识竞赛。6月下旬举办，每个镇街选派1支代表队。（牵头单位：区总工会）
                （二）基层活动
                1.“安全大讲堂”活动。各企业主要负责人讲课不少于1次。
                2.“隐患大家查”活动。各企业开展全员查隐患。
                三、有关要求
                （一）提高认识。（二）加强宣传。（三）报送情况。
                """))
                .containsExactly("1. “6·16”安全宣传咨询日活动", "2. 安全生产知识竞赛", "1. “安全大讲堂”活动", "2. “隐患大家查”活动");
    }

    @Test
    void aNoticeNumbersItsActivitiesDirectly() {
        assertThat(activities("""
                关于做好2025年“安全生产月”有关工作的通知
                各县（区）住建局，各有关企业：
                按照省厅部署，现就做好“安全生产月”有关工作通知如下：
                一、开展建筑施工安全宣讲
                各县（区）住建局组织专家到工地宣讲不少于3场。
                二、组织观摩会
                6月12日在云岭大桥项目部召开质量安全观摩会，各企业派2人参加。
                三、开展汛期隐患排查
                各企业对深基坑、起重机械开展排查，6月20日前上报台账。
                四、举办应急演练
                省厅在6月18日举办坍塌事故应急演练。
                五、相关要求
                （一）各单位要高度重视。
                （二）7月2日前报送总结。
                """)).containsExactly("一、 开展建筑施工安全宣讲", "二、 组织观摩会", "三、 开展汛期隐患排查", "四、 举办应急演练");
    }

    @Test
    void thePlanInTheAttachmentOfANoticeIsRead() {
        assertThat(activities("""
                滨海市交通运输局关于印发《2025年交通运输“安全生产月”活动方案》的通知
                各县（市、区）交通运输局：
                现将方案印发给你们，并就有关事项通知如下：
                一、高度重视。各单位要加强领导，明确联络员。
                二、按时报送。各单位6月25日前报送总结。
                附件：2025年交通运输“安全生产月”活动方案
                滨海市交通运输局
                2025年5月21日

                附件
                2025年交通运输“安全生产月”活动方案
                一、总体要求
                坚持安全发展。
                二、活动主题
                人人讲安全、个个会应急
                三、重点任务
                （一）开展“安全宣传进客运站”。各客运站滚动播放宣传片，每天不少于4次。
                （二）开展渡口船舶专项检查。市港航中心6月15日前完成全部渡口检查。
                （三）举办公交车起火应急演练。6月18日在市公交总站举行。
                四、工作步骤
                （一）动员部署（5月底前）。制定方案。
                （二）组织实施（6月）。开展活动。
                （三）总结（7月上旬）。报送总结。
                五、工作要求
                （一）加强领导。各单位要落实责任。
                """)).containsExactly("（一） 开展“安全宣传进客运站”", "（二） 开展渡口船舶专项检查", "（三） 举办公交车起火应急演练");
    }

    @Test
    void weeksWithoutItemsAreActivities() {
        assertThat(activities("""
                宏图机械厂2026年安全生产月活动计划
                1、活动主题
                人人讲安全
                2、活动时间
                6月1日至6月30日
                3、活动安排
                第一周（6.1-6.7）：安全宣传周
                各车间张贴宣传画，厂工会出黑板报2期。
                第二周（6.8-6.14）：隐患排查周
                安全科组织检查组对各车间进行全面检查。
                第三周（6.15-6.21）：技能比武周
                举办电工、焊工比武，每车间选派2人。
                第四周（6.22-6.30）：应急演练周
                在三车间组织火灾应急演练1次。
                4、活动要求
                4.1各车间要高度重视。
                4.2安全科负责检查。
                """)).containsExactly("第一周 安全宣传周", "第二周 隐患排查周", "第三周 技能比武周", "第四周 应急演练周");
    }

    @Test
    void aNumberSwallowedByAPageBreakLosesNoLaterActivity() {
        assertThat(activities("""
                青石县2025年安全生产月活动方案
                一、活动主题
                人人讲安全。
                二、主要任务
                （一）开展宣讲活动。各乡镇组织宣讲不少于3场。
                （二）开展警示教育。各企业观看警示片。
                （四）组织应急演练。各乡镇6月20日前演练1次。
                （五）开展咨询日活动 6月16日，县应急局在人民广场设置咨询台，发放资料3000份。
                三、保障措施
                （一）强化保障。县财政局要保障经费。
                """)).containsExactly("（一） 开展宣讲活动", "（二） 开展警示教育", "（四） 组织应急演练", "（五） 开展咨询日活动");
    }

    @Test
    void itemsThatAreSentencesAreCalledByTheirFirstWords() {
        assertThat(activities("""
                西岭区民政局安全生产月工作方案
                一、工作目标
                杜绝事故。
                二、工作任务
                1.召开一次动员会，安排部署活动。
                2.对养老机构开展一次消防安全大检查，6月15日前完成。
                3.每个养老院组织老人疏散演练1次。
                4.在福利院食堂开展燃气安全培训，参训人员不少于30人。
                三、工作措施
                1.加强领导。2.落实责任。3.严格考核。
                """))
                .containsExactly("1. 召开一次动员会，安排部署活动", "2. 对养老机构开展一次消防安全大检查", "3. 每个养老院组织老人疏散演练1次", "4. 在福利院食堂开展燃气安全培训");
    }

    private static List<String> activities(String plan) {
        CompiledPlan compiled = PlanCompiler.compile(new PlanSource("plan.txt", "txt", "0", plan, null));
        return compiled.activities().stream()
                .map(a -> a.number() == null ? a.title() : a.number() + " " + a.title())
                .toList();
    }
}
