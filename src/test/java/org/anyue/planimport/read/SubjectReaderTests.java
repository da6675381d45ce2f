package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SubjectReaderTests {

    @Test
    void theSubjectIsFoundBehindDatesAndAdverbials() {
        assertThat(first("6月16日，结合实际，市教育局要组织演练。").lead()).containsExactly("市教育局");
    }

    @Test
    void aSubjectIsKnownEvenWhenItsVerbIsNot() {
        assertThat(first("每个乡镇腾空仓库不少于3处。").lead()).containsExactly("每个乡镇");
    }

    @Test
    void whoeverStandsBehindByDoesIt() {
        assertThat(first("演练由保卫处指挥，校医院负责医疗保障。").lead()).containsExactly("保卫处", "校医院");
        Bearers bearers = first("由管委会主办、远山材料公司承办，消防救援站参加，开展演练。");
        assertThat(bearers.lead()).containsExactly("管委会", "远山材料公司");
        assertThat(bearers.support()).containsExactly("消防救援站");
    }

    @Test
    void whoeverIsJoinedSupports() {
        assertThat(first("由实训中心牵头，会同各二级学院，对场所开展检查。").support()).containsExactly("各二级学院");
    }

    @Test
    void aRateBelongsToTheBodyItIsTakenOf() {
        assertThat(first("县直各部门干部职工参与率不低于60%。").lead()).containsExactly("县直各部门");
    }

    @Test
    void whoIsRousedDoesNotRouse() {
        assertThat(SubjectReader.first("发动社区干部开展排查。")).isNull();
        assertThat(first("发动群众查找隐患。").lead()).containsExactly("群众");
    }

    @Test
    void companiesThatAreNamedStandEachForItself() {
        assertThat(first("国网某川供电公司、某川燃气集团、某川移动公司等单位面向市民开展宣传。").lead()).containsExactly("国网某川供电公司", "某川燃气集团", "某川移动公司");
        assertThat(first("规模以上工业企业、建筑施工企业主要负责人要公示承诺书。").lead()).containsExactly("规模以上工业企业", "建筑施工企业主要负责人");
    }

    @Test
    void aNumberedPartOfACellStartsWithItsSubject() {
        assertThat(first("（2）规划建设局对在建工地开展专项检查。").lead()).containsExactly("规划建设局");
    }

    @Test
    void mediaThatAreCalledActToo() {
        Bearers bearers = first("市委宣传部协调栖川日报社、栖川广播电视台开设专栏。");
        assertThat(bearers.lead()).containsExactly("市委宣传部");
        assertThat(bearers.support()).containsExactly("栖川日报社", "栖川广播电视台");
        assertThat(first("市安委会办公室联合组织云朔日报社、市广播电视台开展采访。").support()).containsExactly("云朔日报社", "市广播电视台");
    }

    @Test
    void aZoneOrAShareOfTheWorkStandsInFront() {
        assertThat(first("应急避险区：市应急管理局、市气象局，设置暴雨预警等体验项目。").lead()).containsExactly("市应急管理局", "市气象局");
        assertThat(first("责任分工：县安委办负责总体策划和展位安排。").lead()).containsExactly("县安委办");
    }

    @Test
    void whosePaperIsAskedForHasToHandItIn() {
        assertThat(first("各参加单位人员名单请于6月9日17:00前发综合部。").lead()).containsExactly("各参加单位");
        assertThat(first("各县（区）文化和旅游局于6月23日前将隐患清单发至办公室。").lead()).containsExactly("各县（区）文化和旅游局");
    }

    @Test
    void departmentsOfADutyKeepTheirWords() {
        assertThat(first("各县（市、区）、市直负有安全监管职责的部门要提供案例。").lead()).containsExactly("各县（市、区）", "市直负有安全监管职责的部门");
        assertThat(first("矿山、城镇燃气等重点企业主要负责人要讲课。").lead()).containsExactly("重点企业主要负责人");
        assertThat(first("各高中阶段学校、职业院校要开展自查。").lead()).containsExactly("各高中阶段学校", "职业院校");
        assertThat(first("辖区学校、养老机构和员工50人以上的企业均要开展演练。").lead()).containsExactly("辖区学校", "养老机构", "员工50人以上的企业");
        assertThat(first("市安委会各成员单位及供电、供水、燃气、通信企业要参加。").lead()).containsExactly("市安委会各成员单位", "供电、供水、燃气、通信企业");
        assertThat(first("各级负有安全监管职责的部门对举报要核查。").lead()).containsExactly("各级负有安全监管职责的部门");
        assertThat(first("各县局要联合当地应急、消防部门，重点对企业开展检查。").support()).containsExactly("当地应急、消防部门");
    }

    @Test
    void keyEnterprisesAreOneName() {
        assertThat(first("辖区重点企业要开展演练。").lead()).containsExactly("辖区重点企业");
    }

    @Test
    void whoHandsInAFormActsInALaterClause() {
        String sentence = "县质安站举办培训班，参训人员报名表由各施工企业于6月11日前提交该站。";
        assertThat(SubjectReader.later(sentence, 4))
                .extracting(later -> later.bearers().lead().getFirst())
                .containsExactly("各施工企业");
        assertThat(SubjectReader.later("各企业逐条自查，清单由项目总监签字后于6月10日前报县质安站。", 3)).isEmpty();
    }

    @Test
    void aSubjectEndsInsideItsSentence() {
        String sentence = "6月21日，由引水隧洞标承办";
        assertThat(Objects.requireNonNull(SubjectReader.first(sentence)).end()).isEqualTo(sentence.length() - 2);
    }

    private static Bearers first(String sentence) {
        return Objects.requireNonNull(SubjectReader.first(sentence)).bearers();
    }
}
