package org.anyue.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant who is known: only such ones are drawn among.
 *
 * @param masked how the contact is shown
 */
record Entrant(ContestId contest, UUID subject, IdentityWay way, String masked, Instant enteredAt) {}
