package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.review.BearerResolver;
import org.anyue.planimport.review.BearerResolver.Resolved;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What a review proposes for the bearers of a sentence, and what it asks instead of guessing. */
@SpringJUnitConfig(ReviewWorld.class)
class BearerResolverTests {

    @Autowired
    BearerResolver bearers;

    @Autowired
    ReviewWorld.People people;

    @Autowired
    UnitQueries units;

    @Test
    void enterprisesThatEachPlaceHasChosenAreProposedAsNominatedOnesAndAskedAbout() {
        Resolved resolved = proposal("各县（市、区）推荐的参加企业要在6月20日前完成安全体检。");

        assertThat(resolved.scope().selectors()).containsExactly(Selector.NOMINATED_ENTERPRISES);
        assertThat(resolved.scope().units()).isEmpty();
        assertThat(resolved.questions())
                .containsExactly(
                        "“各县（市、区）推荐的参加企业”按“%s”处理，请确认或另选。".formatted(Selector.NOMINATED_ENTERPRISES.label(false)));
    }

    @Test
    void whoeverNominatesIsNotTakenForThoseWhoAreNominated() {
        Resolved resolved = proposal("各县（市、区）要在6月5日前推荐参加企业3家。");

        assertThat(resolved.scope().selectors()).containsExactly(Selector.EVERY_COUNTY);
        assertThat(resolved.questions()).isEmpty();
    }

    @Test
    void aNameTheDirectoryDoesNotKnowIsAskedAboutAndNobodyTakesItsPlace() {
        Resolved resolved = proposal("市潮汐观测中心要在6月20日前组织一次演练。");

        assertThat(resolved.scope().selectors()).isEmpty();
        assertThat(resolved.questions()).containsExactly("未找到“市潮汐观测中心”，请选择单位。");
    }

    @Test
    void thePlanOfADepartmentAsksItsCounterpartsWhereItNamesThePlaces() {
        Resolved resolved = proposal(people.department, "各县（市、区）要在6月20日前组织行业检查。");

        assertThat(resolved.scope().selectors()).containsExactly(Selector.EVERY_DEPARTMENT);
        assertThat(resolved.questions()).containsExactly("“各县（市、区）”按“各下级对口部门”处理，请确认或另选。");
        assertThat(proposal(people.department, "各乡镇（街道）要在6月20日前组织行业检查。").questions())
                .containsExactly("部门方案不能直接向“各乡镇（街道）”下达，请另选承担单位。");
    }

    @Test
    void whoeverIsOutsideOfTheLineOfADepartmentIsAskedAbout() {
        UnitSummary other = units.departments(people.clerk.place().id()).get(1);
        String sentence = other.name() + "要在6月20日前组织一次演练。";
        assertThat(proposal(people.clerk, sentence).scope().units()).containsExactly(other.id());

        Resolved resolved = proposal(people.department, sentence);
        assertThat(resolved.scope().selectors()).isEmpty();
        assertThat(resolved.questions()).containsExactly("“%s”不属于本系统或本行业，部门方案不能向其下达，请改选。".formatted(other.name()));
    }

    private Resolved proposal(String sentence) {
        return proposal(people.clerk, sentence);
    }

    private Resolved proposal(Actor actor, String sentence) {
        CompiledPlan plan = PlanCompiler.compile(
                new PlanSource("方案.txt", "txt", ReviewWorld.NO_FILE, """
                焦作市2025年“安全生产月”活动方案
                一、活动内容
                （一）开展安全体检活动。%s
                （二）开展应急演练活动。各县（市、区）要组织演练不少于2场。
                """.formatted(sentence), null));
        CompiledPlan.Duty duty = plan.duties().getFirst();
        return bearers.resolve(actor, duty.scope(), duty.lead(), List.of(sentence));
    }
}
