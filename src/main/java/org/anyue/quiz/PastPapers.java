package org.anyue.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers of a past that is being written, for the demonstration. Each goes the way of every other one, from a sealed token
 * through the marking into a signed batch; only when it was written is said by the caller and not by a clock.
 */
@Component
@Profile("demo")
public class PastPapers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FIRST = 1;

    private final ContestBook book;
    private final PaperSeals seals;
    private final Networks networks;
    private final AttemptBatch batches;
    private final EntrantStore entrants;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PastPapers(
            ContestBook book,
            PaperSeals seals,
            Networks networks,
            AttemptBatch batches,
            EntrantStore entrants,
            Clock clock,
            ApplicationEventPublisher events) {
        this.book = book;
        this.seals = seals;
        this.networks = networks;
        this.batches = batches;
        this.entrants = entrants;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Somebody who plays.
     *
     * @param address of the network
     */
    public record Person(UUID subject, @Nullable UUID county, boolean known, boolean young, String address) {

        private IdentityWay way() {
            return known ? IdentityWay.PHONE : IdentityWay.NONE;
        }
    }

    /** What somebody knows. */
    public interface Knowledge {

        /**
         * Whether a question is answered right.
         *
         * @param paper all questions of the paper, in its order
         */
        boolean of(String question, List<String> paper);
    }

    /** One paper. */
    public record Sitting(Person person, Instant begun, int seconds, Knowledge knowledge) {

        public Instant ended() {
            return begun.plusSeconds(seconds);
        }
    }

    /** Keeps the papers of one day, with one signature. */
    @Transactional
    public void keep(ContestId contest, List<Sitting> sittings) {
        ContestBook.Open open = book.get(contest);
        batches.keep(
                Ids.timeOrdered(clock),
                sittings.stream().map(sitting -> attempt(open, sitting)).toList());
    }

    /** Enters people with their phone numbers. */
    @Transactional
    public void enter(ContestId contest, Map<UUID, String> phones) {
        entrants.insertAll(contest, IdentityWay.PHONE, phones, clock.instant());
        events.publishEvent(new EntrantsEntered(Party.SYSTEM, contest, IdentityWay.PHONE, phones.size()));
    }

    /** With which the person goes on. */
    public String pass(ContestId contest, Person person) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        return seals.seal(
                new PlayPass(contest, person.subject(), person.way(), today, 0, person.young(), person.county()));
    }

    private Attempt attempt(ContestBook.Open open, Sitting sitting) {
        Person person = sitting.person();
        Instant begun = sitting.begun().truncatedTo(ChronoUnit.SECONDS);
        PaperToken token = seals.token(seals.seal(new PaperToken(
                        open.contest().id(),
                        person.subject(),
                        person.way(),
                        open.rules().sittingDay(LocalDate.ofInstant(begun, ZONE)),
                        FIRST,
                        begun,
                        person.young() ? AttemptMark.UNDER_14.bit() : 0,
                        person.county(),
                        0)))
                .orElseThrow();
        Paper paper = open.kit().paper(token);
        boolean fast = sitting.seconds() < SittingPolicy.least(paper).toSeconds();
        return new Attempt(
                Attempt.Key.of(token),
                seals.receipt(token),
                new Attempt.Origin(token.way(), token.county(), 0, networks.of(person.address())),
                Attempt.Result.of(
                        paper,
                        Marking.mark(paper, answers(paper, sitting.knowledge())),
                        open.rules().sitting().passMark(),
                        sitting.seconds(),
                        token.marks() | (fast ? AttemptMark.TOO_FAST.bit() : 0)),
                sitting.ended().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Marking.Answers answers(Paper paper, Knowledge knowledge) {
        List<String> stems =
                paper.questions().stream().map(one -> one.item().stem()).toList();
        return at -> {
            Paper.Question question = paper.questions().get(at);
            PaperItem item = question.item();
            boolean right = knowledge.of(item.stem(), stems);
            if (item.kind() == QuestionKind.FILL) {
                return right ? List.of(item.texts().getFirst()) : List.of("不清楚");
            }
            List<Integer> chosen = right ? item.right() : wrong(item);
            return IntStream.range(0, question.order().length)
                    .filter(place -> chosen.contains(question.order()[place]))
                    .mapToObj(String::valueOf)
                    .toList();
        };
    }

    /** Whoever does not know all of several knows some of them, and of one the next. */
    private static List<Integer> wrong(PaperItem item) {
        return item.right().size() > 1
                ? item.right().subList(0, item.right().size() - 1)
                : List.of((item.right().getFirst() + 1) % item.options().size());
    }
}
