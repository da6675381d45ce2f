package org.anyue.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anyue.organization.Scope;
import org.anyue.shared.Masked;
import org.anyue.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL behind {@link DeliveryQueries}. */
@Component
class DeliveryReads {

    private final JdbcClient jdbc;

    DeliveryReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<DeliverySummary> list(Scope scope, DeliveryState state, int page, int size) {
        String where = " WHERE delivery.state = :state AND " + scope.sql("delivery.unit_id");
        long total = jdbc.sql("SELECT count(*) FROM notification.delivery" + where)
                .param("state", state.name())
                .params(scope.parameters())
                .query(Long.class)
                .single();
        List<DeliverySummary> rows = jdbc.sql("""
                        SELECT delivery.id, delivery.person_name, delivery.channel, delivery.urgency, delivery.subject,
                               delivery.state, delivery.attempts, delivery.next_at, delivery.settled_at, delivery.problem,
                               local_message.masked_address, local_message.body
                        FROM notification.delivery
                        LEFT JOIN notification.local_message ON local_message.key = delivery.id""" + where + """

                        ORDER BY delivery.created_at DESC, delivery.id
                        LIMIT :size OFFSET :skipped""")
                .param("state", state.name())
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .params(scope.parameters())
                .query(DeliveryReads::summary)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    Map<DeliveryState, Long> counts(Scope scope) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        jdbc.sql("SELECT delivery.state, count(*) AS many FROM notification.delivery WHERE "
                        + scope.sql("delivery.unit_id") + " GROUP BY delivery.state")
                .params(scope.parameters())
                .query((row, number) -> Map.entry(DeliveryState.valueOf(row.getString("state")), row.getLong("many")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static DeliverySummary summary(ResultSet row, int number) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        return new DeliverySummary(
                row.getObject("id", UUID.class),
                Masked.name(row.getString("person_name")),
                Channel.valueOf(row.getString("channel")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("subject"),
                Objects.requireNonNullElse(row.getString("masked_address"), ""),
                Objects.requireNonNullElse(row.getString("body"), ""),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("next_at").toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getString("problem"));
    }
}
