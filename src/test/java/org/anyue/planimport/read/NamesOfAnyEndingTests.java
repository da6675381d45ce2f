package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Duty;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is told to act is read, whatever the name ends with; what only looks like a name is not. */
class NamesOfAnyEndingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    各科技孵化器要开展夜间疏散演练。 | 各科技孵化器
                    各班值6月18日前完成演练。 | 各班值
                    农家乐、民宿要拆掉防盗网并组织演练。 | 农家乐,民宿
                    矿山企业、危险化学品企业要组织演练。 | 矿山企业,危险化学品企业
                    危险化学品、非煤矿山企业要组织演练。 | 危险化学品、非煤矿山企业
                    家具厂、木片加工点还要组织演练。 | 家具厂,木片加工点
                    县委、县政府督查室组织督查演练情况。 | 县委、县政府督查室
                    人口超过300万的市（州）要组织演练不少于2场。 | 人口超过300万的市（州）
                    派出所民警要到小旅馆逐间讲逃生。 | 派出所民警
                    土建标、安装标分别对塔吊组织检查。 | 土建标,安装标
                    6月12日，由安装标承办坍塌演练。 | 安装标
                    度汛演练由土建标于6月15日前自行组织。 | 土建标
                    凡使用液化气的单位，要在6月12日前安装报警器。 | 使用液化气的单位
                    会后各施工标段于6月3日前组织传达。 | 各施工标段
                    各企业另须自行开展演练。 | 各企业
                    医院、学校、养老院每家至少开展1次演练。 | 医院,学校,养老院
                    宣教股6月13日举办培训班，培训30人。 | 宣教股
                    县安委会各成员单位进场设台，每个单位2块展板。 | 县安委会各成员单位
                    """)
    void whoIsToldToActIsRead(String sentence, String lead) {
        assertThat(duties(sentence).getFirst().lead()).containsExactly(lead.split(","));
    }

    @Test
    void aNameLearnedFromItsGrammarActsInLaterSentencesToo() {
        List<Duty> duties = duties("6月12日，由安装标承办坍塌演练。设计单位提供支持。安装标演练前两天完成桌面推演。");
        assertThat(duties.getFirst().lead()).containsExactly("安装标");
        assertThat(duties.getLast().lead()).containsExactly("安装标");
    }

    @Test
    void whoeverJoinsInvitedHelps() {
        Duty duty = duties("运营公司组织演练，市消防救援支队、公交集团应邀参加。").getFirst();
        assertThat(duty.lead()).containsExactly("运营公司");
        assertThat(duty.support()).containsExactly("市消防救援支队", "公交集团");
    }

    @Test
    void whoeverIsJoinedIsSomebody() {
        Duty duty = duties("设备部会同仪表班对安全阀逐台核对。").getFirst();
        assertThat(duty.lead()).containsExactly("设备部");
        assertThat(duty.support()).containsExactly("仪表班");
    }

    @Test
    void aLaterClauseNamesWhoDealsWithIt() {
        assertThat(duties("6月5日，安全环保部对全线进行检查，发现的问题由各工区在3日内整改完毕。").getFirst().lead())
                .containsExactly("安全环保部", "各工区");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    各项工作要落到实处。
                    全体管理人员及工人代表200人参加。
                    """)
    void wordsThatNameNobodyLeaveTheSentenceOpen(String sentence) {
        assertThat(duties(sentence)).allSatisfy(duty -> assertThat(duty.lead()).isEmpty());
    }

    @Test
    void aListInAnAttachmentHandsOutWhatTheTextGivesToNobody() {
        CompiledPlan plan = PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", """
                澄水县2025年“安全生产月”活动方案
                一、重点活动
                1．开展隐患排查。组织专家开展指导服务，全县不少于20家次。
                2．开展应急演练。县教育局要指导学校开展疏散演练。
                3．开展警示教育。县融媒体中心开设曝光台。
                附件
                澄水县“安全生产月”任务清单
                序号\t活动名称\t牵头单位\t配合单位\t成果形式
                1\t隐患排查\t县安委会办公室\t各行业主管部门\t台账
                2\t应急演练\t县应急管理局\t县卫生健康局\t方案
                3\t警示教育\t县委宣传部\t县应急管理局\t视频
                """, null));
        assertThat(plan.activities()).hasSize(3);
        assertThat(plan.activities().getFirst().responsibleUnits()).containsExactly("县安委会办公室", "各行业主管部门");
        assertThat(plan.duties().getFirst().lead()).containsExactly("县安委会办公室");
        assertThat(plan.duties().get(1).lead()).containsExactly("县教育局");
        assertThat(plan.ledger().open()).isZero();
    }

    @Test
    void aDeputysPostHoldsForTheNameBehindIt() {
        CompiledPlan plan = PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", """
                清河医院2025年“安全生产月”活动方案
                一、组织机构
                成立以院长孙伟任组长，副院长郭静、赵立新任副组长，各科室负责人为成员的活动领导小组。
                二、活动内容
                （一）应急演练。保卫科组织演练1次。
                """, null));
        assertThat(plan.organisation()).isNotNull();
        assertThat(plan.organisation().lead())
                .extracting(CompiledPlan.Lead::post)
                .containsExactly("院长", "副院长", "副院长");
    }

    private static List<Duty> duties(String sentence) {
        String text = "清平市2025年“安全生产月”活动方案\n一、活动内容\n（一）开展应急演练活动\n" + sentence + "\n二、工作要求\n各县（市、区）要重视。\n";
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", text, null)).duties().stream()
                .filter(duty -> duty.activity() != null)
                .toList();
    }
}
