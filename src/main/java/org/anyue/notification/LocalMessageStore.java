package org.anyue.notification;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what channels without a gateway took. The address is kept masked, since nobody needs it whole. */
@Component
class LocalMessageStore {

    private final JdbcClient jdbc;

    LocalMessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(Channel channel, Outgoing message, Instant at) {
        jdbc.sql("""
                        INSERT INTO notification.local_message (key, channel, masked_address, subject, body, taken_at)
                        VALUES (:key, :channel, :address, :subject, :body, :at)
                        ON CONFLICT (key) DO NOTHING""")
                .param("key", message.key())
                .param("channel", channel.name())
                .param("address", channel.masked(message.address()))
                .param("subject", message.subject())
                .param("body", message.wholeText())
                .param("at", Timestamp.from(at))
                .update();
    }
}
