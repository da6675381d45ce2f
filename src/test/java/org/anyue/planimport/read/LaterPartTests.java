package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who shares a duty because a later clause names them, and who is only spoken of. */
class LaterPartTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "各县（市）区要组织讲师团深入企业宣讲，切实做到乡镇全覆盖、重点行业领域全覆盖。",
                "各县（市）区要曝光典型案例不少于2起，用事故教训推动企业整改隐患。",
                "各县（市）区要组织媒体集中报道，采访企业责任体系建设情况。",
                "各县（市）区要开展专项检查，督促各企业整改隐患不少于10处。"
            })
    void aBodyThatIsTheObjectOfTheClauseCarriesNothing(String sentence) {
        assertThat(duties(sentence).getFirst().lead()).containsExactly("各县（市）区");
    }

    @Test
    void aBodyWhoseNameBeginsLikeADeedIsStillABody() {
        assertThat(duties("各县（市）区要自查自纠，检查组要抽查企业不少于20家。").getFirst().lead()).containsExactly("各县（市）区", "检查组");
    }

    private static List<CompiledPlan.Duty> duties(String sentence) {
        String text = "清平市2025年“安全生产月”活动方案\n一、活动内容\n（一）开展宣讲活动\n" + sentence + "\n";
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", text, null))
                .duties();
    }
}
