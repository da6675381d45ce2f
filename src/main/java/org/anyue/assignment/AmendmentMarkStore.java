package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks what an amendment touched and who has taken note, and brings the rows of assignments after it. */
@Component
class AmendmentMarkStore {

    private final JdbcClient jdbc;

    AmendmentMarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return assignments whose bearers have to take note; who is exempted or has ended has not */
    int add(AmendmentId amendment, Collection<DutyId> duties) {
        return jdbc.sql("""
                        INSERT INTO assignment.amendment_mark (amendment_id, assignment_id)
                        SELECT :amendment, assignment.id
                        """ + AssignmentReads.EVERYTHING + """
                          AND (assignment.duty_id = ANY (:duties)
                               OR (duty.source_id = ANY (:duties) AND duty.broken_from IS NULL))
                          AND assignment.state <> 'EXEMPTED'""")
                .param("amendment", amendment.value())
                .param("duties", duties.stream().map(DutyId::value).toArray(UUID[]::new))
                .update();
    }

    /** @return units of the campaign that are warned */
    int warn(AmendmentId amendment, CampaignId campaign) {
        return jdbc.sql("""
                        INSERT INTO assignment.warning_mark (amendment_id, bearer_id)
                        SELECT DISTINCT CAST(:amendment AS uuid), bearer.unit_id
                        FROM assignment.assignment
                        JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
                        WHERE assignment.campaign_id = :campaign AND bearer.closed_on IS NULL""")
                .param("amendment", amendment.value())
                .param("campaign", campaign.value())
                .update();
    }

    /** @return how many were open */
    int acknowledge(AssignmentId assignment, String name, Instant at) {
        return jdbc.sql("""
                        UPDATE assignment.amendment_mark
                        SET acknowledged_at = :at, acknowledged_by = :name
                        WHERE assignment_id = :assignment AND acknowledged_at IS NULL""")
                .param("assignment", assignment.value())
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return units that were warned and had not taken note */
    int acknowledge(AmendmentId amendment, List<UUID> bearers, String name, Instant at) {
        return jdbc.sql("""
                        UPDATE assignment.warning_mark
                        SET acknowledged_at = :at, acknowledged_by = :name
                        WHERE amendment_id = :amendment AND bearer_id = ANY (:bearers) AND acknowledged_at IS NULL""")
                .param("amendment", amendment.value())
                .param("bearers", bearers.toArray(UUID[]::new))
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
    }

    void dispatched(AmendmentId amendment, UUID dispatch) {
        jdbc.sql("INSERT INTO assignment.amendment_dispatch (amendment_id, dispatch_id) VALUES (:amendment, :dispatch)")
                .param("amendment", amendment.value())
                .param("dispatch", dispatch)
                .update();
    }

    boolean asksPaper(DutyId duty) {
        return jdbc.sql("SELECT coalesce(bool_or(ask_paper), FALSE) FROM assignment.duty WHERE duty_id = :duty")
                .param("duty", duty.value())
                .query(Boolean.class)
                .single();
    }

    int target(DutyId duty) {
        return jdbc.sql("SELECT coalesce(max(target), 0) FROM assignment.duty WHERE duty_id = :duty")
                .param("duty", duty.value())
                .query(Integer.class)
                .single();
    }

    /** What waited for paper that is not asked any more is complete from the moment it came in. */
    void completeWithoutPaper(DutyId duty) {
        jdbc.sql("""
                        UPDATE assignment.assignment
                        SET complete = TRUE,
                            first_complete_at = least(coalesce(assignment.first_complete_at, submission.submitted_at),
                                                      submission.submitted_at),
                            version = assignment.version + 1
                        FROM assignment.submission
                        WHERE submission.assignment_id = assignment.id AND submission.number = assignment.submission
                          AND submission.withdrawn_at IS NULL
                          AND assignment.duty_id = :duty AND NOT assignment.complete
                          AND assignment.state IN ('SUBMITTED', 'SENT_BACK')""").param("duty", duty.value()).update();
        jdbc.sql("""
                        UPDATE assignment.submission
                        SET complete_at = submission.submitted_at
                        FROM assignment.assignment
                        WHERE assignment.id = submission.assignment_id AND assignment.duty_id = :duty
                          AND submission.number = assignment.submission
                          AND submission.complete_at IS NULL AND submission.withdrawn_at IS NULL""").param("duty", duty.value()).update();
    }

    /** Assignments for which something was held already. */
    List<AssignmentId> withRecords(DutyId duty) {
        return jdbc
                .sql("SELECT id FROM assignment.assignment WHERE duty_id = :duty AND credited > 0 ORDER BY id")
                .param("duty", duty.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AssignmentId::new)
                .toList();
    }
}
