package org.anyue.quiz;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who plays, in one contest. There is no cookie and no account: the pass travels in hidden fields, and a browser with
 * script keeps it.
 *
 * @param day of the last paper that was handed in with it, or of the first visit
 * @param used papers handed in on that day, as far as the pass knows
 * @param under14 plays, but not for prizes
 */
record PlayPass(
        ContestId contest,
        UUID subject,
        IdentityWay way,
        LocalDate day,
        int used,
        boolean under14,
        @Nullable UUID county) {

    PlayPass with(IdentityWay other, UUID otherSubject) {
        return new PlayPass(contest, otherSubject, other, day, used, under14, county);
    }

    PlayPass used(LocalDate on, int slot) {
        return new PlayPass(contest, subject, way, on, slot, under14, county);
    }

    PlayPass choosing(@Nullable UUID otherCounty, boolean young) {
        return new PlayPass(contest, subject, way, day, used, young, otherCounty);
    }

    /** The slot to be tried next on a day. */
    int next(LocalDate today) {
        return day.equals(today) ? used + 1 : 1;
    }
}
