package org.anyue.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.anyue.campaign.CampaignTransitions.Verb;
import org.anyue.organization.UnitId;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignTransitionsTests {

    private static final Map<Verb, Consumer<Campaign>> VERBS = new EnumMap<>(Map.of(
            Verb.ISSUE, Campaign::issue,
            Verb.START, Campaign::start,
            Verb.CLOSE, Campaign::close,
            Verb.ARCHIVE, Campaign::archive));

    @ParameterizedTest
    @EnumSource
    void everyVerbFromEveryStateEitherMovesAsTheTableSaysOrIsRefused(CampaignState from) {
        assertThat(VERBS).containsOnlyKeys(Verb.values());
        VERBS.forEach((verb, call) -> {
            Campaign campaign = in(from);
            CampaignTransitions.target(from, verb)
                    .ifPresentOrElse(
                            to -> {
                                call.accept(campaign);
                                assertThat(campaign.state()).isEqualTo(to);
                            },
                            () -> {
                                assertThatThrownBy(() -> call.accept(campaign))
                                        .isInstanceOf(Refusal.class)
                                        .hasMessageContaining(from.label());
                                assertThat(campaign.state()).isEqualTo(from);
                            });
        });
    }

    @Test
    void eachStateAndVerbHasAtMostOneTarget() {
        assertThat(CampaignTransitions.MOVES)
                .extracting(move -> move.from() + " " + move.verb())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStateIsReachedFromADraftAndAnArchiveIsTheEnd() {
        assertThat(CampaignTransitions.MOVES)
                .extracting(CampaignTransitions.Move::to)
                .contains(CampaignState.ISSUED, CampaignState.RUNNING, CampaignState.CLOSED, CampaignState.ARCHIVED)
                .doesNotContain(CampaignState.DRAFT);
        assertThat(CampaignTransitions.MOVES)
                .extracting(CampaignTransitions.Move::from)
                .doesNotContain(CampaignState.ARCHIVED);
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreTakenOnlyWhileTheCampaignIsOpen(CampaignState state) {
        Campaign campaign = in(state);
        if (state.isOpen()) {
            assertThat(campaign.takeDutyNumber()).isEqualTo(1);
            assertThat(campaign.takeDutyNumber()).isEqualTo(2);
        } else {
            assertThatThrownBy(campaign::takeDutyNumber).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void anIssuedCampaignStartsOnItsFirstDayAndNotBefore() {
        Campaign campaign = in(CampaignState.ISSUED);
        assertThat(campaign.mayStart(LocalDate.of(2026, 5, 31))).isFalse();
        assertThat(campaign.mayStart(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(in(CampaignState.DRAFT).mayStart(LocalDate.of(2026, 6, 1))).isFalse();
    }

    private static Campaign in(CampaignState state) {
        CampaignHead head = CampaignHead.of(
                "2026年“安全生产月”活动", "", 2026, new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        return new Campaign(new Campaign.Kept(
                new CampaignId(Ids.random()),
                new Campaign.Owner(new UnitId(Ids.random()), "江州市", false),
                head,
                state,
                1,
                0,
                null,
                null,
                ""));
    }
}
