package org.anyue.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which participants are one person. Whoever proves the same contact with a second pass goes on with the first one; what was
 * written with the second is that person's too, and of each day counts what the rules allow one person.
 */
@Component
class Persons {

    private static final Comparator<Attempt> BY_TIME =
            Comparator.comparing(Attempt::submittedAt).thenComparing(Attempt::receipt);

    private final PersonStore store;
    private final AttemptStore attempts;

    Persons(PersonStore store, AttemptStore attempts) {
        this.store = store;
        this.attempts = attempts;
    }

    /**
     * @param subject under which the person is entered, or plays
     * @param all of the person's, that one first
     */
    record Person(UUID subject, List<UUID> all) {}

    /** The person behind a participant. */
    Person of(ContestId contest, UUID subject) {
        UUID entered = store.entrant(contest, subject).orElse(subject);
        List<UUID> all = new ArrayList<>(List.of(entered));
        all.addAll(store.of(contest, entered));
        return new Person(entered, all);
    }

    /** Every further participant of somebody who is entered, and the entrant. */
    Map<UUID, UUID> links(ContestId contest) {
        return store.all(contest);
    }

    /** The papers of a participant are those of an entrant from now on. */
    void link(ContestId contest, UUID subject, UUID entrant, Instant at) {
        store.link(contest, subject, entrant, at);
    }

    /** Everything of the person behind a participant, the earliest first. */
    List<Attempt> papers(ContestId contest, UUID subject) {
        return of(contest, subject).all().stream()
                .flatMap(one -> attempts.of(contest, one).stream())
                .sorted(BY_TIME)
                .toList();
    }

    /** How many papers the person behind a participant has handed in on a day. */
    int papers(ContestId contest, UUID subject, LocalDate day) {
        return (int) papers(contest, subject).stream()
                .filter(one -> one.key().day().equals(day))
                .count();
    }

    /** Of each day the papers that came in first, as many as one person may hand in. */
    static List<Attempt> allowed(ContestRules rules, List<Attempt> papers) {
        Map<LocalDate, Integer> counted = new HashMap<>();
        return papers.stream()
                .sorted(BY_TIME)
                .filter(one -> counted.merge(one.key().day(), 1, Integer::sum)
                        <= rules.sitting().dailyTries())
                .toList();
    }
}
