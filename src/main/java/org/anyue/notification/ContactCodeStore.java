package org.anyue.notification;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last code of each address; of the code only a keyed hash. */
@Component
class ContactCodeStore implements SealedRows {

    private static final String USE = "notification.contact_code.code_index";

    private final JdbcClient jdbc;
    private final BlindIndex index;

    ContactCodeStore(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    byte[] mark(String address, String digits) {
        return index.of(USE, address + " " + digits);
    }

    /** Bound to the address, so that a code for one proves no other. */
    boolean fits(ContactCode code, String address, String digits) {
        boolean fits = false;
        for (byte[] mark : index.all(USE, address + " " + digits)) {
            fits |= MessageDigest.isEqual(mark, code.index());
        }
        return fits;
    }

    /** Locked: two tries must not both count as one. */
    Optional<ContactCode> find(UUID account, Channel channel) {
        return jdbc.sql("""
                        SELECT code_index, made_at, expires_at, tries_left, since, sent
                        FROM notification.contact_code
                        WHERE account_id = :account AND channel = :channel
                        FOR UPDATE""")
                .param("account", account)
                .param("channel", channel.name())
                .query((row, _) -> new ContactCode(
                        row.getBytes("code_index"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getInt("tries_left"),
                        row.getTimestamp("since").toInstant(),
                        row.getInt("sent")))
                .optional();
    }

    void put(UUID account, Channel channel, ContactCode code) {
        jdbc.sql("""
                        INSERT INTO notification.contact_code
                            (account_id, channel, code_index, made_at, expires_at, tries_left, since, sent)
                        VALUES (:account, :channel, :index, :made, :expires, :tries, :since, :sent)
                        ON CONFLICT (account_id, channel) DO UPDATE
                        SET code_index = excluded.code_index, made_at = excluded.made_at,
                            expires_at = excluded.expires_at, tries_left = excluded.tries_left,
                            since = excluded.since, sent = excluded.sent""")
                .param("account", account)
                .param("channel", channel.name())
                .param("index", code.index())
                .param("made", Timestamp.from(code.madeAt()))
                .param("expires", Timestamp.from(code.expiresAt()))
                .param("tries", code.triesLeft())
                .param("since", Timestamp.from(code.since()))
                .param("sent", code.sent())
                .update();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "接收方式的验证码",
                "notification.contact_code",
                List.of("account_id", "channel"),
                List.of(SealedColumn.oneWay("code_index"))));
    }
}
