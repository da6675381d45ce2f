package org.anyue.quiz;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Further participants of somebody who is entered. */
@Component
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The papers of a participant are those of an entrant from now on; an entrant's own, and those of somebody else, stay. */
    void link(ContestId contest, UUID subject, UUID entrant, Instant at) {
        jdbc.sql("""
                        INSERT INTO quiz.entrant_pass (contest_id, subject, entrant_subject, linked_at)
                        SELECT :contest, :subject, :entrant, :at
                        WHERE NOT EXISTS (
                            SELECT 1 FROM quiz.entrant WHERE contest_id = :contest AND subject = :subject)
                        ON CONFLICT DO NOTHING""")
                .param("contest", contest.value())
                .param("subject", subject)
                .param("entrant", entrant)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose papers those of a participant are; empty for its own. */
    Optional<UUID> entrant(ContestId contest, UUID subject) {
        return jdbc.sql("""
                        SELECT entrant_subject
                        FROM quiz.entrant_pass
                        WHERE contest_id = :contest AND subject = :subject""")
                .param("contest", contest.value())
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    List<UUID> of(ContestId contest, UUID entrant) {
        return jdbc.sql("""
                        SELECT subject
                        FROM quiz.entrant_pass
                        WHERE contest_id = :contest AND entrant_subject = :entrant
                        ORDER BY linked_at, subject""")
                .param("contest", contest.value())
                .param("entrant", entrant)
                .query(UUID.class)
                .list();
    }

    /** Every further participant, and the entrant. */
    Map<UUID, UUID> all(ContestId contest) {
        Map<UUID, UUID> all = new HashMap<>();
        jdbc.sql("SELECT subject, entrant_subject FROM quiz.entrant_pass WHERE contest_id = :contest")
                .param("contest", contest.value())
                .query((row, number) ->
                        all.put(row.getObject("subject", UUID.class), row.getObject("entrant_subject", UUID.class)))
                .list();
        return all;
    }
}
