package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units against duties: first the units of a page, then everything that these owe. */
@Component
class MatrixReads {

    private static final String ORDER = """

            ORDER BY array_position(CAST('{CITY,COUNTY,TOWNSHIP,COMMITTEE_OFFICE,DEPARTMENT,ENTERPRISE}' AS text[]), bearer.kind)
                         NULLS LAST,
                     bearer.name, bearer.unit_id
            """;

    private final JdbcClient jdbc;

    MatrixReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units that were given something in the filter. */
    Slice<MatrixRow> units(Scope scope, MatrixFilter filter, Instant now, int page, int size) {
        StringBuilder owes = new StringBuilder("""
                SELECT assignment.bearer_id
                FROM assignment.assignment
                JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                WHERE assignment.campaign_id = :campaign AND duty.cancelled_at IS NULL AND duty.broken_from IS NULL
                """);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("campaign", filter.campaign().value());
        parameters.put("place", filter.place().value());
        parameters.put("now", Timestamp.from(now));
        DutyId duty = filter.duty();
        if (duty != null) {
            owes.append(" AND :duty IN (duty.duty_id, duty.source_id)");
            parameters.put("duty", duty.value());
        }
        MatrixState state = filter.state();
        if (state != null) {
            owes.append(" AND ").append(MatrixState.SQL).append(" = :state");
            parameters.put("state", state.name());
        }
        StringBuilder from =
                new StringBuilder("""

                FROM assignment.bearer
                WHERE :place = ANY (bearer.path)
                  AND EXISTS (""").append(owes).append(" AND assignment.bearer_id = bearer.unit_id) AND ");
        from.append(scope.sql("bearer.unit_id"));
        UnitKind kind = filter.kind();
        if (kind != null) {
            from.append(" AND bearer.kind = :kind");
            parameters.put("kind", kind.name());
        }
        parameters.put("size", size);
        parameters.put("skipped", (page - 1L) * size);
        List<Counted> rows = jdbc.sql("SELECT bearer.unit_id, bearer.name, bearer.kind,"
                        + " bearer.path[array_position(bearer.path, :place) + 1] AS area,"
                        // Whether a unit owes something is looked up once for the page and its number.
                        + " count(*) OVER () AS total" + from + ORDER + "LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, number) -> new Counted(
                        new MatrixRow(
                                new UnitId(row.getObject("unit_id", UUID.class)),
                                row.getString("name"),
                                UnitKind.valueOf(row.getString("kind")),
                                AssignmentStore.unit(row, "area"),
                                new HashMap<>()),
                        row.getLong("total")))
                .list();
        long total = !rows.isEmpty()
                ? rows.getFirst().total()
                : page == 1
                        ? 0
                        : jdbc.sql("SELECT count(*)" + from)
                                .params(parameters)
                                .query(Long.class)
                                .single();
        return new Slice<>(rows.stream().map(Counted::row).toList(), page, size, total);
    }

    private record Counted(MatrixRow row, long total) {}

    /** Fills in what the units owe. */
    void fill(Collection<MatrixRow> rows, MatrixFilter filter, Instant now) {
        Map<UUID, MatrixRow> byUnit = new HashMap<>();
        rows.forEach(row -> byUnit.put(row.unit().value(), row));
        Map<UUID, DutyId> duties = new HashMap<>();
        DutyId wanted = filter.duty();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("campaign", filter.campaign().value());
        parameters.put("now", Timestamp.from(now));
        parameters.put("units", byUnit.keySet().toArray(UUID[]::new));
        if (wanted != null) {
            parameters.put("duty", wanted.value());
        }
        jdbc.sql("SELECT assignment.id, assignment.bearer_id, assignment.duty_id, " + MatrixState.SQL + " AS standing"
                        + AssignmentReads.FROM
                        + " AND assignment.campaign_id = :campaign AND assignment.bearer_id = ANY (:units)"
                        + (wanted == null ? "" : " AND :duty IN (duty.duty_id, duty.source_id)"))
                .params(parameters)
                .query(row -> {
                    MatrixRow unit = byUnit.get(row.getObject("bearer_id", UUID.class));
                    if (unit != null) {
                        unit.cells()
                                .put(
                                        duties.computeIfAbsent(row.getObject("duty_id", UUID.class), DutyId::new),
                                        new MatrixRow.Cell(
                                                new AssignmentId(row.getObject("id", UUID.class)),
                                                MatrixState.valueOf(row.getString("standing"))));
                    }
                });
    }
}
