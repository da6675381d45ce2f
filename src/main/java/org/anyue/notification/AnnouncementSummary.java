package org.anyue.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as lists and its page show it.
 *
 * @param signedByOwn whether every unit that the reader acts for has signed; false where it was sent to none of them
 * @param toOwn whether it was sent to a unit that the reader acts for
 */
public record AnnouncementSummary(
        AnnouncementId id,
        UnitId place,
        String sender,
        String author,
        String title,
        String text,
        Urgency urgency,
        @Nullable LocalDate signBy,
        String audience,
        AnnouncementState state,
        Instant issuedAt,
        Signatures signatures,
        boolean toOwn,
        boolean signedByOwn) {

    /** @param all units it was sent to */
    public record Signatures(int all, int signed) {

        public int missing() {
            return all - signed;
        }
    }
}
