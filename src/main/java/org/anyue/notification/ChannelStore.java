package org.anyue.notification;

import java.util.EnumMap;
import java.util.Map;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which channel carries which urgency. */
@Component
class ChannelStore {

    private final JdbcClient jdbc;

    ChannelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Urgency, Channel> of(UnitId owner) {
        Map<Urgency, Channel> choices = new EnumMap<>(Urgency.class);
        jdbc.sql("SELECT urgency, channel FROM notification.channel_choice WHERE owner_unit_id = :owner")
                .param("owner", owner.value())
                .query((row, number) ->
                        Map.entry(Urgency.valueOf(row.getString("urgency")), Channel.valueOf(row.getString("channel"))))
                .list()
                .forEach(entry -> choices.put(entry.getKey(), entry.getValue()));
        return choices;
    }

    void replace(UnitId owner, Map<Urgency, Channel> choices) {
        jdbc.sql("DELETE FROM notification.channel_choice WHERE owner_unit_id = :owner")
                .param("owner", owner.value())
                .update();
        choices.forEach((urgency, channel) -> jdbc.sql("""
                                INSERT INTO notification.channel_choice (owner_unit_id, urgency, channel)
                                VALUES (:owner, :urgency, :channel)""")
                .param("owner", owner.value())
                .param("urgency", urgency.name())
                .param("channel", channel.name())
                .update());
    }
}
