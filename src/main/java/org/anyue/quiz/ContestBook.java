package org.anyue.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.shared.NotFound;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Contests that are played, in memory: a paper is made and marked without asking the database. Rules and questions never
 * change after the opening; whether it is open is looked up every few seconds, by one request for all.
 */
@Component
class ContestBook {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST = 200;

    private final ContestReads reads;
    private final ContestStore store;
    private final Clock clock;
    private final Map<ContestId, Open> known = new ConcurrentHashMap<>();

    ContestBook(ContestReads reads, ContestStore store, @Qualifier("systemClock") Clock clock) {
        this.reads = reads;
        this.store = store;
        this.clock = clock;
    }

    /** A contest that was opened, as of some seconds ago. */
    record Open(ContestSummary contest, PaperKit kit, Instant checkedAt) {

        ContestRules rules() {
            return contest.rules();
        }
    }

    /** @throws NotFound also for a draft */
    Open get(ContestId id) {
        Open open = known.get(id);
        if (open != null && clock.instant().isBefore(open.checkedAt().plus(FRESH))) {
            return open;
        }
        return known.compute(id, (_, last) -> {
            Instant now = clock.instant();
            return last != null && now.isBefore(last.checkedAt().plus(FRESH)) ? last : look(id, last, now);
        });
    }

    private Open look(ContestId id, Open last, Instant now) {
        Optional<ContestReads.Mark> mark = reads.mark(id);
        if (mark.isEmpty()) {
            throw new NotFound("contest " + id);
        }
        if (last != null && mark.get().version() == last.contest().version()) {
            return new Open(last.contest(), last.kit(), now);
        }
        ContestSummary contest = reads.byId(id).orElseThrow(() -> new NotFound("contest " + id));
        if (known.size() > MOST) {
            known.keySet().removeIf(other -> !other.equals(id) && known.size() > MOST);
        }
        PaperKit kit =
                last != null ? last.kit() : new PaperKit(id, contest.rules(), store.frozen(id), store.secret(id));
        return new Open(contest, kit, now);
    }
}
