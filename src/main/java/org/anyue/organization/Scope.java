package org.anyue.organization;

import java.util.Map;
import java.util.UUID;

/**
 * What an actor may see, as a condition that other modules put into their own statements. It is the one cross-schema
 * join of the product, and it reads {@code organization.unit_scope} and {@code organization.unit_sector} only.
 *
 * <p>Territorial: the subtree under the place that an office serves. Sector: units operating in the sectors that a
 * department regulates inside its place, and the counterpart departments one level down. Own: the unit itself.
 */
public final class Scope {

    private enum Kind {
        TERRITORIAL,
        SECTOR,
        OWN,
        NOTHING
    }

    private final Kind kind;
    private final UUID unit;
    private final UUID place;

    private Scope(Kind kind, Actor actor) {
        this(kind, actor.unitId(), actor.place().id());
    }

    private Scope(Kind kind, UnitId unit, UnitId place) {
        this.kind = kind;
        this.unit = unit.value();
        this.place = place.value();
    }

    static Scope of(Actor actor) {
        Kind kind = switch (actor.role()) {
            case OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT -> Kind.TERRITORIAL;
            case DEPARTMENT_OFFICER -> Kind.SECTOR;
            case UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, LINK_HOLDER -> Kind.OWN;
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> Kind.NOTHING;
        };
        return new Scope(kind, actor);
    }

    /** What a department of the place regulates, itself included: what its officers see. */
    static Scope ofDepartment(UnitId department, UnitId place) {
        return new Scope(Kind.SECTOR, department, place);
    }

    /**
     * What an actor may see in the directory of units and people: administrators, who hold no business data, see it as a
     * committee office of their place would.
     */
    public static Scope directory(Actor actor) {
        return actor.role().isAdministrator() ? new Scope(Kind.TERRITORIAL, actor) : of(actor);
    }

    /** Whether everything under the place served is seen, so that sums over whole places may be shown. */
    public boolean seesWholePlace() {
        return kind == Kind.TERRITORIAL;
    }

    /**
     * A condition on a column that holds unit ids. Uses the named parameters of {@link #parameters()}.
     *
     * @param unitColumn a column of the calling statement, written by the programmer, never from input
     */
    public String sql(String unitColumn) {
        return switch (kind) {
            case TERRITORIAL -> unitColumn + " " + """
                     IN (SELECT scoped.unit_id
                          FROM organization.unit_scope scoped
                          WHERE scoped.ancestor_id = :scopePlace)""";
            case SECTOR -> unitColumn + " " + """
                     IN (SELECT scoped.unit_id
                          FROM organization.unit_scope scoped
                          JOIN organization.unit_sector theirs ON theirs.unit_id = scoped.unit_id
                          JOIN organization.unit_sector mine
                            ON mine.sector = theirs.sector AND mine.unit_id = :scopeUnit AND mine.relation = 'REGULATES'
                          WHERE scoped.ancestor_id = :scopePlace
                            AND (theirs.relation = 'OPERATES'
                                 OR scoped.unit_id IN (SELECT counterpart.unit_id
                                                       FROM organization.counterpart counterpart
                                                       WHERE counterpart.place_id = :scopePlace))
                          UNION ALL
                          SELECT :scopeUnit)""";
            case OWN -> unitColumn + " = :scopeUnit";
            case NOTHING -> "FALSE";
        };
    }

    /**
     * {@link #sql} for a statement that stops after one page: asked row by row through the index, never as a join over
     * the whole place, which the planner would choose.
     */
    public String perRow(String unitColumn) {
        return kind == Kind.TERRITORIAL
                ? "EXISTS (SELECT 1 FROM organization.unit_scope scoped WHERE scoped.ancestor_id = :scopePlace AND scoped.unit_id = "
                        + unitColumn + " OFFSET 0)"
                : sql(unitColumn);
    }

    /**
     * A condition on a column that holds unit ids: the unit of the parameter {@code belowUnit}, or one above it.
     *
     * @param unitColumn as in {@link #sql}
     */
    public static String above(String unitColumn) {
        return unitColumn + " " + """
                 IN (SELECT higher.ancestor_id
                      FROM organization.unit_scope higher
                      WHERE higher.unit_id = :belowUnit)""";
    }

    /** Values for {@link #sql}; pass them all, whatever the kind. */
    public Map<String, Object> parameters() {
        return switch (kind) {
            case TERRITORIAL -> Map.of("scopePlace", place);
            case SECTOR -> Map.of("scopePlace", place, "scopeUnit", unit);
            case OWN -> Map.of("scopeUnit", unit);
            case NOTHING -> Map.of();
        };
    }
}
