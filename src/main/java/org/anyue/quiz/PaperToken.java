package org.anyue.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that makes a paper what it is. The server writes nothing when a paper is given out: it comes back with the
 * answers, under a seal.
 *
 * @param slot which of the day's papers, from 1; 0 in the practice room
 * @param issuedAt by the system's clock, to the second
 * @param marks bits of {@link AttemptMark}
 * @param county null when none was asked or chosen
 * @param device a number that the browser keeps, 0 for none
 */
record PaperToken(
        ContestId contest,
        UUID subject,
        IdentityWay way,
        LocalDate day,
        int slot,
        Instant issuedAt,
        int marks,
        @Nullable UUID county,
        long device) {

    boolean isPractice() {
        return slot == 0;
    }
}
