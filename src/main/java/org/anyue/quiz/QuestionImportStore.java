package org.anyue.quiz;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions read from a file that wait for a yes. */
@Component
class QuestionImportStore {

    record Kept(UUID id, String fileName, List<ReadQuestion> questions) {}

    private static final TypeReference<List<ReadQuestion>> QUESTIONS = new TypeReference<>() {};

    /** Sets these locks apart from those of other modules. */
    private static final long BANKS = 0x7175_697a_6261_6e6bL;

    private final JdbcClient jdbc;

    QuestionImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Kept kept, UnitId owner, UUID account, Instant at) {
        jdbc.sql("""
                        INSERT INTO quiz.question_import (id, owner_unit_id, account_id, file_name, lines, made_at)
                        VALUES (:id, :owner, :account, :name, CAST(:lines AS jsonb), :at)""")
                .param("id", kept.id())
                .param("owner", owner.value())
                .param("account", account)
                .param("name", kept.fileName())
                .param("lines", JsonMapper.shared().writeValueAsString(kept.questions()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Only one import into a bank at a time, until the end of the transaction: the next one sees what came in. */
    void hold(UnitId owner) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:bank)) held")
                .param("bank", BANKS ^ owner.value().getLeastSignificantBits())
                .query(Integer.class)
                .single();
    }

    Optional<Kept> find(UUID id, UnitId owner, Instant madeAfter) {
        return jdbc.sql("""
                        SELECT id, file_name, lines
                        FROM quiz.question_import
                        WHERE id = :id AND owner_unit_id = :owner AND made_at > :after""")
                .param("id", id)
                .param("owner", owner.value())
                .param("after", Timestamp.from(madeAfter))
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        JsonMapper.shared().readValue(row.getString("lines"), QUESTIONS)))
                .optional();
    }

    /** @return false when somebody else has just imported it */
    boolean delete(UUID id) {
        return jdbc.sql("DELETE FROM quiz.question_import WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void deleteOlder(Instant before) {
        jdbc.sql("DELETE FROM quiz.question_import WHERE made_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
