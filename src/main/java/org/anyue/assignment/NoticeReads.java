package org.anyue.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What notices and reminders have to say, for all units at once. */
@Component
class NoticeReads {

    private final JdbcClient jdbc;

    NoticeReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one issue brought to one unit.
     *
     * @param first the assignment that is due first
     * @param what its words
     * @param dueOn its due day, null for none
     */
    record Brought(
            UnitId bearer,
            String campaign,
            int count,
            AssignmentId first,
            String what,
            @Nullable LocalDate dueOn) {}

    List<Brought> brought(List<DutyId> duties) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (assignment.bearer_id)
                               assignment.bearer_id, duty.campaign_title, assignment.id, duty.what, duty.due_on,
                               count(*) OVER (PARTITION BY assignment.bearer_id) AS many
                        FROM assignment.assignment
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        WHERE assignment.duty_id = ANY (:duties)
                           OR (duty.source_id = ANY (:duties) AND duty.broken_from IS NULL)
                        ORDER BY assignment.bearer_id, duty.due_on NULLS LAST, duty.number""")
                .param("duties", duties.stream().map(DutyId::value).toArray(UUID[]::new))
                .query((row, number) -> new Brought(
                        new UnitId(row.getObject("bearer_id", UUID.class)),
                        row.getString("campaign_title"),
                        row.getInt("many"),
                        new AssignmentId(row.getObject("id", UUID.class)),
                        row.getString("what"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** One assignment that somebody is told about. */
    record Told(
            AssignmentId id,
            CampaignId campaign,
            UnitId bearer,
            String what,
            @Nullable LocalDate dueOn,
            AssignmentState state,
            int version) {}

    Told told(AssignmentId id) {
        return jdbc.sql("""
                        SELECT assignment.id, assignment.campaign_id, assignment.bearer_id, duty.what, duty.due_on,
                               assignment.state, assignment.version
                        FROM assignment.assignment
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        WHERE assignment.id = :id""").param("id", id.value()).query(NoticeReads::told).single();
    }

    /** What is still owed and due in these days, in the order of lists. */
    List<Told> owed(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT assignment.id, assignment.campaign_id, assignment.bearer_id, duty.what, duty.due_on,
                               assignment.state, assignment.version
                        """ + AssignmentReads.OWED + """
                          AND assignment.state IN ('ASSIGNED', 'ACKNOWLEDGED', 'SENT_BACK')
                          AND duty.due_on BETWEEN :from AND :to
                        ORDER BY assignment.bearer_id, duty.due_on, duty.number, assignment.id""")
                .param("from", from)
                .param("to", to)
                .query(NoticeReads::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                new AssignmentId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new UnitId(row.getObject("bearer_id", UUID.class)),
                row.getString("what"),
                row.getObject("due_on", LocalDate.class),
                AssignmentState.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
