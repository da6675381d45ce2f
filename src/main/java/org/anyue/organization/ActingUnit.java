package org.anyue.organization;

/**
 * The unit of a post and the place that it serves, as a piece of SQL. With {@link Scope} it is the only join across
 * schemas: whoever loads an {@link Actor} needs account, post and unit in the one query that every click costs.
 */
public final class ActingUnit {

    private ActingUnit() {}

    /**
     * A join that adds {@code acting.unit_name}, {@code unit_kind}, {@code place_id}, {@code place_name} and {@code
     * place_kind}. A closed unit joins nothing, so nobody acts for it any more.
     *
     * @param unitColumn a column of the calling statement, written by the programmer, never from input
     */
    public static String join(String unitColumn) {
        return """
                JOIN LATERAL (SELECT unit.name AS unit_name, unit.kind AS unit_kind,
                                     place.id AS place_id, place.name AS place_name, place.kind AS place_kind
                              FROM organization.unit
                              JOIN organization.unit_scope above ON above.unit_id = unit.id
                              JOIN organization.unit place ON place.id = above.ancestor_id
                              WHERE unit.id = %s AND unit.closed_on IS NULL
                                AND place.kind IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')
                              ORDER BY above.distance
                              LIMIT 1) acting ON TRUE
                """.formatted(unitColumn);
    }

    /**
     * A condition: the unit is open and lies in the place, or is it.
     *
     * @param unitColumn as in {@link #join}
     * @param placeColumn likewise
     */
    public static String liesIn(String unitColumn, String placeColumn) {
        return """
                EXISTS (SELECT 1
                        FROM organization.unit_scope within
                        JOIN organization.unit lying ON lying.id = within.unit_id
                        WHERE within.unit_id = %s AND within.ancestor_id = %s AND lying.closed_on IS NULL)""".formatted(unitColumn, placeColumn);
    }
}
