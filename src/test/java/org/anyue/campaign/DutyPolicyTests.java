package org.anyue.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;

class DutyPolicyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 16);

    @Test
    void aDutyOfWhichNobodyKnowsTheBearersMayBeKept() {
        assertThatCode(() -> DutyPolicy.require(duty().build(), 0)).doesNotThrowAnyException();
    }

    @Test
    void wordsMustBeGivenAndShort() {
        refused(DutyTerms.of(item(), "  ", ActivityKind.DRILL), CampaignRefusal.WHAT_MISSING);
        refused(duty().evidence("证".repeat(1_001)), CampaignRefusal.TOO_LONG);
    }

    @Test
    void rareCharactersCountOnce() {
        String rare = "𠮷".repeat(1_000);
        assertThatCode(() -> DutyPolicy.require(duty().evidence(rare).build(), 0))
                .doesNotThrowAnyException();
    }

    @Test
    void aSelectorThatNeedsAListNeedsOne() {
        refused(duty().scope(Selector.SECTOR_ENTERPRISES), CampaignRefusal.SECTORS_MISSING);
        refused(duty().scope(DutyScope.named(Set.of())), CampaignRefusal.UNITS_MISSING);
    }

    @Test
    void aShareIsAtMostAHundredAndEveryQuotaNamesItsUnit() {
        refused(duty().quota(new Quota(">=", BigDecimal.valueOf(101), "%", null)), CampaignRefusal.QUOTA_WRONG);
        refused(duty().quota(new Quota(">=", BigDecimal.TWO, " ", null)), CampaignRefusal.QUOTA_WRONG);
        refused(duty().quota(new Quota("~", BigDecimal.TWO, "场", null)), CampaignRefusal.QUOTA_WRONG);
        refused(duty().quota(new Quota("=", BigDecimal.valueOf(-1), "场", null)), CampaignRefusal.QUOTA_WRONG);
    }

    @Test
    void aQuotaReadsAsChinese() {
        assertThat(new Quota(">=", new BigDecimal("2.0"), "处", "县(市、区)").text()).isEqualTo("不少于2处/县(市、区)");
        assertThat(new Quota("=", new BigDecimal("100"), "%", " ").text()).isEqualTo("100%");
    }

    @Test
    void datesRunForwardAndTheSameDayIsFine() {
        refused(duty().window(DAY, DAY.minusDays(1)), CampaignRefusal.WINDOW_REVERSED);
        refused(duty().due(DAY).lock(DAY.minusDays(1)), CampaignRefusal.LOCK_BEFORE_DUE);
        assertThatCode(() -> DutyPolicy.require(
                        duty().window(DAY, DAY).due(DAY).lock(DAY).build(), 0))
                .doesNotThrowAnyException();
    }

    @Test
    void figuresHaveDifferentNames() {
        FigureAsk people = new FigureAsk("people", "参加人数", "人次");
        refused(duty().asks(figures(people, new FigureAsk("other", "参加人数", "人"))), CampaignRefusal.FIGURES_WRONG);
        refused(duty().asks(figures(people, new FigureAsk("people", "人数", "人"))), CampaignRefusal.FIGURES_WRONG);
        refused(duty().asks(figures(new FigureAsk("k", " ", "人"))), CampaignRefusal.FIGURES_WRONG);
    }

    @Test
    void aSpanLiesInsideThePlan() {
        assertThatCode(() ->
                        DutyPolicy.require(duty().span(new SourceSpan(3, 10)).build(), 10))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        DutyPolicy.require(duty().span(new SourceSpan(3, 11)).build(), 10))
                .isInstanceOf(Refusal.class);
    }

    private static Asks figures(FigureAsk... figures) {
        return new Asks(List.of(figures), false, 0, false, false);
    }

    private static void refused(DutyTermsBuilder terms, CampaignRefusal code) {
        assertThatThrownBy(() -> DutyPolicy.require(terms.build(), 0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static DutyTermsBuilder duty() {
        return DutyTerms.of(item(), "开展应急演练", ActivityKind.DRILL);
    }

    private static PlanItemId item() {
        return new PlanItemId(Ids.random());
    }
}
