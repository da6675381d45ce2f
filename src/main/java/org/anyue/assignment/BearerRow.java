package org.anyue.assignment;

import java.util.List;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;

/**
 * A unit as it stands when a duty is issued.
 *
 * @param path every unit above, the root first, the unit itself last
 * @param sectors codes of the sectors that it operates in
 */
record BearerRow(UnitId id, UnitKind kind, String name, List<UnitId> path, List<String> sectors) {}
