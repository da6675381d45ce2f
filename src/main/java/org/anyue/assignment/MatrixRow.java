package org.anyue.assignment;

import java.util.Map;
import java.util.function.Predicate;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * One unit in the matrix.
 *
 * @param area the unit right below the filter's place on the way to it, null for the place itself
 * @param cells what it owes; a duty that it was not given is not among them
 */
public record MatrixRow(
        UnitId unit, String name, UnitKind kind, @Nullable UnitId area, Map<DutyId, Cell> cells) {

    public record Cell(AssignmentId assignment, MatrixState state) {}

    public long count(Predicate<MatrixState> which) {
        return cells.values().stream().map(Cell::state).filter(which).count();
    }
}
