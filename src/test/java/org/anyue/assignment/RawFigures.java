package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures once more, written anew from what they mean and counted over the raw rows, one condition after the other:
 * submissions decide what came in when, not the columns that the product keeps beside them.
 */
record RawFigures(JdbcClient jdbc, CampaignId campaign, Instant now) {

    private static final String SQL = """
            SELECT count(*) FILTER (WHERE NOT exempted) AS expected,
                   count(*) FILTER (WHERE NOT exempted AND came) AS actual,
                   count(*) FILTER (WHERE NOT exempted AND came AND (last_day IS NULL OR first_day <= last_day)) AS on_time,
                   count(*) FILTER (WHERE exempted) AS exempted,
                   count(*) FILTER (WHERE NOT exempted AND NOT came AND last_day < CAST(:now AT TIME ZONE 'Asia/Shanghai' AS date))
                       AS overdue,
                   count(*) FILTER (WHERE state = 'SUBMITTED' AND NOT complete) AS half
            FROM (SELECT a.state, a.complete, a.state = 'EXEMPTED' AS exempted,
                         a.complete AND a.state IN ('SUBMITTED', 'ACCEPTED') AS came,
                         CAST(a.first_complete_at AT TIME ZONE 'Asia/Shanghai' AS date) AS first_day,
                         d.due_on AS last_day
                  FROM assignment.assignment a, assignment.duty d, assignment.bearer b
                  WHERE d.duty_id = a.duty_id
                    AND b.unit_id = a.bearer_id
                    AND a.campaign_id = :campaign
                    AND d.cancelled_at IS NULL
                    AND CASE WHEN b.closed_on IS NULL THEN TRUE ELSE coalesce(d.due_on <= b.closed_on, FALSE) END
                    AND b.path && CAST(:place AS uuid[])
                    AND (CAST(:duty AS uuid) IS NULL OR a.duty_id = :duty)
                    AND (CAST(:sector AS text) IS NULL OR b.sectors && ARRAY[CAST(:sector AS text)])
                    AND (CAST(:kind AS text) IS NULL OR (b.kind = :kind AND b.path[cardinality(b.path) - 1] = ANY (CAST(:place AS uuid[]))))
                    AND (NOT :self OR b.unit_id = ANY (CAST(:place AS uuid[])))) AS row""";

    Figures of(UnitId place) {
        return of(place, null, null, null, false);
    }

    Figures of(UnitId place, @Nullable DutyId duty, @Nullable String sector, @Nullable UnitKind kind, boolean self) {
        return jdbc.sql(SQL)
                .param("now", Timestamp.from(now))
                .param("campaign", campaign.value())
                .param("place", new UUID[] {place.value()})
                .param("duty", duty == null ? null : duty.value(), java.sql.Types.OTHER)
                .param("sector", sector, java.sql.Types.VARCHAR)
                .param("kind", kind == null ? null : kind.name(), java.sql.Types.VARCHAR)
                .param("self", self)
                .query((row, number) -> new Figures(
                        row.getLong("expected"),
                        row.getLong("actual"),
                        row.getLong("on_time"),
                        row.getLong("exempted"),
                        row.getLong("overdue"),
                        row.getLong("half")))
                .single();
    }

    /** First complete versions by the submissions themselves: nothing that was handed in is missing in the assignments. */
    long assignmentsWithCompleteSubmissionsThatSaySomethingElse() {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM assignment.assignment a
                        WHERE a.campaign_id = :campaign
                          AND a.first_complete_at IS DISTINCT FROM
                              (SELECT min(s.complete_at)
                               FROM assignment.submission s
                               WHERE s.assignment_id = a.id AND s.withdrawn_at IS NULL)""")
                .param("campaign", campaign.value())
                .query(Long.class)
                .single();
    }
}
