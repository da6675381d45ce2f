package org.anyue.assignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who was told of an amendment and who has taken note. */
@Component
class AmendmentMarkReads {

    private final JdbcClient jdbc;

    AmendmentMarkReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Amendments of which the bearer has not taken note, by assignment. */
    Map<AssignmentId, Set<AmendmentId>> open(Collection<AssignmentId> assignments) {
        Map<AssignmentId, Set<AmendmentId>> open = new HashMap<>();
        jdbc.sql("""
                        SELECT assignment_id, amendment_id
                        FROM assignment.amendment_mark
                        WHERE assignment_id = ANY (:assignments) AND acknowledged_at IS NULL""")
                .param(
                        "assignments",
                        assignments.stream().map(AssignmentId::value).toArray(UUID[]::new))
                .query(row -> {
                    open.computeIfAbsent(
                                    new AssignmentId(row.getObject("assignment_id", UUID.class)), _ -> new HashSet<>())
                            .add(new AmendmentId(row.getObject("amendment_id", UUID.class)));
                });
        return open;
    }

    /** Amendments that marked the assignment, open or not. */
    Set<AmendmentId> of(AssignmentId assignment) {
        return new HashSet<>(
                jdbc.sql("SELECT amendment_id FROM assignment.amendment_mark WHERE assignment_id = :assignment")
                        .param("assignment", assignment.value())
                        .query((row, _) -> new AmendmentId(row.getObject("amendment_id", UUID.class)))
                        .list());
    }

    /** Warnings of which none of the units has taken note, the first one first. */
    List<AmendmentId> warnings(List<UUID> bearers) {
        return jdbc.sql("""
                        SELECT DISTINCT amendment_id
                        FROM assignment.warning_mark
                        WHERE bearer_id = ANY (:bearers) AND acknowledged_at IS NULL
                        ORDER BY amendment_id""")
                .param("bearers", bearers.toArray(UUID[]::new))
                .query((row, _) -> new AmendmentId(row.getObject("amendment_id", UUID.class)))
                .list();
    }

    /** One unit that an amendment concerns; {@code duties} only for what changed, not for what was added. */
    record Told(UnitId bearer, AssignmentId assignment, DutyId duty) {}

    /** Marked assignments and those of the added duties, by unit and in the order of lists. */
    List<Told> told(AmendmentId amendment, Collection<DutyId> added) {
        return jdbc.sql("""
                        SELECT assignment.bearer_id, assignment.id, assignment.duty_id
                        FROM assignment.assignment
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        LEFT JOIN assignment.amendment_mark mark
                               ON mark.assignment_id = assignment.id AND mark.amendment_id = :amendment
                        WHERE mark.assignment_id IS NOT NULL OR assignment.duty_id = ANY (:added)
                        ORDER BY assignment.bearer_id, duty.number""")
                .param("amendment", amendment.value())
                .param("added", added.stream().map(DutyId::value).toArray(UUID[]::new))
                .query((row, _) -> new Told(
                        new UnitId(row.getObject("bearer_id", UUID.class)),
                        new AssignmentId(row.getObject("id", UUID.class)),
                        new DutyId(row.getObject("duty_id", UUID.class))))
                .list();
    }

    List<UnitId> warned(AmendmentId amendment) {
        return jdbc.sql(
                        "SELECT bearer_id FROM assignment.warning_mark WHERE amendment_id = :amendment ORDER BY bearer_id")
                .param("amendment", amendment.value())
                .query((row, _) -> new UnitId(row.getObject("bearer_id", UUID.class)))
                .list();
    }

    /** Units that have not taken note of an amendment yet, by amendment; nothing for those that all have. */
    Map<AmendmentId, Integer> unnoted(Collection<AmendmentId> amendments) {
        Map<AmendmentId, Integer> unnoted = new HashMap<>();
        jdbc.sql("""
                        SELECT told.amendment_id, count(DISTINCT told.bearer_id) AS units
                        FROM (SELECT mark.amendment_id, assignment.bearer_id
                              FROM assignment.amendment_mark mark
                              JOIN assignment.assignment ON assignment.id = mark.assignment_id
                              WHERE mark.acknowledged_at IS NULL AND mark.amendment_id = ANY (:amendments)
                              UNION ALL
                              SELECT amendment_id, bearer_id
                              FROM assignment.warning_mark
                              WHERE acknowledged_at IS NULL AND amendment_id = ANY (:amendments)) AS told
                        GROUP BY told.amendment_id""")
                .param("amendments", amendments.stream().map(AmendmentId::value).toArray(UUID[]::new))
                .query(row -> {
                    unnoted.put(new AmendmentId(row.getObject("amendment_id", UUID.class)), row.getInt("units"));
                });
        return unnoted;
    }

    Optional<UUID> dispatch(AmendmentId amendment) {
        return jdbc.sql("SELECT dispatch_id FROM assignment.amendment_dispatch WHERE amendment_id = :amendment")
                .param("amendment", amendment.value())
                .query(UUID.class)
                .optional();
    }

    /** Every unit with a mark; those that have not taken note first. */
    List<AmendmentReceipt> receipts(AmendmentId amendment) {
        return jdbc.sql("""
                        SELECT bearer.unit_id, bearer.name, count(*) AS marks, count(told.acknowledged_at) AS noted,
                               max(told.acknowledged_at) AS noted_at, max(told.acknowledged_by) AS noted_by
                        FROM (SELECT assignment.bearer_id, mark.acknowledged_at, mark.acknowledged_by
                              FROM assignment.amendment_mark mark
                              JOIN assignment.assignment ON assignment.id = mark.assignment_id
                              WHERE mark.amendment_id = :amendment
                              UNION ALL
                              SELECT bearer_id, acknowledged_at, acknowledged_by
                              FROM assignment.warning_mark
                              WHERE amendment_id = :amendment) AS told
                        JOIN assignment.bearer ON bearer.unit_id = told.bearer_id
                        GROUP BY bearer.unit_id
                        ORDER BY count(*) = count(told.acknowledged_at), bearer.name""")
                .param("amendment", amendment.value())
                .query((row, _) -> {
                    boolean all = row.getInt("marks") == row.getInt("noted");
                    return new AmendmentReceipt(
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            row.getString("name"),
                            all ? AssignmentStore.instant(row, "noted_at") : null,
                            all ? row.getString("noted_by") : "");
                })
                .list();
    }
}
