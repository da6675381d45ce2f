package org.anyue.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Contests and the questions that were frozen for them. */
@Component
class ContestStore implements SealedRows {

    private static final String SECRET = "quiz.contest.secret";

    private static final int SECRET_BYTES = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final FieldCipher cipher;

    ContestStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.cipher = cipher;
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "竞赛试卷密钥",
                "quiz.contest",
                List.of("id"),
                List.of(SealedColumn.of("secret_sealed", key -> SECRET + " " + key.getFirst()))));
    }

    void insert(Contest contest, Instant now) {
        jdbc.sql("""
                        INSERT INTO quiz.contest
                            (id, owner_unit_id, campaign_id, title, rules, state, starts_on, ends_on, created_at)
                        VALUES (:id, :owner, :campaign, :title, CAST(:rules AS jsonb), :state, :starts, :ends, :now)""")
                .param("id", contest.id().value())
                .param("owner", contest.owner().value())
                .param("campaign", contest.campaign(), Types.OTHER)
                .param("title", contest.title())
                .param("rules", JSON.writeValueAsString(contest.rules()))
                .param("state", contest.state().name())
                .param("starts", contest.rules().period().start())
                .param("ends", contest.rules().period().end())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** For a command: the row is held until its end. */
    Optional<Contest> lock(ContestId id) {
        return jdbc.sql("""
                        SELECT id, owner_unit_id, campaign_id, title, rules, state, version
                        FROM quiz.contest
                        WHERE id = :id
                        FOR UPDATE""")
                .param("id", id.value())
                .query((row, _) -> new Contest(new Contest.Kept(
                        new ContestId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("owner_unit_id", UUID.class)),
                        row.getObject("campaign_id", UUID.class),
                        row.getString("title"),
                        rules(row),
                        ContestState.valueOf(row.getString("state")),
                        row.getInt("version"))))
                .optional();
    }

    /** @return whether it was still of the version that was seen */
    boolean save(Contest contest, Instant now) {
        return jdbc.sql("""
                        UPDATE quiz.contest
                        SET campaign_id = :campaign, title = :title, rules = CAST(:rules AS jsonb), state = :state, starts_on = :starts,
                            ends_on = :ends, version = version + 1,
                            opened_at = CASE WHEN :state <> 'DRAFT' THEN coalesce(opened_at, :now) END,
                            secret_sealed = CASE WHEN :state <> 'DRAFT' THEN coalesce(secret_sealed, :secret) END
                        WHERE id = :id AND version = :version""")
                        .param("id", contest.id().value())
                        .param("campaign", contest.campaign(), Types.OTHER)
                        .param("title", contest.title())
                        .param("rules", JSON.writeValueAsString(contest.rules()))
                        .param("state", contest.state().name())
                        .param("starts", contest.rules().period().start())
                        .param("ends", contest.rules().period().end())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param(
                                "secret",
                                cipher.seal(SECRET + " " + contest.id().value(), Ids.randomBytes(SECRET_BYTES)))
                        .param("version", contest.version())
                        .update()
                == 1;
    }

    /** Only a draft; what somebody has played stays. */
    boolean deleteDraft(ContestId id, int version) {
        return jdbc.sql("DELETE FROM quiz.contest WHERE id = :id AND version = :version AND state = 'DRAFT'")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void freeze(ContestId id, List<PaperItem> items) {
        SqlParameterSource[] rows = items.stream()
                .map(item -> new MapSqlParameterSource()
                        .addValue("contest", id.value())
                        .addValue("position", item.position())
                        .addValue("question", item.question())
                        .addValue("number", item.version())
                        .addValue("content", JSON.writeValueAsString(item)))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                INSERT INTO quiz.contest_question (contest_id, position, question_id, question_version, content)
                VALUES (:contest, :position, :question, :number, CAST(:content AS jsonb))""", rows);
    }

    /** What the papers of an open contest follow from. */
    byte[] secret(ContestId id) {
        byte[] sealed = jdbc.sql("SELECT secret_sealed FROM quiz.contest WHERE id = :id AND secret_sealed IS NOT NULL")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        return cipher.openBytes(SECRET + " " + id.value(), sealed);
    }

    List<PaperItem> frozen(ContestId id) {
        return jdbc.sql("SELECT content FROM quiz.contest_question WHERE contest_id = :id ORDER BY position")
                .param("id", id.value())
                .query((row, _) -> JSON.readValue(row.getString("content"), PaperItem.class))
                .list();
    }

    static ContestRules rules(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("rules"), ContestRules.class);
    }
}
