package org.anyue.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.UnitId;

/**
 * An address under which a calendar program fetches the due days of a unit.
 *
 * @param account whose address it is; it ends with the post at the unit
 * @param bearers units whose duties stand in it: the unit and, for an office, its place
 */
record CalendarSubscription(UUID account, UnitId unit, List<UUID> bearers, Instant createdAt) {}
