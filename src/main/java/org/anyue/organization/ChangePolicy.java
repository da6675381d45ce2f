package org.anyue.organization;

import java.time.LocalDate;
import org.anyue.shared.Refusal;

/**
 * From which day a change of a unit may hold. Nothing is planned ahead: what somebody sees tomorrow must not depend on a
 * list of changes to come. The changes of one unit follow each other, so that its history reads as one line.
 */
final class ChangePolicy {

    private static final int LONGEST_REASON = 200;

    private ChangePolicy() {}

    /** @param notBefore the day the unit was opened, or of its latest change */
    static void require(Change change, LocalDate today, LocalDate notBefore) {
        if (change.reason().isEmpty()) {
            throw new Refusal(OrganizationRefusal.REASON_MISSING);
        }
        if (change.reason().codePointCount(0, change.reason().length()) > LONGEST_REASON) {
            throw new Refusal(OrganizationRefusal.REASON_TOO_LONG, LONGEST_REASON);
        }
        if (change.on().isAfter(today)) {
            throw new Refusal(OrganizationRefusal.DAY_AHEAD, change.on());
        }
        if (change.on().isBefore(notBefore)) {
            throw new Refusal(OrganizationRefusal.DAY_TOO_EARLY, change.on(), notBefore);
        }
    }
}
