package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssignedReaderTests {

    @Test
    void whoIsOnlyResponsibleBesideALeaderSupports() {
        Bearers bearers = AssignedReader.read("组织排查。\n牵头单位：区住建局\n责任单位：区消防救援大队、各街道");
        assertThat(bearers.lead()).containsExactly("区住建局");
        assertThat(bearers.support()).containsExactly("区消防救援大队", "各街道");
    }

    @Test
    void aBareListInTheClosingBracketIsAnAssignment() {
        Bearers bearers = AssignedReader.read("开展疏散演练。（区商务局、区教育局）");
        assertThat(bearers.lead()).containsExactly("区商务局", "区教育局");
        assertThat(AssignedReader.read("报区安委办（区应急局）备案。").isEmpty()).isTrue();
    }

    @Test
    void aSentenceOfItsOwnSaysWhoHasWhichPart() {
        Bearers bearers = AssignedReader.read("以上事项由区应急局牵头，区经信局和各街道(镇)配合。");
        assertThat(bearers.lead()).containsExactly("区应急局");
        assertThat(bearers.support()).containsExactly("区经信局", "各街道(镇)");
        assertThat(AssignedReader.isAssignment("由市教育局牵头，市公安局配合。")).isTrue();
        assertThat(AssignedReader.isAssignment("由市教育局牵头，对全市学校开展检查。")).isFalse();
    }

    @Test
    void thoseWhoShareTheWorkBesideALeaderSupport() {
        Bearers bearers = AssignedReader.read("（市应急局牵头，市直有关部门、各县区按职责分工负责）");
        assertThat(bearers.lead()).containsExactly("市应急局");
        assertThat(bearers.support()).containsExactly("市直有关部门", "各县区");
    }

    @Test
    void aLabelOfThoseWhoTakePartMayNameWhoLeads() {
        Bearers bearers = AssignedReader.read("3、参加单位：安全监督科牵头，局属各单位参加。");
        assertThat(bearers.lead()).containsExactly("安全监督科");
        assertThat(bearers.support()).containsExactly("局属各单位");
    }

    @Test
    void theDayBesideABearerIsPassedOver() {
        assertThat(AssignedReader.read("开展演练。（6月15日，政教处、总务处负责）").lead()).containsExactly("政教处", "总务处");
        assertThat(AssignedReader.read("举办书画展（6月16日，市体育馆）").isEmpty()).isTrue();
    }

    @Test
    void aSingleNameInABracketIsBelievedWhereLinesUseToEndSo() {
        String line = "召开动员会（应急办）";
        assertThat(AssignedReader.habit(line)).isFalse();
        assertThat(AssignedReader.read(line).isEmpty()).isTrue();
        assertThat(AssignedReader.habit((line + "\n").repeat(5))).isTrue();
        assertThat(AssignedReader.read(line, true).lead()).containsExactly("应急办");
        assertThat(AssignedReader.read("各县（市、区）", true).isEmpty()).isTrue();
    }

    @Test
    void theAudienceIsNoBearer() {
        assertThat(AssignedReader.read("参加人员：全体职工").isEmpty()).isTrue();
    }
}
