package org.anyue.quiz;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;

/** Questions about contests. Those with an actor answer the office that holds them and those above it. */
@Component
public class ContestQueries {

    private final ContestReads reads;
    private final ContestStore store;
    private final Contests contests;
    private final QuestionReads bank;
    private final Clock clock;

    ContestQueries(ContestReads reads, ContestStore store, Contests contests, QuestionReads bank, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.contests = contests;
        this.bank = bank;
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

    /** Of a paper what somebody knows who has seen so many others, in percent. */
    public int familiar(Actor actor, ContestId id, int papers) {
        return Exposure.familiar(get(actor, id).rules().blueprint(), items(actor, id), papers);
    }

    /** Topics of the questions that the place may ask, in alphabetical order. */
    public List<String> topics(Actor actor) {
        return bank.published(actor.place().id()).stream()
                .map(Question::topic)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A paper as somebody may get it on the first day, with its keys; the same number gives the same paper.
     *
     * @return empty when there are too few questions
     */
    public List<MarkedPaper.Question> sample(Actor actor, ContestId id, int number) {
        ContestSummary contest = get(actor, id);
        PaperKit kit = new PaperKit(id, contest.rules(), items(actor, id), new byte[] {1});
        Paper paper = kit.paper(new UUID(0, number), contest.rules().period().start(), 1);
        List<PaperItem> shown =
                paper.questions().stream().map(Paper.Question::item).toList();
        return shown.isEmpty()
                ? List.of()
                : MarkedPaper.questions(shown, "", String.valueOf(Marking.BLANK).repeat(shown.size()));
    }
}
