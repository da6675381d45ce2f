package org.anyue.identity;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row that says what this installation is. */
@Component
class InstallationStore {

    private final JdbcClient jdbc;

    InstallationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the set-up. */
    Optional<InstallationMode> mode() {
        return jdbc.sql("SELECT mode FROM identity.installation")
                .query(InstallationMode.class)
                .optional();
    }

    /** @throws DuplicateKeyException when somebody else was faster */
    void begin(InstallationMode mode, Instant now) {
        one(jdbc.sql("""
                        INSERT INTO identity.installation (mode, set_up_at, formal_at)
                        VALUES (:mode, :now, :formal)""")
                .param("mode", mode.name())
                .param("now", AccountStore.time(now))
                .param(
                        "formal",
                        mode == InstallationMode.FORMAL ? AccountStore.time(now) : null,
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update());
    }

    /** Whether it was on trial until now. */
    boolean makeFormal(Instant now) {
        return jdbc.sql("UPDATE identity.installation SET mode = 'FORMAL', formal_at = :now WHERE mode = 'TRIAL'")
                        .param("now", AccountStore.time(now))
                        .update()
                == 1;
    }

    private static void one(int written) {
        if (written != 1) {
            throw new IllegalStateException("wrote %d rows of the installation".formatted(written));
        }
    }
}
