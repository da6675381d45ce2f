package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days of duties that return. */
@Component
class SeriesStore {

    private static final String OF = "WHERE source_id = :source AND broken_from IS NULL AND series_words <> ''";

    private final JdbcClient jdbc;

    SeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param touched something was handed in by a unit */
    record Occurrence(DutyId id, LocalDate day, boolean touched) {}

    /** Those that stand, in their order. */
    List<Occurrence> of(DutyId source) {
        return jdbc.sql("""
                        SELECT duty_id, due_on,
                               EXISTS (SELECT 1
                                       FROM assignment.assignment
                                       WHERE assignment.duty_id = duty.duty_id AND assignment.submission > 0) AS touched
                        FROM assignment.duty
                        """ + OF + " ORDER BY due_on")
                .param("source", source.value())
                .query((row, _) -> new Occurrence(
                        new DutyId(row.getObject("duty_id", UUID.class)),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("touched")))
                .list();
    }

    /** The words that its days were made from; empty for no series. */
    String words(DutyId source) {
        return jdbc.sql("SELECT series_words FROM assignment.duty " + OF + " LIMIT 1")
                .param("source", source.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    List<UnitId> bearers(DutyId source) {
        return jdbc.sql("""
                        SELECT DISTINCT assignment.bearer_id
                        FROM assignment.assignment
                        WHERE assignment.duty_id IN (SELECT duty_id FROM assignment.duty
                        """ + OF + ")").param("source", source.value()).query(UUID.class).list().stream()
                .map(UnitId::new)
                .toList();
    }

    void mark(DutyId occurrence, DutyId source, String words) {
        jdbc.sql("UPDATE assignment.duty SET source_id = :source, series_words = :words WHERE duty_id = :id")
                .param("source", source.value())
                .param("words", words)
                .param("id", occurrence.value())
                .update();
    }

    void rename(DutyId source, String words) {
        jdbc.sql("UPDATE assignment.duty SET series_words = :words " + OF)
                .param("words", words)
                .param("source", source.value())
                .update();
    }

    void cancel(DutyId occurrence, Instant at) {
        jdbc.sql("UPDATE assignment.duty SET cancelled_at = :at WHERE duty_id = :id")
                .param("at", Timestamp.from(at))
                .param("id", occurrence.value())
                .update();
    }

    /** @return units concerned, 0 when the duty is no day of a series of the campaign or has that day already */
    int move(DutyId occurrence, UUID campaign, LocalDate day, String what) {
        int moved = jdbc.sql("""
                        UPDATE assignment.duty
                        SET due_on = :day, late_from = :late, what = :what
                        WHERE duty_id = :id AND campaign_id = :campaign AND series_words <> '' AND due_on <> :day
                          AND cancelled_at IS NULL""")
                .param("id", occurrence.value())
                .param("campaign", campaign)
                .param("day", day)
                .param("late", AssignmentStore.timestamp(FigurePolicy.lateFrom(day)))
                .param("what", what)
                .update();
        return moved == 0
                ? 0
                : jdbc.sql("SELECT count(*) FROM assignment.assignment WHERE duty_id = :id")
                        .param("id", occurrence.value())
                        .query(Integer.class)
                        .single();
    }

    /** @param what with its day, as the units read it */
    record Day(DutyId id, DutyId source, String what, String words, LocalDate day, int expected, int actual) {}

    /** Every day of every series of the campaign that stands. */
    List<Day> days(UUID campaign) {
        return jdbc.sql("""
                        SELECT duty.duty_id, duty.source_id, duty.what, duty.series_words, duty.due_on,
                               count(*) FILTER (WHERE assignment.state <> 'EXEMPTED') AS expected,
                               count(*) FILTER (WHERE assignment.complete
                                                  AND assignment.state IN ('SUBMITTED', 'ACCEPTED')) AS actual
                        """ + AssignmentReads.FROM + """
                          AND duty.campaign_id = :campaign AND duty.series_words <> ''
                        GROUP BY duty.duty_id
                        ORDER BY duty.number, duty.due_on""")
                .param("campaign", campaign)
                .query((row, _) -> new Day(
                        new DutyId(row.getObject("duty_id", UUID.class)),
                        new DutyId(row.getObject("source_id", UUID.class)),
                        row.getString("what"),
                        row.getString("series_words"),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("expected"),
                        row.getInt("actual")))
                .list();
    }
}
