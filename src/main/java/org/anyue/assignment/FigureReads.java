package org.anyue.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts: one statement for each table of figures. */
@Component
class FigureReads {

    private static final String DELIVERED = "assignment.complete AND assignment.state IN ('SUBMITTED', 'ACCEPTED')";

    private static final Map<FigureFilter.Which, String> WHICH = Map.of(
            FigureFilter.Which.EXPECTED,
            "assignment.state <> 'EXEMPTED'",
            FigureFilter.Which.ACTUAL,
            "(" + DELIVERED + ")",
            FigureFilter.Which.ON_TIME,
            "(" + DELIVERED + " AND (duty.late_from IS NULL OR assignment.first_complete_at < duty.late_from))",
            FigureFilter.Which.EXEMPTED,
            "assignment.state = 'EXEMPTED'",
            FigureFilter.Which.OVERDUE,
            "(assignment.state <> 'EXEMPTED' AND NOT (" + DELIVERED + ") AND duty.late_from <= :now)",
            FigureFilter.Which.HALF,
            "(assignment.state = 'SUBMITTED' AND NOT assignment.complete)");

    private static final String COUNTS = """
            count(*) FILTER (WHERE %s) AS expected,
            count(*) FILTER (WHERE %s) AS actual,
            count(*) FILTER (WHERE %s) AS on_time,
            count(*) FILTER (WHERE %s) AS exempted,
            count(*) FILTER (WHERE %s) AS overdue,
            count(*) FILTER (WHERE %s) AS half
            """.formatted(
                    WHICH.get(FigureFilter.Which.EXPECTED),
                    WHICH.get(FigureFilter.Which.ACTUAL),
                    WHICH.get(FigureFilter.Which.ON_TIME),
                    WHICH.get(FigureFilter.Which.EXEMPTED),
                    WHICH.get(FigureFilter.Which.OVERDUE),
                    WHICH.get(FigureFilter.Which.HALF));

    /** The unit right below the place on the way to the bearer; null for the place itself. */
    private static final String CHILD = "bearer.path[array_position(bearer.path, :place) + 1]";

    private static final String IS_PLACE = "('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')";

    private final JdbcClient jdbc;

    FigureReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures total(Scope scope, FigureFilter filter, Instant now) {
        return ask(scope, filter, now, new Shape("", "", ""), (row, number) -> figures(row))
                .getFirst();
    }

    /** @param unit the place below; null for the place itself and for units that hang right below it */
    record Child(@Nullable UnitId unit, @Nullable UnitKind kind, Figures figures) {}

    List<Child> children(Scope scope, FigureFilter filter, Instant now) {
        String child = "CASE WHEN " + CHILD + " = bearer.unit_id AND bearer.kind NOT IN " + IS_PLACE
                + " THEN NULL ELSE " + CHILD + " END";
        String kind =
                "CASE WHEN " + CHILD + " = bearer.unit_id AND bearer.kind NOT IN " + IS_PLACE + " THEN bearer.kind END";
        Shape shape = new Shape(child + " AS child, " + kind + " AS part,", "", "GROUP BY 1, 2");
        return ask(scope, filter, now, shape, (row, number) -> {
            String part = row.getString("part");
            return new Child(
                    AssignmentStore.unit(row, "child"), part == null ? null : UnitKind.valueOf(part), figures(row));
        });
    }

    List<FigureRow> bearers(Scope scope, FigureFilter filter, @Nullable UnitKind kind, Instant now) {
        String more = kind == null ? "" : " AND bearer.kind = '" + kind.name() + "'";
        return ask(
                scope,
                filter,
                now,
                new Shape(
                        "bearer.unit_id, bearer.name, bearer.kind AS bearer_kind,",
                        more,
                        "GROUP BY bearer.unit_id, bearer.name, bearer.kind ORDER BY bearer.name"),
                (row, number) -> new FigureRow(
                        AssignmentStore.unit(row, "unit_id"),
                        null,
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("bearer_kind")),
                        figures(row)));
    }

    List<DutyFigures> duties(Scope scope, FigureFilter filter, Instant now) {
        return ask(
                scope,
                filter,
                now,
                new Shape(
                        "duty.duty_id, coalesce(duty.source_id, duty.duty_id) AS source_id, duty.number, duty.what, duty.due_on, duty.due_text,",
                        "",
                        "GROUP BY duty.duty_id, duty.source_id, duty.number, duty.what, duty.due_on, duty.due_text ORDER BY duty.number"),
                (row, number) -> new DutyFigures(
                        new DutyId(row.getObject("duty_id", UUID.class)),
                        new DutyId(row.getObject("source_id", UUID.class)),
                        row.getInt("number"),
                        row.getString("what"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("due_text"),
                        figures(row)));
    }

    /** Names of the units that one of the figures counts. */
    List<String> names(Scope scope, FigureFilter filter, FigureFilter.Which which, Instant now) {
        AssignmentReads.Condition condition = rows(filter, which, now);
        return jdbc.sql("SELECT bearer.name" + AssignmentReads.FROM + " AND " + condition.sql() + " AND "
                        + scope.sql("assignment.bearer_id") + " GROUP BY bearer.unit_id ORDER BY bearer.name")
                .params(condition.parameters())
                .params(scope.parameters())
                .query(String.class)
                .list();
    }

    /** Days of the first complete versions of what stands delivered. */
    List<TallyReads.Delivered> delivered(Scope scope, FigureFilter filter, Instant now) {
        Shape shape = new Shape(
                "CAST(assignment.first_complete_at AT TIME ZONE 'Asia/Shanghai' AS date) AS completed_on,",
                " AND " + DELIVERED + " AND assignment.first_complete_at IS NOT NULL",
                "GROUP BY 1 ORDER BY 1");
        return ask(
                scope,
                filter,
                now,
                shape,
                (row, number) -> new TallyReads.Delivered(
                        row.getObject("completed_on", LocalDate.class), row.getLong("actual")));
    }

    /** A unit in two sectors counts in both. */
    Map<String, Figures> sectors(Scope scope, FigureFilter filter, Instant now) {
        Map<String, Figures> sectors = new HashMap<>();
        Shape shape = new Shape("sector.code AS sector,", "", "GROUP BY sector.code");
        ask(scope, filter, now, shape, (row, number) -> new SectorFigures(row.getString("sector"), "", figures(row)))
                .forEach(row -> sectors.put(row.code(), row.figures()));
        return sectors;
    }

    /** What a statement selects beside the counts, what it asks in addition and how it groups. */
    private record Shape(String key, String more, String tail) {}

    private <T> List<T> ask(Scope scope, FigureFilter filter, Instant now, Shape shape, RowMapper<T> mapper) {
        AssignmentReads.Condition condition = condition(filter);
        String from = shape.key().startsWith("sector.")
                ? AssignmentReads.FROM.replace(
                        "WHERE", "CROSS JOIN LATERAL unnest(bearer.sectors) AS sector (code)\nWHERE")
                : AssignmentReads.FROM;
        String sql = "SELECT " + shape.key() + " " + COUNTS + from + " AND " + condition.sql() + shape.more() + " AND "
                + scope.sql("assignment.bearer_id") + "\n" + shape.tail();
        return jdbc.sql(sql)
                .params(condition.parameters())
                .params(scope.parameters())
                .param("now", Timestamp.from(now))
                .query(mapper)
                .list();
    }

    /** The rows that one of the figures counts. */
    static AssignmentReads.Condition rows(FigureFilter filter, FigureFilter.Which which, Instant now) {
        AssignmentReads.Condition condition = condition(filter);
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("now", Timestamp.from(now));
        return new AssignmentReads.Condition(condition.sql() + " AND " + WHICH.get(which), parameters);
    }

    static AssignmentReads.Condition condition(FigureFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder("assignment.campaign_id = :campaign AND :place = ANY (bearer.path)");
        parameters.put("campaign", filter.campaign().value());
        parameters.put("place", filter.place().value());
        if (filter.duty() != null) {
            // Of a series every occurrence, or one of them.
            sql.append(" AND :duty IN (duty.duty_id, duty.source_id)");
            parameters.put("duty", filter.duty().value());
        }
        if (filter.sector() != null) {
            sql.append(" AND :sector = ANY (bearer.sectors)");
            parameters.put("sector", filter.sector());
        }
        FigureFilter.Part part = filter.part();
        UnitKind kind = part == null ? null : part.kind();
        if (kind != null) {
            sql.append(" AND bearer.kind = :partKind AND ").append(CHILD).append(" = bearer.unit_id");
            parameters.put("partKind", kind.name());
        } else if (part != null) {
            sql.append(" AND bearer.unit_id = :place");
        }
        return new AssignmentReads.Condition(sql.toString(), parameters);
    }

    static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("expected"),
                row.getLong("actual"),
                row.getLong("on_time"),
                row.getLong("exempted"),
                row.getLong("overdue"),
                row.getLong("half"));
    }
}
