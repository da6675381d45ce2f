package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitKind;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures out of the counts that the database keeps with every change of an assignment: what they cost depends on places,
 * duties and days, never on how many units owe something. Whoever sees a whole place is answered here, everybody else by
 * {@link FigureReads}; both say the same.
 */
@Component
class TallyReads {

    private static final String ALL = "all";
    private static final String SECTOR = "sector:";

    /** Slices of the units that hang right below a place, and of the place itself. */
    private static final List<String> PARTS = Stream.concat(
                    Stream.of("self"),
                    Arrays.stream(UnitKind.values())
                            .filter(kind -> !kind.isPlace())
                            .map(UnitKind::name))
            .toList();

    private static final String COUNTS = """
            coalesce(sum(tally.expected), 0) AS expected,
            coalesce(sum(tally.actual), 0) AS actual,
            coalesce(sum(tally.on_time), 0) AS on_time,
            coalesce(sum(tally.exempted), 0) AS exempted,
            coalesce(sum(tally.expected - tally.actual) FILTER (WHERE duty.late_from <= :now), 0) AS overdue,
            coalesce(sum(tally.half), 0) AS half
            """;

    private static final String HERE = "%1$s.place_id = :place AND %1$s.slice = :slice";
    private static final String SECTORS =
            "%1$s.place_id = :place AND %1$s.slice >= 'sector:' AND %1$s.slice < 'sector;'";
    private static final String PLACES = "%1$s.above_id = :place AND %1$s.slice = 'all'";
    private static final String OWN_PARTS = "%1$s.place_id = :place AND %1$s.slice IN (:parts)";

    /** What has been folded, and what came after that; the latter knows its day. */
    private static final String CELLS = """
            SELECT folded.place_id, folded.slice, folded.duty_id, folded.closed_on,
                   folded.expected, folded.actual, folded.on_time, folded.exempted, folded.half
            FROM assignment.tally_sum AS folded
            WHERE folded.campaign_id = :campaign AND %1$s
            UNION ALL
            SELECT loose.place_id, loose.slice, loose.duty_id, loose.closed_on, loose.expected, loose.actual,
                   CASE WHEN due.due_on IS NULL OR loose.completed_on <= due.due_on THEN loose.actual ELSE 0 END,
                   loose.exempted, loose.half
            FROM assignment.tally AS loose
            JOIN assignment.duty AS due ON due.duty_id = loose.duty_id
            WHERE NOT loose.folded AND loose.campaign_id = :campaign AND %2$s
            """;

    private static final String COUNTED = """
            JOIN assignment.duty ON duty.duty_id = tally.duty_id
            WHERE duty.cancelled_at IS NULL
              AND duty.broken_from IS NULL
              AND (tally.closed_on IS NULL OR tally.closed_on >= duty.due_on)
            """;

    private static final String AT_PLACE = from(HERE);
    private static final String IN_SECTORS = from(SECTORS);
    /** The places right below and the parts of the place itself, each out of its own index. */
    private static final String BELOW = from(PLACES, OWN_PARTS);

    /** With days. */
    private static final String DAYS =
            "FROM assignment.tally " + COUNTED + " AND tally.campaign_id = :campaign AND " + HERE.formatted("tally");

    private final JdbcClient jdbc;

    TallyReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String from(String... conditions) {
        return Arrays.stream(conditions)
                .map(one -> CELLS.formatted(one.formatted("folded"), one.formatted("loose")))
                .collect(Collectors.joining("UNION ALL\n", "FROM (", ") AS tally\n" + COUNTED));
    }

    /** Whether the sum of the filter is kept: for a whole place, or one part or sector of it. */
    static boolean covers(Scope scope, UnitKind place, FigureFilter filter) {
        return scope.seesWholePlace() && place.isPlace() && (filter.part() == null || filter.sector() == null);
    }

    /** Whether the lines below are kept as well. */
    static boolean coversLines(Scope scope, UnitKind place, FigureFilter filter) {
        return covers(scope, place, filter) && filter.part() == null && filter.sector() == null;
    }

    Figures total(FigureFilter filter, Instant now) {
        return ask("SELECT " + COUNTS + AT_PLACE + of(filter), filter, now, (row, number) -> FigureReads.figures(row))
                .getFirst();
    }

    List<DutyFigures> duties(FigureFilter filter, Instant now) {
        return ask(
                "SELECT duty.duty_id, coalesce(duty.source_id, duty.duty_id) AS source_id, duty.number, duty.what, duty.due_on, duty.due_text, "
                        + COUNTS + AT_PLACE + of(filter)
                        + " GROUP BY duty.duty_id HAVING sum(tally.expected) + sum(tally.exempted) > 0 ORDER BY duty.number",
                filter,
                now,
                (row, number) -> new DutyFigures(
                        new DutyId(row.getObject("duty_id", UUID.class)),
                        new DutyId(row.getObject("source_id", UUID.class)),
                        row.getInt("number"),
                        row.getString("what"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("due_text"),
                        FigureReads.figures(row)));
    }

    List<FigureReads.Child> children(FigureFilter filter, Instant now) {
        return ask(
                """
                SELECT CASE WHEN tally.slice = 'all' THEN tally.place_id END AS child,
                       CASE WHEN tally.slice NOT IN ('all', 'self') THEN tally.slice END AS part,
                """ + COUNTS + BELOW + of(filter)
                        + " GROUP BY 1, 2 HAVING sum(tally.expected) + sum(tally.exempted) > 0",
                filter,
                now,
                (row, number) -> {
                    String part = row.getString("part");
                    return new FigureReads.Child(
                            AssignmentStore.unit(row, "child"),
                            part == null ? null : UnitKind.valueOf(part),
                            FigureReads.figures(row));
                });
    }

    Map<String, Figures> sectors(FigureFilter filter, Instant now) {
        Map<String, Figures> sectors = new HashMap<>();
        ask(
                        "SELECT substr(tally.slice, 8) AS sector, " + COUNTS + IN_SECTORS + of(filter)
                                + " GROUP BY 1 HAVING sum(tally.expected) + sum(tally.exempted) > 0",
                        filter,
                        now,
                        (row, number) -> new SectorFigures(row.getString("sector"), "", FigureReads.figures(row)))
                .forEach(row -> sectors.put(row.code(), row.figures()));
        return sectors;
    }

    /** Handed in completely that day. */
    record Delivered(LocalDate on, long count) {}

    /** Days of the first complete versions of what stands delivered, the earliest first. */
    List<Delivered> delivered(FigureFilter filter) {
        return ask(
                "SELECT tally.completed_on, sum(tally.actual) AS actual " + DAYS + of(filter)
                        + " AND tally.completed_on IS NOT NULL GROUP BY 1 HAVING sum(tally.actual) <> 0 ORDER BY 1",
                filter,
                Instant.EPOCH,
                (row, number) -> new Delivered(row.getObject("completed_on", LocalDate.class), row.getLong("actual")));
    }

    /** Of a series every occurrence, or one of them. */
    private static String of(FigureFilter filter) {
        return filter.duty() == null ? "" : " AND :duty IN (duty.duty_id, duty.source_id)";
    }

    private static String slice(FigureFilter filter) {
        FigureFilter.Part part = filter.part();
        if (part != null) {
            UnitKind kind = part.kind();
            return kind == null ? "self" : kind.name();
        }
        return filter.sector() == null ? ALL : SECTOR + filter.sector();
    }

    private <T> List<T> ask(String sql, FigureFilter filter, Instant now, RowMapper<T> mapper) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("campaign", filter.campaign().value())
                .param("place", filter.place().value())
                .param("slice", slice(filter))
                .param("parts", PARTS)
                .param("now", Timestamp.from(now));
        DutyId duty = filter.duty();
        return (duty == null ? statement : statement.param("duty", duty.value()))
                .query(mapper)
                .list();
    }
}
