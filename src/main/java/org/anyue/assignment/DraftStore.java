package org.anyue.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts, and the photos and files that were put in for an assignment. */
@Component
class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else saves a draft of the assignment or hands it in. */
    void hold(AssignmentId assignment) {
        jdbc.sql("SELECT id FROM assignment.assignment WHERE id = :assignment FOR NO KEY UPDATE")
                .param("assignment", assignment.value())
                .query(UUID.class)
                .optional();
    }

    /**
     * Replaces the draft of the assignment.
     *
     * @param edition of what is saved now
     */
    void put(AssignmentId assignment, SubmissionDraft draft, UUID edition, String name, Instant at) {
        jdbc.sql("""
                        INSERT INTO assignment.draft (assignment_id, text, saved_at, actor_name, edition)
                        VALUES (:assignment, :text, :at, :name, :edition)
                        ON CONFLICT (assignment_id) DO UPDATE
                        SET text = excluded.text, saved_at = excluded.saved_at, actor_name = excluded.actor_name,
                            edition = excluded.edition""")
                .param("assignment", assignment.value())
                .param("text", draft.text())
                .param("at", Timestamp.from(at))
                .param("name", name)
                .param("edition", edition)
                .update();
        putFigures(assignment, draft.figures());
        putEvidence(assignment, draft.evidence());
    }

    private void putFigures(AssignmentId assignment, Map<String, String> figures) {
        delete("DELETE FROM assignment.draft_figure WHERE assignment_id = :assignment", assignment);
        figures.forEach((key, typed) -> jdbc.sql("""
                        INSERT INTO assignment.draft_figure (assignment_id, key, typed)
                        VALUES (:assignment, :key, :typed)""")
                .param("assignment", assignment.value())
                .param("key", key)
                .param("typed", typed)
                .update());
    }

    private void putEvidence(AssignmentId assignment, List<UUID> evidence) {
        delete("DELETE FROM assignment.draft_evidence WHERE assignment_id = :assignment", assignment);
        for (int i = 0; i < evidence.size(); i++) {
            jdbc.sql("""
                            INSERT INTO assignment.draft_evidence (assignment_id, evidence_id, position)
                            VALUES (:assignment, :evidence, :position)""")
                    .param("assignment", assignment.value())
                    .param("evidence", evidence.get(i))
                    .param("position", i)
                    .update();
        }
    }

    Optional<SubmissionDraft> find(AssignmentId assignment) {
        return jdbc.sql(
                        "SELECT text, saved_at, actor_name, edition FROM assignment.draft WHERE assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query((row, number) -> new SubmissionDraft(
                        row.getString("text"),
                        figures(assignment),
                        evidence(assignment),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getString("actor_name"),
                        row.getObject("edition", UUID.class)))
                .optional();
    }

    private Map<String, String> figures(AssignmentId assignment) {
        Map<String, String> figures = new LinkedHashMap<>();
        jdbc.sql("SELECT key, typed FROM assignment.draft_figure WHERE assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query(row -> {
                    figures.put(row.getString("key"), row.getString("typed"));
                });
        return figures;
    }

    private List<UUID> evidence(AssignmentId assignment) {
        return jdbc.sql("""
                        SELECT evidence_id
                        FROM assignment.draft_evidence
                        WHERE assignment_id = :assignment
                        ORDER BY position""")
                .param("assignment", assignment.value())
                .query(UUID.class)
                .list();
    }

    void remove(AssignmentId assignment) {
        delete("DELETE FROM assignment.draft_evidence WHERE assignment_id = :assignment", assignment);
        delete("DELETE FROM assignment.draft_figure WHERE assignment_id = :assignment", assignment);
        delete("DELETE FROM assignment.draft WHERE assignment_id = :assignment", assignment);
    }

    /** The same file twice is one attachment. */
    void attach(AssignmentId assignment, Attachment attachment, Instant at) {
        jdbc.sql("""
                        INSERT INTO assignment.attachment (assignment_id, evidence_id, kind, name, added_at)
                        VALUES (:assignment, :evidence, :kind, :name, :at)
                        ON CONFLICT (assignment_id, evidence_id) DO NOTHING""")
                .param("assignment", assignment.value())
                .param("evidence", attachment.evidence())
                .param("kind", attachment.kind().name())
                .param("name", attachment.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Photos and files of one assignment serve another one too; their owner stays the first. */
    void share(AssignmentId from, AssignmentId to, List<UUID> evidence) {
        jdbc.sql("""
                        INSERT INTO assignment.attachment (evidence_id, assignment_id, kind, name, added_at, shared_from)
                        SELECT evidence_id, :to, kind, name, added_at, coalesce(shared_from, assignment_id)
                        FROM assignment.attachment
                        WHERE assignment_id = :from AND evidence_id = ANY (:evidence)
                        ON CONFLICT (assignment_id, evidence_id) DO NOTHING""")
                .param("from", from.value())
                .param("to", to.value())
                .param("evidence", evidence.toArray(UUID[]::new))
                .update();
    }

    /** Words of the duty. */
    String what(AssignmentId assignment) {
        return jdbc.sql("""
                        SELECT duty.what
                        FROM assignment.duty
                        JOIN assignment.assignment ON assignment.duty_id = duty.duty_id
                        WHERE assignment.id = :assignment""")
                .param("assignment", assignment.value())
                .query(String.class)
                .single();
    }

    /** Everything that was ever put in for the assignment. */
    Map<UUID, AttachmentKind> attachments(AssignmentId assignment) {
        Map<UUID, AttachmentKind> kinds = new LinkedHashMap<>();
        jdbc.sql("SELECT evidence_id, kind FROM assignment.attachment WHERE assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query(row -> {
                    kinds.put(row.getObject("evidence_id", UUID.class), AttachmentKind.valueOf(row.getString("kind")));
                });
        return kinds;
    }

    private void delete(String sql, AssignmentId assignment) {
        jdbc.sql(sql).param("assignment", assignment.value()).update();
    }
}
