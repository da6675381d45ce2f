package org.anyue.quiz;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.RetentionRule;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answer cards: numbers that came in, and files that wait for a yes. */
@Component
class CardStore implements SealedRows, RetentionRule.Owner {

    private static final String ROWS = "quiz.card_import.rows";
    private static final String LEFT = "FROM quiz.card_import WHERE made_at < :before";
    private static final TypeReference<List<CardLine>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final FieldCipher cipher;

    CardStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.cipher = cipher;
    }

    record Kept(UUID id, String fileName, List<CardLine> lines) {}

    void keep(Kept kept, ContestId contest, Actor actor, Instant at) {
        jdbc.sql("""
                        INSERT INTO quiz.card_import
                            (id, contest_id, unit_id, account_id, file_name, rows_sealed, made_at)
                        VALUES (:id, :contest, :unit, :account, :name, :rows, :at)""")
                .param("id", kept.id())
                .param("contest", contest.value())
                .param("unit", actor.unitId().value())
                .param("account", actor.accountId())
                .param("name", kept.fileName())
                .param("rows", cipher.seal(ROWS, JsonMapper.shared().writeValueAsString(kept.lines())))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of the unit that brought it. */
    Optional<Kept> find(UUID id, ContestId contest, Actor actor) {
        return jdbc.sql("""
                        SELECT id, file_name, rows_sealed
                        FROM quiz.card_import
                        WHERE id = :id AND contest_id = :contest AND unit_id = :unit""")
                .param("id", id)
                .param("contest", contest.value())
                .param("unit", actor.unitId().value())
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        JsonMapper.shared().readValue(cipher.open(ROWS, row.getBytes("rows_sealed")), LINES)))
                .optional();
    }

    /** @return false when somebody else has just imported it */
    boolean delete(UUID id) {
        return jdbc.sql("DELETE FROM quiz.card_import WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Cards of a contest that came in, with the time. */
    Map<String, Instant> numbers(ContestId contest) {
        Map<String, Instant> numbers = new HashMap<>();
        jdbc.sql("SELECT number, kept_at FROM quiz.card WHERE contest_id = :contest")
                .param("contest", contest.value())
                .query((row, _) -> numbers.put(
                        row.getString("number"),
                        row.getObject("kept_at", java.time.OffsetDateTime.class).toInstant()))
                .list();
        return numbers;
    }

    void insert(ContestId contest, Map<String, UUID> receipts, Instant at) {
        SqlParameterSource[] rows = receipts.entrySet().stream()
                .map(one -> new MapSqlParameterSource()
                        .addValue("contest", contest.value())
                        .addValue("number", one.getKey())
                        .addValue("receipt", one.getValue())
                        .addValue("at", at.atOffset(ZoneOffset.UTC)))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                INSERT INTO quiz.card (contest_id, number, receipt_id, kept_at)
                VALUES (:contest, :number, :receipt, :at)""", rows);
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "待导入的答题卡", "quiz.card_import", List.of("id"), List.of(SealedColumn.of("rows_sealed", ROWS))));
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule(
                "quiz.card-imports",
                before -> jdbc.sql("SELECT count(*), min(made_at) AS oldest " + LEFT)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .query(RetentionRule.Due.class)
                        .single(),
                before -> jdbc.sql("DELETE " + LEFT)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()));
    }
}
