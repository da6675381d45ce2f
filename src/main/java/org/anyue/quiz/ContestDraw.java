package org.anyue.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.draw.DrawEntries;
import org.anyue.draw.DrawQueries;
import org.anyue.draw.NewEntry;
import org.anyue.draw.PublishedDraw;
import org.anyue.draw.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The draw among those who took part in a contest. Whoever is entered for it has a receipt there, which follows the chances
 * when the entrant looks at them; papers that come in know nothing of it.
 */
@Component
public class ContestDraw {

    private final ContestEntries entries;
    private final EntrantStore entrants;
    private final Persons persons;
    private final DrawQueries draws;
    private final DrawEntries receipts;
    private final Play play;
    private final Clock clock;

    ContestDraw(
            ContestEntries entries,
            EntrantStore entrants,
            Persons persons,
            DrawQueries draws,
            DrawEntries receipts,
            Play play,
            Clock clock) {
        this.entries = entries;
        this.entrants = entrants;
        this.persons = persons;
        this.draws = draws;
        this.receipts = receipts;
        this.play = play;
        this.clock = clock;
    }

    /** Where the entering stands. */
    public enum Phase {
        BEFORE,
        TAKES,
        OVER
    }

    /** @param receipt the one in force, null for who has none */
    public record Own(
            PublishedDraw draw, Phase phase, @Nullable Receipt receipt) {}

    /** Lets the receipt of the bearer of a pass follow the chances; nothing happens for who is not entered. */
    @Transactional
    public void refresh(ContestId contest, String pass) {
        follow(contest, play.pass(contest, pass).subject());
    }

    /** The draw of the contest, for the bearer of a pass; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<Own> own(ContestId contest, String pass) {
        UUID subject = persons.of(contest, play.pass(contest, pass).subject()).subject();
        return of(contest)
                .map(draw -> new Own(
                        draw,
                        phase(draw),
                        entrants.known(contest, subject)
                                .flatMap(one -> receipts.receipt(draw.drawId(), one.subjectKey()))
                                .orElse(null)));
    }

    /** Gives a receipt, or a better one, while entries are taken; in the caller's transaction. */
    void follow(ContestId contest, UUID subject) {
        of(contest)
                .filter(draw -> draw.takesEntries(clock.instant()))
                .ifPresent(draw -> entries.subject(contest, subject)
                        .ifPresent(one -> receipts.enter(
                                draw.drawId(), new NewEntry(one.subjectKey(), one.stratum(), one.chances()))));
    }

    /**
     * Gives everybody who is entered the receipt that the papers are worth now, in one go.
     *
     * @return how many receipts are in force then; 0 while entries are not taken
     */
    @Transactional
    public int followAll(ContestId contest) {
        Optional<PublishedDraw> draw = of(contest).filter(one -> one.takesEntries(clock.instant()));
        List<NewEntry> known = draw.isEmpty()
                ? List.of()
                : entries.replay(contest.toString()).subjects().stream()
                        .map(one -> new NewEntry(one.subjectKey(), one.stratum(), one.chances()))
                        .toList();
        return known.isEmpty()
                ? 0
                : receipts.enterAll(draw.orElseThrow().drawId(), known).size();
    }

    private Optional<PublishedDraw> of(ContestId contest) {
        return draws.open(ContestEntries.FEATURE, contest.toString());
    }

    private Phase phase(PublishedDraw draw) {
        Instant now = clock.instant();
        if (draw.takesEntries(now)) {
            return Phase.TAKES;
        }
        return now.isBefore(draw.entryOpen()) ? Phase.BEFORE : Phase.OVER;
    }
}
