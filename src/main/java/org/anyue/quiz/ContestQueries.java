package org.anyue.quiz;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;

/** Questions about contests. Those with an actor answer the office that holds them and those above it. */
@Component
public class ContestQueries {

    private final ContestReads reads;
    private final ContestStore store;
    private final Contests contests;
    private final Clock clock;

    ContestQueries(ContestReads reads, ContestStore store, Contests contests, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.contests = contests;
        this.clock = clock;
    }

    /** Of the own place, newest first; nothing for whoever does not work in its office. */
    public List<ContestSummary> list(Actor actor) {
        return reads.of(actor.place().id());
    }

    /** @throws NotFound when it is not one of the place */
    public ContestSummary get(Actor actor, ContestId id) {
        return reads.byId(id)
                .filter(contest -> contest.owner().equals(actor.place().id()))
                .orElseThrow(() -> new NotFound("contest " + id));
    }

    /** What citizens may see of the last year, the running ones first. */
    public List<ContestSummary> published() {
        return reads.published(clock.instant().minus(Duration.ofDays(366)));
    }

    /** @throws NotFound also for a draft */
    public ContestSummary published(ContestId id) {
        return reads.byId(id)
                .filter(contest -> contest.state().isPublic())
                .orElseThrow(() -> new NotFound("contest " + id));
    }

    /** The frozen questions, or before the opening those that the bank would give; with their keys, for the office only. */
    public List<PaperItem> items(Actor actor, ContestId id) {
        ContestSummary contest = get(actor, id);
        return contest.state().isPublic() ? store.frozen(id) : contests.items(contest.owner(), contest.rules());
    }

    /** Lines of the blueprint for which there are too few questions, in words; empty when it can be opened. */
    public List<String> shortages(Actor actor, ContestId id) {
        ContestSummary contest = get(actor, id);
        return ContestPolicy.shortages(contest.rules(), items(actor, id)).stream()
                .map(shortage -> shortage.line().words() + "，题库里只有 " + shortage.there() + " 道")
                .toList();
    }
}
