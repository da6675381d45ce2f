package org.anyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccessLinkTransitionsTests {

    private static final Instant NOW = Instant.parse("2026-06-03T01:00:00Z");

    static Stream<Arguments> everyVerbInEveryState() {
        return Arrays.stream(AccessLinkState.values())
                .flatMap(state -> Stream.of(AccessLinkVerb.values()).map(verb -> Arguments.of(state, verb)));
    }

    @ParameterizedTest
    @MethodSource("everyVerbInEveryState")
    void aVerbLeadsWhereTheTableSaysOrIsRefused(AccessLinkState state, AccessLinkVerb verb) {
        AccessLink link = in(state);
        assertThat(link.state(NOW)).isEqualTo(state);
        if (AccessLinkTransitions.allows(state, verb)) {
            Set<AccessLinkState> wanted = AccessLinkTransitions.ALL.stream()
                    .filter(move -> move.from() == state && move.verb() == verb)
                    .findFirst()
                    .orElseThrow()
                    .to();
            call(link, verb);
            assertThat(link.state(NOW)).isIn(wanted);
        } else {
            assertThatThrownBy(() -> call(link, verb))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(state.label());
            assertThat(link.state(NOW)).isEqualTo(state);
        }
    }

    @Test
    void aRestoredLinkThatRanOutMeanwhileStaysOver() {
        AccessLink link = in(AccessLinkState.OPEN);
        link.revoke(NOW);
        link.restore(NOW.plus(Duration.ofDays(2)));
        assertThat(link.state(NOW.plus(Duration.ofDays(2)))).isEqualTo(AccessLinkState.EXPIRED);
    }

    @Test
    void renewingNeverMakesItShorter() {
        AccessLink link = in(AccessLinkState.OPEN);
        Instant until = link.life().expiresAt();
        link.renew(NOW.plusSeconds(1), NOW);
        assertThat(link.life().expiresAt()).isEqualTo(until);
    }

    private static AccessLink in(AccessLinkState state) {
        Instant expires = state == AccessLinkState.EXPIRED ? NOW : NOW.plus(Duration.ofDays(1));
        Instant revoked = state == AccessLinkState.REVOKED ? NOW.minusSeconds(1) : null;
        return new AccessLink(
                Ids.random(),
                new AccessLink.Holder(new UnitId(Ids.random()), "某镇", state != AccessLinkState.GONE),
                giver(),
                new AccessLink.Life(new byte[] {1}, NOW.minusSeconds(9), expires, revoked),
                0);
    }

    private static AccessLink.Giver giver() {
        return new AccessLink.Giver(new UnitId(Ids.random()), new UnitId(Ids.random()));
    }

    private static void call(AccessLink link, AccessLinkVerb verb) {
        switch (verb) {
            case REISSUE -> link.reissue(giver(), SessionToken.fresh(), NOW.plusSeconds(60), NOW);
            case RENEW -> link.renew(NOW.plus(Duration.ofDays(3)), NOW);
            case REVOKE -> link.revoke(NOW);
            case RESTORE -> link.restore(NOW);
        }
    }
}
