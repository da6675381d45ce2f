package org.anyue.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.FigureAsk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands behind one assignment: its history, versions, photos and files. */
@Component
class DetailReads {

    private final JdbcClient jdbc;

    DetailReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<HistoryLine> history(AssignmentId id) {
        return jdbc.sql("""
                        SELECT at, verb, to_state, submission, actor_name, unit_name, note
                        FROM assignment.history
                        WHERE assignment_id = :id
                        ORDER BY version DESC""")
                .param("id", id.value())
                .query((row, number) -> new HistoryLine(
                        AssignmentReads.instant(row, "at"),
                        AssignmentVerb.valueOf(row.getString("verb")),
                        AssignmentState.valueOf(row.getString("to_state")),
                        row.getInt("submission"),
                        row.getString("actor_name"),
                        row.getString("unit_name"),
                        row.getString("note")))
                .list();
    }

    /** Newest first, with their figures and attachments. */
    List<SubmissionVersion> versions(AssignmentId id) {
        Map<Integer, Map<String, BigDecimal>> figures = figures(id);
        Map<Integer, List<Attachment>> attachments = evidence(id);
        return jdbc.sql("""
                        SELECT number, text, submitted_at, actor_name, complete_at, paper_received_at, withdrawn_at,
                               filed_by,
                               (SELECT duty.what
                                FROM assignment.assignment
                                JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                                WHERE assignment.id = submission.answered_with) AS answered_what
                        FROM assignment.submission
                        WHERE assignment_id = :id
                        ORDER BY number DESC""")
                .param("id", id.value())
                .query((row, index) -> {
                    int number = row.getInt("number");
                    return new SubmissionVersion(
                            number,
                            row.getString("text"),
                            figures.getOrDefault(number, Map.of()),
                            attachments.getOrDefault(number, List.of()),
                            AssignmentReads.instant(row, "submitted_at"),
                            row.getString("actor_name"),
                            AssignmentStore.instant(row, "complete_at"),
                            AssignmentStore.instant(row, "paper_received_at"),
                            AssignmentStore.instant(row, "withdrawn_at"),
                            row.getString("filed_by"),
                            row.getString("answered_what") == null ? "" : row.getString("answered_what"));
                })
                .list();
    }

    private Map<Integer, Map<String, BigDecimal>> figures(AssignmentId id) {
        Map<Integer, Map<String, BigDecimal>> figures = new LinkedHashMap<>();
        jdbc.sql("SELECT number, key, value FROM assignment.submission_figure WHERE assignment_id = :id")
                .param("id", id.value())
                .query(row -> {
                    figures.computeIfAbsent(row.getInt("number"), number -> new LinkedHashMap<>())
                            .put(row.getString("key"), row.getBigDecimal("value"));
                });
        return figures;
    }

    private Map<Integer, List<Attachment>> evidence(AssignmentId id) {
        Map<Integer, List<Attachment>> evidence = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT submission_evidence.number, attachment.evidence_id, attachment.kind, attachment.name
                        FROM assignment.submission_evidence
                        JOIN assignment.attachment ON attachment.assignment_id = submission_evidence.assignment_id
                                                  AND attachment.evidence_id = submission_evidence.evidence_id
                        WHERE submission_evidence.assignment_id = :id
                        ORDER BY submission_evidence.number, submission_evidence.position""").param("id", id.value()).query(row -> {
            evidence.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                    .add(new Attachment(
                            row.getObject("evidence_id", UUID.class),
                            AttachmentKind.valueOf(row.getString("kind")),
                            row.getString("name")));
        });
        return evidence;
    }

    /** Numbers that duties ask for, in their order. */
    Map<DutyId, List<FigureAsk>> figures(List<DutyId> duties) {
        Map<DutyId, List<FigureAsk>> figures = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT duty_id, key, label, unit
                        FROM assignment.duty_figure
                        WHERE duty_id = ANY (:duties)
                        ORDER BY duty_id, position""")
                .param("duties", duties.stream().map(DutyId::value).toArray(UUID[]::new))
                .query(row -> {
                    figures.computeIfAbsent(new DutyId(row.getObject("duty_id", UUID.class)), _ -> new ArrayList<>())
                            .add(new FigureAsk(row.getString("key"), row.getString("label"), row.getString("unit")));
                });
        return figures;
    }

    /** Numbers of all complete versions that stand, added up: label with unit → sum. */
    Map<String, String> sums(DutyId duty) {
        Map<String, String> sums = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT duty_figure.label, duty_figure.unit, sum(submission_figure.value) AS value
                        FROM assignment.duty_figure
                        JOIN assignment.assignment ON assignment.duty_id = duty_figure.duty_id
                        JOIN assignment.submission_figure ON submission_figure.assignment_id = assignment.id
                                                         AND submission_figure.number = assignment.submission
                                                         AND submission_figure.key = duty_figure.key
                        WHERE duty_figure.duty_id = :duty
                          AND assignment.complete AND assignment.state IN ('SUBMITTED', 'ACCEPTED')
                        GROUP BY duty_figure.label, duty_figure.unit, duty_figure.position
                        ORDER BY duty_figure.position""").param("duty", duty.value()).query(row -> {
            sums.put(
                    row.getString("label"),
                    row.getBigDecimal("value").stripTrailingZeros().toPlainString() + row.getString("unit"));
        });
        return sums;
    }

    /** The assignment that an attachment was put in for first. */
    UUID putInFor(AssignmentId id, UUID evidence) {
        return jdbc.sql("""
                        SELECT coalesce(shared_from, assignment_id)
                        FROM assignment.attachment
                        WHERE assignment_id = :id AND evidence_id = :evidence""")
                .param("id", id.value())
                .param("evidence", evidence)
                .query(UUID.class)
                .single();
    }

    /** Everything that was ever put in, in order of arrival. */
    List<Attachment> attachments(AssignmentId id) {
        return jdbc.sql("""
                        SELECT evidence_id, kind, name
                        FROM assignment.attachment
                        WHERE assignment_id = :id
                        ORDER BY added_at, evidence_id""")
                .param("id", id.value())
                .query((row, number) -> new Attachment(
                        row.getObject("evidence_id", UUID.class),
                        AttachmentKind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }
}
