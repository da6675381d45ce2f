package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what an amendment would touch. */
@Component
class AmendmentForecastReads {

    static final int NAMES = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    AmendmentForecastReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long expected(CampaignId campaign) {
        return jdbc.sql("SELECT count(*)" + AssignmentReads.FROM + """
                          AND assignment.campaign_id = :campaign AND assignment.state <> 'EXEMPTED'""")
                .param("campaign", campaign.value())
                .query(Long.class)
                .single();
    }

    /** @param names of the first units, in the order of lists */
    record Touched(Set<UnitId> units, Set<AssignmentId> assignments, List<String> names, int delivered) {}

    /** @param duties null for all of the campaign */
    Touched touched(CampaignId campaign, @Nullable Set<DutyId> duties) {
        Set<UnitId> units = new HashSet<>();
        Set<AssignmentId> assignments = new HashSet<>();
        List<String> names = new ArrayList<>();
        int[] delivered = {0};
        jdbc.sql("""
                        SELECT assignment.id, assignment.bearer_id, bearer.name,
                               assignment.state IN ('SUBMITTED', 'ACCEPTED') AS delivered
                        """ + AssignmentReads.EVERYTHING + """
                          AND assignment.campaign_id = :campaign AND assignment.state <> 'EXEMPTED'
                          AND duty.broken_from IS NULL
                          AND (:all OR :duties && ARRAY[duty.duty_id, duty.source_id])
                        ORDER BY bearer.name, assignment.id""")
                .param("campaign", campaign.value())
                .param("all", duties == null)
                .param(
                        "duties",
                        duties == null
                                ? new UUID[0]
                                : duties.stream().map(DutyId::value).toArray(UUID[]::new))
                .query(row -> {
                    assignments.add(new AssignmentId(row.getObject("id", UUID.class)));
                    if (units.add(new UnitId(row.getObject("bearer_id", UUID.class))) && names.size() < NAMES) {
                        names.add(row.getString("name"));
                    }
                    delivered[0] += row.getBoolean("delivered") ? 1 : 0;
                });
        return new Touched(units, assignments, names, delivered[0]);
    }

    record Figure(long expected, long onTime, long overdue) {}

    /**
     * The figures of one duty if it stood (or not) and were due on the day. Each day of a series keeps its own.
     *
     * @param inForce whether it stands now; days of a series that were given up before stay so
     */
    Figure standing(DutyId duty, boolean inForce, boolean stands, @Nullable LocalDate due) {
        return jdbc.sql("""
                        SELECT count(*) AS expected,
                               count(*) FILTER (WHERE came AND (late IS NULL OR first_complete_at < late)) AS on_time,
                               count(*) FILTER (WHERE NOT came AND late <= :now) AS overdue
                        FROM (SELECT assignment.first_complete_at,
                                     assignment.complete AND assignment.state IN ('SUBMITTED', 'ACCEPTED') AS came,
                                     CASE WHEN duty.series_words = '' THEN CAST(:late AS timestamptz)
                                          ELSE duty.late_from END AS late
                              FROM assignment.assignment
                              JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                              JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
                              WHERE :duty IN (duty.duty_id, duty.source_id) AND duty.broken_from IS NULL
                                AND :stands AND assignment.state <> 'EXEMPTED'
                                AND (duty.series_words = '' OR NOT :inForce OR duty.cancelled_at IS NULL)
                                AND (bearer.closed_on IS NULL
                                     OR bearer.closed_on >= CASE WHEN duty.series_words = '' THEN CAST(:due AS date)
                                                                 ELSE duty.due_on END)) AS row""")
                .param("duty", duty.value())
                .param("inForce", inForce)
                .param("stands", stands)
                .param("due", due)
                .param("late", AssignmentStore.timestamp(FigurePolicy.lateFrom(due)))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Figure(row.getLong("expected"), row.getLong("on_time"), row.getLong("overdue")))
                .single();
    }
}
