package org.anyue.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people can be reached outside the house: sealed, with a blind index. */
@Component
class ContactStore implements SealedRows {

    static final String COLUMN = "notification.contact.address";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    ContactStore(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /** An address in full. */
    record Held(String address, boolean proved) {}

    Map<Channel, Held> of(UUID account) {
        record Row(Channel channel, byte[] address, boolean proved) {}
        Map<Channel, Held> addresses = new EnumMap<>(Channel.class);
        jdbc.sql("""
                        SELECT channel, address, proved_at IS NOT NULL AS proved
                        FROM notification.contact
                        WHERE account_id = :account""")
                .param("account", account)
                .query((row, number) -> new Row(
                        Channel.valueOf(row.getString("channel")), row.getBytes("address"), row.getBoolean("proved")))
                .list()
                .forEach(row ->
                        addresses.put(row.channel(), new Held(cipher.open(COLUMN, row.address()), row.proved())));
        return addresses;
    }

    /** The same address given again stays proved. */
    void put(UUID account, Channel channel, String address, Instant at) {
        jdbc.sql("""
                        INSERT INTO notification.contact (account_id, channel, address, address_index, changed_at)
                        VALUES (:account, :channel, :address, :index, :at)
                        ON CONFLICT (account_id, channel)
                        DO UPDATE SET address = excluded.address, address_index = excluded.address_index,
                                      changed_at = excluded.changed_at,
                                      proved_at = CASE WHEN contact.address_index IN (:same)
                                                       THEN contact.proved_at END""")
                .param("account", account)
                .param("channel", channel.name())
                .param("address", cipher.seal(COLUMN, address))
                .param("index", index.of(COLUMN, address))
                .param("same", index.all(COLUMN, address))
                .param("at", Timestamp.from(at))
                .update();
    }

    void prove(UUID account, Channel channel, Instant at) {
        jdbc.sql("""
                        UPDATE notification.contact
                        SET proved_at = :at
                        WHERE account_id = :account AND channel = :channel""")
                .param("account", account)
                .param("channel", channel.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "个人接收方式",
                "notification.contact",
                List.of("account_id", "channel"),
                List.of(SealedColumn.of("address", COLUMN).indexed("address_index", COLUMN))));
    }

    void remove(UUID account, Channel channel) {
        jdbc.sql("DELETE FROM notification.contact WHERE account_id = :account AND channel = :channel")
                .param("account", account)
                .param("channel", channel.name())
                .update();
    }
}
