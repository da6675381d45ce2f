package org.anyue.draw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Compares the clock of this machine with that of the time-stamping authority before a list is bound and before numbers
 * are taken. An authority that is not reached holds nothing up: without its stamp there is no result anyway.
 */
@Component
class ClockCheck {

    private static final Duration MOST = Duration.ofSeconds(5);
    /** Authorities name whole seconds. */
    private static final Duration GRAIN = Duration.ofSeconds(1);

    private final DrawStore draws;
    private final TimeStampAuthority authority;
    private final DrawSteps steps;
    private final Clock clock;

    ClockCheck(DrawStore draws, TimeStampAuthority authority, DrawSteps steps, Clock clock) {
        this.draws = draws;
        this.authority = authority;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Waits for the network, so it is called outside a transaction.
     *
     * @param state in which the step would be done; in another one it is refused for that
     * @throws Refusal when the clocks differ by more than five seconds
     */
    void require(Actor actor, String drawId, DrawState state, String verb) {
        Draw draw = draws.find(drawId).orElseThrow(() -> new NotFound("draw"));
        DrawSteps.requireOffice(actor, draw);
        if (draw.state() != state) {
            return;
        }
        Instant before = clock.instant();
        Optional<Instant> theirs = authoritysTime();
        Instant after = clock.instant();
        long off = theirs.map(at -> off(at, before, after)).orElse(0L);
        if (off > 0) {
            Refusal wrong = new Refusal(DrawRefusal.CLOCK_WRONG, off);
            steps.refused(actor.party(), drawId, verb, wrong);
            throw wrong;
        }
    }

    /** Seconds by which the clocks differ, 0 while that is not too many. */
    private static long off(Instant theirs, Instant before, Instant after) {
        if (theirs.isBefore(before.minus(MOST).minus(GRAIN))) {
            return Duration.between(theirs, before).toSeconds();
        }
        return theirs.isAfter(after.plus(MOST))
                ? Duration.between(after, theirs).toSeconds()
                : 0;
    }

    private Optional<Instant> authoritysTime() {
        try {
            return Optional.of(authority
                    .stamp(DrawHash.SHA_256, Ids.randomBytes(DrawHash.LENGTH))
                    .at());
        } catch (Refusal unreachable) {
            return Optional.empty();
        }
    }
}
