package org.anyue.quiz;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.stereotype.Component;

/**
 * Questions about the bank. An office sees every state of the bank of its place, and what is published in the banks of the
 * places above; a department sees what is published.
 */
@Component
public class QuestionQueries {

    private final BankReads reads;
    private final UnitQueries units;

    QuestionQueries(BankReads reads, UnitQueries units) {
        this.reads = reads;
        this.units = units;
    }

    /**
     * @param sort {@code stem}, {@code kind}, {@code topic}, {@code level}, {@code state} or {@code written}; the newest
     *     first for anything else
     * @param page from 1; beyond the end the last one
     */
    public Slice<QuestionSummary> search(
            Actor actor, QuestionFilter filter, String sort, boolean descending, int page, int size) {
        return reads.search(view(actor), filter, sort, descending, new BankReads.Paging(page, size));
    }

    /** Everything that a filter finds. */
    public List<QuestionSummary> all(Actor actor, QuestionFilter filter, String sort, boolean descending) {
        return search(actor, filter, sort, descending, 1, 100_000).rows();
    }

    /** The newest version that the actor may see. */
    public QuestionSummary get(Actor actor, QuestionId id) {
        return reads.newest(view(actor), id).orElseThrow(() -> new NotFound("question " + id));
    }

    public QuestionSummary version(Actor actor, QuestionId id, int number) {
        return reads.find(view(actor), id, number).orElseThrow(() -> new NotFound("question " + id));
    }

    /** Every version that the actor may see, the newest first. */
    public List<QuestionSummary> versions(Actor actor, QuestionId id) {
        return reads.versions(view(actor), id);
    }

    /** What waits for a second person in the actor's own bank, the longest first. */
    public List<QuestionSummary> waiting(Actor actor) {
        return reads.waiting(view(actor));
    }

    public Map<QuestionState, Integer> counts(Actor actor) {
        return reads.counts(view(actor));
    }

    public List<String> topics(Actor actor) {
        return reads.topics(view(actor));
    }

    /** Whether the actor keeps the bank that the question belongs to. */
    public static boolean keeps(Actor actor, QuestionSummary question) {
        return actor.isOfficeOf(question.owner());
    }

    private BankReads.View view(Actor actor) {
        UnitId place = actor.place().id();
        List<UUID> owners = Stream.concat(
                        Stream.of(place), units.ancestors(place).stream().map(UnitSummary::id))
                .map(UnitId::value)
                .toList();
        return new BankReads.View(actor.role().isOffice() ? place : null, owners, actor.accountId());
    }
}
