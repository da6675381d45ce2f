package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerListTests {

    @Test
    void aListIsCutAtItsCommasButNotInsideBrackets() {
        assertThat(BearerList.parse("各县（市、区）、市直各有关部门，驻市企业")).containsExactly("各县（市、区）", "市直各有关部门", "驻市企业");
    }

    @Test
    void partyAndGovernmentOfTheSamePlaceAreOneBearer() {
        assertThat(BearerList.parse("各县区党委、政府，市教育局")).containsExactly("各县区党委、政府", "市教育局");
        assertThat(BearerList.parse("乡党委和政府")).containsExactly("乡党委和政府");
    }

    @Test
    void twoPostsOfOneBodyAreOneBearer() {
        assertThat(BearerList.parse("学校党委书记、校长")).containsExactly("学校党委书记、校长");
    }

    @Test
    void tradesBeforeAKindOfBearerBelongToIt() {
        assertThat(BearerList.parse("液氨制冷、铝粉抛光、锂电池企业")).containsExactly("液氨制冷、铝粉抛光、锂电池企业");
    }

    @Test
    void anEnumerationThatOnlySaysUnitsKeepsItsWords() {
        assertThat(BearerList.parse("影院、酒店等单位")).containsExactly("影院、酒店等单位");
        assertThat(BearerList.parse("市公安局、市教育局等部门")).containsExactly("市公安局", "市教育局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"安全制度", "组织专家", "演练脚本由企业", "受理群众", "走进企业", "安全生产活动", "围绕企业"})
    void whatTellsOfADeedNamesNobody(String words) {
        assertThat(BearerList.parse(words)).isEmpty();
    }
}
