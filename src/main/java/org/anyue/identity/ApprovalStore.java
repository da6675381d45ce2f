package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for a second person's approval. */
@Component
class ApprovalStore {

    private static final String COLUMNS = """
            SELECT approval.id, approval.kind, approval.account_id, approval.name, approval.unit_id, approval.role,
                   approval.reason, approval.state, approval.requested_by, approval.requested_name,
                   approval.requested_role, approval.requested_at, approval.decided_by, approval.decided_name,
                   approval.decided_at
            FROM identity.approval
            """;

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Approval approval) {
        Approval.Matter matter = approval.matter();
        AccountId account = matter.account();
        one(
                jdbc.sql("""
                        INSERT INTO identity.approval
                            (id, kind, account_id, name, unit_id, role, reason, state, requested_by, requested_name,
                             requested_role, requested_at, expires_at)
                        VALUES (:id, :kind, :account, :name, :unit, :role, :reason, :state, :by, :byName, :byRole, :at,
                                :expires)""")
                        .param("id", approval.id())
                        .param("kind", matter.kind().name())
                        .param("account", account == null ? null : account.value(), Types.OTHER)
                        .param("name", matter.name())
                        .param("unit", matter.unit().value())
                        .param("role", matter.role().name())
                        .param("reason", matter.reason().strip())
                        .param("state", approval.state().name())
                        .param("by", approval.request().by())
                        .param("byName", approval.request().name())
                        .param("byRole", approval.request().role().name())
                        .param("at", AccountStore.time(approval.request().at()))
                        .param("expires", AccountStore.time(approval.expiresAt()))
                        .update(),
                approval);
    }

    void save(Approval approval) {
        Approval.Decision decision = requireNonNull(approval.decision());
        one(
                jdbc.sql("""
                        UPDATE identity.approval
                        SET state = :state, decided_by = :by, decided_name = :byName, decided_at = :at
                        WHERE id = :id AND state = 'REQUESTED'""")
                        .param("state", approval.state().name())
                        .param("by", decision.by())
                        .param("byName", decision.name())
                        .param("at", AccountStore.time(decision.at()))
                        .param("id", approval.id())
                        .update(),
                approval);
    }

    /** Locked, when the actor has asked for it or looks after such requests in its place. */
    Optional<Approval> find(Actor actor, UUID id) {
        return jdbc.sql(COLUMNS + "WHERE approval.id = :id AND " + visible(actor) + " FOR UPDATE")
                .param("id", id)
                .param("actor", actor.accountId())
                .params(Scope.directory(actor).parameters())
                .query(ApprovalStore::approval)
                .optional();
    }

    /** The latest first. */
    List<Approval> latest(Actor actor, int most) {
        return jdbc.sql(COLUMNS + "WHERE " + visible(actor)
                        + " ORDER BY approval.requested_at DESC, approval.id LIMIT :most")
                .param("most", most)
                .param("actor", actor.accountId())
                .params(Scope.directory(actor).parameters())
                .query(ApprovalStore::approval)
                .list();
    }

    Optional<Approval> latestOwn(AccountId account, ApprovalKind kind) {
        return jdbc.sql(COLUMNS + """
                        WHERE approval.requested_by = :account AND approval.account_id = :account
                          AND approval.kind = :kind
                        ORDER BY approval.requested_at DESC
                        LIMIT 1""")
                .param("account", account.value())
                .param("kind", kind.name())
                .query(ApprovalStore::approval)
                .optional();
    }

    private static String visible(Actor actor) {
        return actor.role().isAdministrator()
                ? "(approval.requested_by = :actor OR " + Scope.directory(actor).sql("approval.unit_id") + ")"
                : "approval.requested_by = :actor";
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        UUID decider = row.getObject("decided_by", UUID.class);
        return new Approval(
                row.getObject("id", UUID.class),
                new Approval.Matter(
                        ApprovalKind.valueOf(row.getString("kind")),
                        account == null ? null : new AccountId(account),
                        row.getString("name"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getString("reason")),
                new Approval.Request(
                        row.getObject("requested_by", UUID.class),
                        row.getString("requested_name"),
                        Role.valueOf(row.getString("requested_role")),
                        requireNonNull(AccountStore.instant(row, "requested_at"))),
                ApprovalState.valueOf(row.getString("state")),
                decider == null
                        ? null
                        : new Approval.Decision(
                                decider,
                                row.getString("decided_name"),
                                requireNonNull(AccountStore.instant(row, "decided_at"))));
    }

    private static void one(int written, Approval approval) {
        if (written != 1) {
            throw new IllegalStateException("wrote %d rows of approval %s".formatted(written, approval.id()));
        }
    }
}
