package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of moves, walked. */
class DrawTransitionsTests {

    @ParameterizedTest
    @EnumSource(DrawVerb.class)
    void everyMoveIsAllowedOrRefusedWithItsReason(DrawVerb verb) {
        for (DrawState state : DrawState.values()) {
            if (DrawTransitions.allows(state, verb)) {
                assertThat(DrawTransitions.next(state, verb)).isNotNull();
            } else {
                assertThatThrownBy(() -> DrawTransitions.next(state, verb)).isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void theWayIsOneWay() {
        assertThat(targets(DrawState.DRAFT)).containsExactlyInAnyOrder(DrawState.DRAFT, DrawState.PUBLISHED);
        assertThat(targets(DrawState.PUBLISHED))
                .containsExactlyInAnyOrder(DrawState.PUBLISHED, DrawState.COMMITTED, DrawState.VOID);
        assertThat(targets(DrawState.COMMITTED)).containsExactlyInAnyOrder(DrawState.STAMPED, DrawState.VOID);
        assertThat(targets(DrawState.STAMPED)).containsExactlyInAnyOrder(DrawState.DRAWN, DrawState.VOID);
        assertThat(targets(DrawState.DRAWN)).containsExactly(DrawState.DRAWN);
        assertThat(targets(DrawState.VOID)).containsExactly(DrawState.VOID);
    }

    @Test
    void theEveningsOfTheLotteries() {
        assertThat(SourcePreset.nextEvening(LocalDate.parse("2026-06-26"))).isEqualTo("2026-06-28");
        assertThat(SourcePreset.nextEvening(LocalDate.parse("2026-06-28"))).isEqualTo("2026-06-30");
        assertThat(RulesPolicy.bits(List.of(SourcePreset.values()))).isEqualTo(102);
        assertThat(RulesPolicy.bits(List.of(SourcePreset.DOUBLE_COLOR))).isLessThan(64);
    }

    private static Set<DrawState> targets(DrawState from) {
        return Arrays.stream(DrawVerb.values())
                .filter(verb -> DrawTransitions.allows(from, verb))
                .map(verb -> DrawTransitions.next(from, verb))
                .collect(Collectors.toSet());
    }
}
