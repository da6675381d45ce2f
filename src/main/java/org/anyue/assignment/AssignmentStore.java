package org.anyue.assignment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.campaign.Asks;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.FigureAsk;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads and saves the aggregate with its history. */
@Component
class AssignmentStore {

    /** How the owner of a duty is called where people should turn to it. */
    static final String OWNER_DESK =
            "CASE WHEN duty.of_department THEN duty.owner_name ELSE duty.owner_name || '安委办' END AS owner_desk";

    private static final String SELECT = """
            SELECT assignment.id, assignment.campaign_id, assignment.duty_id, assignment.bearer_id, assignment.state,
                   assignment.pending_place_id, assignment.levels, assignment.submission, assignment.complete,
                   assignment.first_complete_at, assignment.extended_until, assignment.credited, assignment.reason,
                   assignment.version, bearer.path, duty.owner_place_id, """ + OWNER_DESK + """
                   , duty.review_rule, duty.due_on, duty.lock_on,
                   duty.target, duty.cancelled_at, duty.ask_text, duty.ask_photos, duty.ask_paper, duty.ask_file
            FROM assignment.assignment
            JOIN assignment.duty ON duty.duty_id = assignment.duty_id
            JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
            WHERE assignment.id = :id
            """;

    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An aggregate with the reason that stands beside its state. */
    record Loaded(Assignment assignment, String reason) {}

    Optional<Loaded> find(Scope scope, AssignmentId id) {
        return jdbc.sql(SELECT + " AND " + scope.sql("assignment.bearer_id"))
                .param("id", id.value())
                .params(scope.parameters())
                .query(this::loaded)
                .optional();
    }

    /** For the system itself; the row stays locked until the transaction ends. */
    Optional<Loaded> findLocked(AssignmentId id) {
        return jdbc.sql(SELECT + " FOR UPDATE OF assignment")
                .param("id", id.value())
                .query(this::loaded)
                .optional();
    }

    /** @throws Stale when somebody else saved since it was loaded */
    void save(Assignment assignment, String reason, Instant at) {
        Standing standing = assignment.standing();
        int saved = jdbc.sql("""
                        UPDATE assignment.assignment
                        SET state = :state, pending_place_id = :pending, levels = :levels, submission = :submission,
                            complete = :complete, first_complete_at = :firstComplete, extended_until = :until,
                            credited = :credited, reason = :reason, changed_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("id", assignment.id().value())
                .param("version", assignment.version())
                .param("state", standing.state().name())
                .param(
                        "pending",
                        standing.pendingPlace() == null
                                ? null
                                : standing.pendingPlace().value())
                .param("levels", standing.levels())
                .param("submission", standing.submission())
                .param("complete", standing.complete())
                .param("firstComplete", timestamp(standing.firstCompleteAt()))
                .param("until", standing.extendedUntil())
                .param("credited", standing.credited())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
        if (saved != 1) {
            throw overtaken(assignment.id());
        }
    }

    /** Somebody was faster: the winner has committed, so its line in the history can be read. */
    Stale overtaken(AssignmentId id) {
        return new Stale(
                "assignment " + id, lastMove(id).map(move -> move + "。").orElse(""));
    }

    /** Who did what last, for instance 江州市安委办李谷雨已于6月10日 09:00退回; empty before the first move. */
    Optional<String> lastMove(AssignmentId id) {
        return jdbc.sql("""
                        SELECT at, verb, actor_name, unit_name
                        FROM assignment.history
                        WHERE assignment_id = :id
                        ORDER BY version DESC
                        LIMIT 1""")
                .param("id", id.value())
                .query((row, number) -> row.getString("unit_name") + row.getString("actor_name") + "已于"
                        + DayWords.moment(AssignmentReads.instant(row, "at"))
                        + AssignmentVerb.valueOf(row.getString("verb")).label())
                .optional();
    }

    /** Who did it; the system has no account. */
    record Hand(@Nullable UUID account, String name, String unit) {}

    /** One line of the history: the standing before and who moved it. */
    void remember(HistoryRow row) {
        jdbc.sql("""
                        INSERT INTO assignment.history
                            (id, assignment_id, version, at, verb, from_state, to_state, pending_before, levels_before,
                             submission, account_id, actor_name, unit_name, reason_before, note)
                        VALUES
                            (:id, :assignment, :version, :at, :verb, :from, :to, :pending, :levels,
                             :submission, :account, :name, :unit, :reasonBefore, :note)""")
                .param("id", row.id())
                .param("assignment", row.assignment().value())
                .param("version", row.version())
                .param("at", Timestamp.from(row.at()))
                .param("verb", row.verb().name())
                .param("from", row.before().state().name())
                .param("to", row.to().name())
                .param(
                        "pending",
                        row.before().pendingPlace() == null
                                ? null
                                : row.before().pendingPlace().value())
                .param("levels", row.before().levels())
                .param("submission", row.submission())
                .param("account", row.hand().account())
                .param("name", row.hand().name())
                .param("unit", row.hand().unit())
                .param("reasonBefore", row.reasonBefore())
                .param("note", row.note())
                .update();
    }

    /** A move as it is kept. */
    record HistoryRow(
            UUID id,
            AssignmentId assignment,
            int version,
            Instant at,
            AssignmentVerb verb,
            Standing before,
            AssignmentState to,
            int submission,
            Hand hand,
            String reasonBefore,
            String note) {}

    /** The newest move, if it was this account's decision and nothing has happened since. */
    Optional<Decision> lastDecision(AssignmentId id, UUID account) {
        return jdbc.sql("""
                        SELECT history.from_state, history.pending_before, history.levels_before, history.reason_before
                        FROM assignment.history
                        JOIN assignment.assignment ON assignment.id = history.assignment_id
                                                  AND assignment.version = history.version
                        WHERE history.assignment_id = :id
                          AND history.account_id = :account
                          AND history.verb IN ('ACCEPT', 'SEND_BACK')""")
                .param("id", id.value())
                .param("account", account)
                .query((row, number) -> new Decision(
                        AssignmentState.valueOf(row.getString("from_state")),
                        unit(row, "pending_before"),
                        row.getInt("levels_before"),
                        row.getString("reason_before")))
                .optional();
    }

    /** Marks the move that was just saved as one of several of one click. */
    void batch(AssignmentId id, int version, UUID batch) {
        jdbc.sql("UPDATE assignment.history SET batch_id = :batch WHERE assignment_id = :id AND version = :version")
                .param("batch", batch)
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    /** Those of the account's batch to which nothing has happened since. */
    List<AssignmentId> batch(UUID batch, UUID account) {
        return jdbc.sql("""
                        SELECT history.assignment_id
                        FROM assignment.history
                        JOIN assignment.assignment ON assignment.id = history.assignment_id
                                                  AND assignment.version = history.version
                        WHERE history.batch_id = :batch AND history.account_id = :account
                        ORDER BY history.assignment_id""").param("batch", batch).param("account", account).query(UUID.class).list().stream()
                .map(AssignmentId::new)
                .toList();
    }

    /** What stood before a decision. */
    record Decision(AssignmentState before, @Nullable UnitId pending, int levels, String reason) {}

    /** Units below whose hand-in of the same duty waits for this place. */
    int waitingBelow(DutyId duty, UnitId place) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM assignment.assignment
                        WHERE duty_id = :duty AND pending_place_id = :place AND bearer_id <> :place""")
                .param("duty", duty.value())
                .param("place", place.value())
                .query(Integer.class)
                .single();
    }

    List<FigureAsk> figures(UUID duty) {
        return jdbc.sql("SELECT key, label, unit FROM assignment.duty_figure WHERE duty_id = :duty ORDER BY position")
                .param("duty", duty)
                .query((row, number) ->
                        new FigureAsk(row.getString("key"), row.getString("label"), row.getString("unit")))
                .list();
    }

    private Loaded loaded(ResultSet row, int number) throws SQLException {
        UUID duty = row.getObject("duty_id", UUID.class);
        UnitId owner = new UnitId(row.getObject("owner_place_id", UUID.class));
        Assignment.Identity identity = new Assignment.Identity(
                new AssignmentId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new DutyId(duty),
                new UnitId(row.getObject("bearer_id", UUID.class)),
                ReviewPath.of(units(row, "path"), owner),
                row.getString("owner_desk"));
        Asks asks = new Asks(
                figures(duty),
                row.getBoolean("ask_text"),
                row.getInt("ask_photos"),
                row.getBoolean("ask_paper"),
                row.getBoolean("ask_file"));
        Terms terms = new Terms(
                asks,
                ReviewRule.valueOf(row.getString("review_rule")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("lock_on", LocalDate.class),
                row.getInt("target"),
                row.getTimestamp("cancelled_at") != null);
        return new Loaded(
                new Assignment(identity, terms, standing(row), row.getInt("version")), row.getString("reason"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                AssignmentState.valueOf(row.getString("state")),
                unit(row, "pending_place_id"),
                row.getInt("levels"),
                row.getInt("submission"),
                row.getBoolean("complete"),
                instant(row, "first_complete_at"),
                row.getObject("extended_until", LocalDate.class),
                row.getInt("credited"));
    }

    static List<UnitId> units(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((UUID[]) array.getArray()).map(UnitId::new).toList();
    }

    static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new UnitId(value);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
