package org.anyue.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPolicyTests {

    @ParameterizedTest
    @CsvSource({
        "组织应急演练,组织应急演练,1.0",
        "“组织”应急演练。,组织应急演练,1.0",
        "组织应急演练,开展应急演练,0.6",
        "组织应急演练,报送活动总结,0.0",
        "𠮷祥宣讲,𠮷祥宣讲,1.0",
        "练,练,1.0",
        "练,习,0.0"
    })
    void likenessIsTheShareOfCommonPairs(String one, String other, double share) {
        assertThat(LinkPolicy.likeness(one, other)).isCloseTo(share, within(0.001));
        assertThat(LinkPolicy.likeness(other, one)).isCloseTo(share, within(0.001));
    }

    @Test
    void theMostAlikeOfTheSameKindIsProposed() {
        DutyDetails above = duty(7, "组织综合应急演练", ActivityKind.DRILL);
        DutyDetails alike = duty(1, "开展综合应急演练", ActivityKind.DRILL);
        DutyDetails same = duty(2, "组织综合应急演练", ActivityKind.LECTURE);
        DutyDetails less = duty(3, "综合应急演练观摩", ActivityKind.DRILL);
        assertThat(LinkPolicy.proposal(above, List.of(less, same, alike))).contains(alike);
        assertThat(LinkPolicy.proposal(above, List.of(same, duty(4, "报送总结", ActivityKind.DRILL))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"制定本地区活动方案", "于5月20日前报送实施方案", "制订并印发具体工作方案", "活动方案要及时报送市安委办"})
    void wordsThatAskForAPlanAreKnown(String what) {
        assertThat(LinkPolicy.asksForPlan(what)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"报送活动总结", "按照方案开展应急演练", "制定应急预案"})
    void otherWordsAskForNoPlan(String what) {
        assertThat(LinkPolicy.asksForPlan(what)).isFalse();
    }

    private static DutyDetails duty(int number, String what, ActivityKind kind) {
        return new DutyDetails(
                new DutyId(Ids.random()),
                new CampaignId(Ids.random()),
                number,
                DutyTerms.of(new PlanItemId(Ids.random()), what, kind).build(),
                null,
                null,
                "",
                "",
                null,
                0);
    }
}
