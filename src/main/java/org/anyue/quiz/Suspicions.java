package org.anyue.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.worktime.WorkDays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review list. The machine notices and a person decides; whoever is excluded reads why and may appeal. Attempts stay as
 * they are, whatever is decided.
 */
@Component
public class Suspicions {

    private static final int LONGEST = 300;
    private static final int DAYS_TO_ANSWER = 3;

    private final SuspicionStore suspicions;
    private final AppealStore appeals;
    private final AttemptStore attempts;
    private final Persons persons;
    private final ContestQueries contests;
    private final Play play;
    private final PlayWatch watch;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Suspicions(
            SuspicionStore suspicions,
            AppealStore appeals,
            AttemptStore attempts,
            Persons persons,
            ContestQueries contests,
            Play play,
            PlayWatch watch,
            Clock clock,
            ApplicationEventPublisher events) {
        this.suspicions = suspicions;
        this.appeals = appeals;
        this.attempts = attempts;
        this.persons = persons;
        this.contests = contests;
        this.play = play;
        this.watch = watch;
        this.clock = clock;
        this.events = events;
    }

    /** @param counts for each reason how many are open, cleared, excluded */
    public record Report(
            Map<SuspicionReason, int[]> counts, int appealsOpen, int appealsGranted, int appealsRejected) {}

    /** What is published about the honesty of a contest. */
    public Report report(ContestId contest) {
        return new Report(
                suspicions.counts(contest),
                appeals.count(contest, Appeal.State.RECEIVED),
                appeals.count(contest, Appeal.State.GRANTED),
                appeals.count(contest, Appeal.State.REJECTED));
    }

    public List<Suspicion> of(Actor actor, ContestId contest) {
        return suspicions.of(contests.get(actor, contest).id());
    }

    public List<Appeal> appeals(Actor actor, ContestId contest) {
        return appeals.of(contests.get(actor, contest).id());
    }

    @Transactional
    public void decide(Actor actor, ContestId contest, UUID id, boolean exclude, String words) {
        requireOffice(actor, contest);
        Suspicion suspicion = suspicions
                .find(id)
                .filter(one -> one.contest().equals(contest))
                .orElseThrow(() -> new NotFound("suspicion"));
        String said = words(words, exclude);
        SuspicionState state = exclude ? SuspicionState.EXCLUDED : SuspicionState.CLEARED;
        if (suspicion.state() == state) {
            throw new Refusal(ReviewRefusal.DECIDED);
        }
        if (!suspicions.decide(suspicion, state, actor.name(), said, clock.instant())) {
            throw new Stale("suspicion version " + suspicion.version());
        }
        events.publishEvent(
                new ReviewEvent(actor.party(), id, exclude ? "suspicion-excluded" : "suspicion-cleared", said));
    }

    /** Somebody who was excluded does not agree; answered within three working days. */
    @Transactional
    public void appeal(ContestId contest, String pass, String words) {
        Persons.Person person = persons.of(contest, play.pass(contest, pass).subject());
        String said = words(words, true);
        if (excluded(contest, person).isEmpty()) {
            throw new Refusal(ReviewRefusal.NOTHING_TO_APPEAL);
        }
        LocalDate due = WorkDays.china().shift(LocalDate.now(clock), DAYS_TO_ANSWER);
        UUID id = Ids.random();
        if (!appeals.insert(id, contest, person.subject(), said, clock.instant(), due)) {
            throw new Refusal(ReviewRefusal.APPEALED);
        }
        events.publishEvent(new ReviewEvent(Party.SYSTEM, id, "appeal-received", ""));
    }

    /** A granted appeal clears every suspicion of the participant. */
    @Transactional
    public void answer(Actor actor, ContestId contest, UUID id, boolean grant, String words) {
        requireOffice(actor, contest);
        Appeal appeal =
                appeals.find(id).filter(one -> one.contest().equals(contest)).orElseThrow(() -> new NotFound("appeal"));
        if (appeal.state() != Appeal.State.RECEIVED) {
            throw new Refusal(ReviewRefusal.DECIDED);
        }
        String said = words(words, true);
        Instant now = clock.instant();
        appeals.decide(appeal, grant ? Appeal.State.GRANTED : Appeal.State.REJECTED, said, actor.name(), now);
        if (grant) {
            excluded(contest, persons.of(contest, appeal.subject()))
                    .forEach(one -> suspicions.decide(one, SuspicionState.CLEARED, actor.name(), said, now));
        }
        events.publishEvent(new ReviewEvent(actor.party(), id, grant ? "appeal-granted" : "appeal-rejected", said));
    }

    /**
     * How the bearer of a pass stands.
     *
     * @param excluded why, empty when not
     * @param appeal the last one, null for none
     */
    public record Standing(
            List<Suspicion> excluded, @Nullable Appeal appeal) {}

    public Standing standing(ContestId contest, String pass) {
        Persons.Person person = persons.of(contest, play.pass(contest, pass).subject());
        Optional<Appeal> last = person.all().stream()
                .flatMap(one -> appeals.latest(contest, one).stream())
                .max(Comparator.comparing(Appeal::receivedAt));
        return new Standing(excluded(contest, person), last.orElse(null));
    }

    private List<Suspicion> excluded(ContestId contest, Persons.Person person) {
        return person.all().stream()
                .flatMap(one -> suspicions.of(contest, one).stream())
                .filter(one -> one.state() == SuspicionState.EXCLUDED)
                .toList();
    }

    /** Takes what was noticed in memory, and looks for papers that are alike. @return how many participants */
    @Transactional
    public int notice() {
        Instant now = clock.instant();
        Map<PlayWatch.Noticed, Integer> noticed = watch.drain();
        noticed.forEach((one, times) ->
                suspicions.note(Ids.timeOrdered(clock), one.contest(), one.subject(), one.reason(), times, now));
        return noticed.size();
    }

    /** Looks at what came in since then: papers that are alike, and bursts of perfect ones. @return how many participants are new */
    @Transactional
    public int look(ContestId contest, Instant from) {
        SameAnswers same = new SameAnswers();
        PerfectBursts bursts = new PerfectBursts();
        attempts.since(contest, from, paper -> {
            same.add(paper);
            bursts.add(paper);
        });
        return note(contest, SuspicionReason.SAME_ANSWERS, same.found())
                + note(contest, SuspicionReason.PERFECT_BURST, bursts.found());
    }

    /** The same papers are looked at again and again, and noticed once. */
    private int note(ContestId contest, SuspicionReason reason, Set<UUID> subjects) {
        Instant now = clock.instant();
        return (int) subjects.stream()
                .filter(subject -> suspicions.noteOnce(Ids.timeOrdered(clock), contest, subject, reason, now))
                .count();
    }

    private void requireOffice(Actor actor, ContestId contest) {
        if (!actor.isOfficeOf(contests.get(actor, contest).owner())) {
            throw new NotFound("contest " + contest);
        }
    }

    private static String words(String typed, boolean required) {
        String words = typed.replace("\0", "").strip();
        if (required && words.isEmpty()) {
            throw new Refusal(ReviewRefusal.WORDS_MISSING);
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refusal(ReviewRefusal.WORDS_TOO_LONG, LONGEST);
        }
        return words;
    }
}
