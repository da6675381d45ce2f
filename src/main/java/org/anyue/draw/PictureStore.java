package org.anyue.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which office has brought which pictures. */
@Component
class PictureStore {

    private final JdbcClient jdbc;

    PictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UnitId owner, String address, Instant now) {
        jdbc.sql("""
                        INSERT INTO draw.picture (owner_id, file_address, made_at)
                        VALUES (:owner, :address, :now)
                        ON CONFLICT (owner_id, file_address) DO NOTHING""")
                .param("owner", owner.value())
                .param("address", address)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean has(UnitId owner, String address) {
        return jdbc.sql("SELECT count(*) FROM draw.picture WHERE owner_id = :owner AND file_address = :address")
                        .param("owner", owner.value())
                        .param("address", address)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<String> addresses() {
        return jdbc.sql("SELECT DISTINCT file_address FROM draw.picture")
                .query(String.class)
                .list();
    }
}
