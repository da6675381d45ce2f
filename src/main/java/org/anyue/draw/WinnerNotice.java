package org.anyue.draw;

import java.util.UUID;

/**
 * A message to a winner.
 *
 * @param id known to the gateway, which takes a message once
 */
record WinnerNotice(UUID id, UUID draw, String drawId, String entryId, Kind kind) {

    /** What is said. */
    enum Kind {
        WON,
        REMINDER
    }
}
