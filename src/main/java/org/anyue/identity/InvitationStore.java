package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations as rows, locked when they are loaded. */
@Component
class InvitationStore {

    private static final String COLUMNS = """
            SELECT invitation.id, invitation.unit_id, invitation.role, invitation.founding, invitation.link_hash,
                   invitation.expires_at, invitation.account_id
            FROM identity.invitation
            """;

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Invitation invitation, Instant now) {
        one(
                jdbc.sql("""
                        INSERT INTO identity.invitation
                            (id, unit_id, role, founding, link_hash, created_at, expires_at)
                        VALUES (:id, :unit, :role, :founding, :hash, :now, :expires)""")
                        .param("id", invitation.id())
                        .param("unit", invitation.unit().value())
                        .param("role", invitation.role().name())
                        .param("founding", invitation.founding())
                        .param("hash", invitation.linkHash())
                        .param("now", AccountStore.time(now))
                        .param("expires", AccountStore.time(invitation.expiresAt()))
                        .update(),
                invitation);
    }

    Optional<Invitation> byLink(SessionToken token) {
        return jdbc.sql(COLUMNS + "WHERE invitation.link_hash = :hash FOR UPDATE")
                .param("hash", token.hash())
                .query(InvitationStore::invitation)
                .optional();
    }

    Optional<Invitation> byId(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE invitation.id = :id FOR UPDATE")
                .param("id", id)
                .query(InvitationStore::invitation)
                .optional();
    }

    Optional<Invitation> founding(Role role) {
        return jdbc.sql(COLUMNS + "WHERE invitation.founding AND invitation.role = :role FOR UPDATE")
                .param("role", role.name())
                .query(InvitationStore::invitation)
                .optional();
    }

    /** The four of the set-up with the names of those who have come; empty before it, and in older installations. */
    List<FoundingPost> foundingPosts() {
        return jdbc.sql("""
                        SELECT invitation.role, invitation.expires_at, coalesce(account.name, '') AS holder
                        FROM identity.invitation
                        LEFT JOIN identity.account ON account.id = invitation.account_id
                        WHERE invitation.founding
                        ORDER BY invitation.id""")
                .query((row, _) -> new FoundingPost(
                        Role.valueOf(row.getString("role")),
                        requireNonNull(AccountStore.instant(row, "expires_at")),
                        row.getString("holder")))
                .list();
    }

    boolean foundingIsOpen() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1
                                       FROM identity.invitation
                                       WHERE invitation.founding AND invitation.account_id IS NULL)""").query(Boolean.class).single();
    }

    void save(Invitation invitation, Instant now) {
        AccountId holder = invitation.holder();
        one(
                jdbc.sql("""
                        UPDATE identity.invitation
                        SET link_hash = :hash, expires_at = :expires, account_id = :account, used_at = :used
                        WHERE id = :id AND account_id IS NULL""")
                        .param("hash", invitation.linkHash())
                        .param("expires", AccountStore.time(invitation.expiresAt()))
                        .param("account", holder == null ? null : holder.value(), Types.OTHER)
                        .param("used", holder == null ? null : AccountStore.time(now), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", invitation.id())
                        .update(),
                invitation);
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        UUID holder = row.getObject("account_id", UUID.class);
        return new Invitation(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("founding"),
                        row.getBytes("link_hash"),
                        requireNonNull(AccountStore.instant(row, "expires_at")))
                .heldBy(holder == null ? null : new AccountId(holder));
    }

    private static void one(int written, Invitation invitation) {
        if (written != 1) {
            throw new IllegalStateException("wrote %d rows of invitation %s".formatted(written, invitation.id()));
        }
    }
}
