package org.anyue.identity;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Challenges that have come back. */
@Component
class SpentChallengeStore {

    private final JdbcClient jdbc;

    SpentChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new. What is too old by now goes with it. */
    boolean insert(byte[] challenge, Instant until, Instant now) {
        jdbc.sql("DELETE FROM identity.spent_challenge WHERE expires_at <= :now")
                .param("now", AccountStore.time(now))
                .update();
        return jdbc.sql("""
                        INSERT INTO identity.spent_challenge (challenge, expires_at)
                        VALUES (:challenge, :until)
                        ON CONFLICT DO NOTHING""")
                        .param("challenge", challenge)
                        .param("until", AccountStore.time(until))
                        .update()
                == 1;
    }
}
