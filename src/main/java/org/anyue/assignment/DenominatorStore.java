package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps why denominators changed. */
@Component
class DenominatorStore {

    private static final String COUNTED = "SELECT assignment.id, assignment.campaign_id" + AssignmentReads.FROM
            + " AND assignment.state <> 'EXEMPTED' AND ";

    private final JdbcClient jdbc;

    DenominatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which assignments are meant: those of some duties, of one unit, or one alone. */
    record Range(String sql, UUID[] ids) {

        static Range duties(Collection<DutyId> duties) {
            return new Range("""
                    assignment.duty_id IN (SELECT of_these.duty_id
                                           FROM assignment.duty of_these
                                           WHERE of_these.broken_from IS NULL
                                             AND (of_these.duty_id = ANY (:ids) OR of_these.source_id = ANY (:ids)))""", duties.stream().map(DutyId::value).toArray(UUID[]::new));
        }

        static Range bearer(UnitId unit) {
            return new Range("assignment.bearer_id = ANY (:ids)", new UUID[] {unit.value()});
        }

        static Range assignment(AssignmentId id) {
            return new Range("assignment.id = ANY (:ids)", new UUID[] {id.value()});
        }
    }

    /** Nobody else changes whether these are counted until the transaction ends. */
    void hold(Range range) {
        jdbc.sql("SELECT assignment.id FROM assignment.assignment WHERE " + range.sql()
                        + " ORDER BY assignment.id FOR NO KEY UPDATE")
                .param("ids", range.ids())
                .query(UUID.class)
                .list();
    }

    /** Assignments that are expected, with their campaigns. */
    Map<UUID, CampaignId> counted(Range range) {
        Map<UUID, CampaignId> counted = new LinkedHashMap<>();
        jdbc.sql(COUNTED + range.sql() + " ORDER BY assignment.id")
                .param("ids", range.ids())
                .query(row -> {
                    counted.put(
                            row.getObject("id", UUID.class), new CampaignId(row.getObject("campaign_id", UUID.class)));
                });
        return counted;
    }

    /** Whether it would be expected if it were not exempted. */
    boolean countable(AssignmentId id) {
        return jdbc.sql("SELECT count(*)" + AssignmentReads.FROM + " AND assignment.id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether units got duties of the campaign before these. */
    boolean issuedBefore(CampaignId campaign, Collection<DutyId> duties) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1
                                       FROM assignment.duty
                                       WHERE campaign_id = :campaign AND broken_from IS NULL
                                         AND coalesce(source_id, duty_id) <> ALL (:duties))""")
                .param("campaign", campaign.value())
                .param("duties", duties.stream().map(DutyId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    void add(UUID step, CampaignId campaign, DenominatorCause cause, int amendment, Instant at) {
        jdbc.sql("""
                        INSERT INTO assignment.denominator_step (id, campaign_id, at, cause, amendment)
                        VALUES (:id, :campaign, :at, :cause, :amendment)""")
                .param("id", step)
                .param("campaign", campaign.value())
                .param("at", Timestamp.from(at))
                .param("cause", cause.name())
                .param("amendment", amendment)
                .update();
    }

    void change(UUID step, Collection<UUID> assignments, int delta) {
        jdbc.sql("""
                        INSERT INTO assignment.denominator_change (step_id, assignment_id, delta)
                        SELECT :step, given.id, :delta
                        FROM unnest(CAST(:ids AS uuid[])) AS given (id)""")
                .param("step", step)
                .param("delta", delta)
                .param("ids", ArrayText.of(assignments))
                .update();
    }
}
