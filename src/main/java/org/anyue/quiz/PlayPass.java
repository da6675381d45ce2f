package org.anyue.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who plays, in one contest. There is no cookie and no account: the pass travels in hidden fields, and a browser with
 * script keeps it.
 *
 * @param day of the last paper that was handed in with it, or of the first visit
 * @param used papers handed in on that day, as far as the pass knows
 * @param under14 plays, but not for prizes
 * @param begun when the next paper of that day was given out; {@link #NOT_BEGUN} before
 */
record PlayPass(
        ContestId contest,
        UUID subject,
        IdentityWay way,
        LocalDate day,
        int used,
        boolean under14,
        @Nullable UUID county,
        Instant begun) {

    static final Instant NOT_BEGUN = Instant.EPOCH;

    /** With no paper under way. */
    PlayPass(
            ContestId contest,
            UUID subject,
            IdentityWay way,
            LocalDate day,
            int used,
            boolean under14,
            @Nullable UUID county) {
        this(contest, subject, way, day, used, under14, county, NOT_BEGUN);
    }

    /** The same person, who is known now. */
    PlayPass as(IdentityWay known) {
        return new PlayPass(contest, subject, known, day, used, under14, county, begun);
    }

    /** Somebody else, who has handed in so many papers on a day. */
    PlayPass of(UUID other, IdentityWay known, LocalDate on, int papers) {
        return new PlayPass(contest, other, known, on, papers, under14, county);
    }

    PlayPass choosing(@Nullable UUID otherCounty, boolean young) {
        return new PlayPass(contest, subject, way, day, used, young, otherCounty, begun);
    }

    /** With a paper under way. */
    PlayPass begins(LocalDate on, int slot, Instant at) {
        return new PlayPass(contest, subject, way, on, slot - 1, under14, county, at);
    }

    /** With no paper under way any more. */
    PlayPass begunNothing() {
        return new PlayPass(contest, subject, way, day, used, under14, county);
    }

    /** The slot to be tried next on a day. */
    int next(LocalDate today) {
        return day.equals(today) ? used + 1 : 1;
    }

    /** When a paper was given out, as far as the pass knows. */
    Optional<Instant> begun(LocalDate on, int slot) {
        return begun.equals(NOT_BEGUN) || !day.equals(on) || next(on) != slot ? Optional.empty() : Optional.of(begun);
    }
}
