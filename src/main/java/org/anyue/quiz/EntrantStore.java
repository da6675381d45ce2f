package org.anyue.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.Masked;
import org.anyue.shared.RetentionRule;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands behind a participant; sealed, found by a blind index, one in a contest. */
@Component
class EntrantStore implements SealedRows, RetentionRule.Owner {

    private static final String CONTACT = "quiz.entrant.contact";
    private static final String COLUMNS = """
            SELECT contest_id, subject, way, contact_sealed, entered_at
            FROM quiz.entrant
            """;

    private static final String INSERT = """
            INSERT INTO quiz.entrant (contest_id, subject, way, contact_sealed, contact_index, entered_at)
            VALUES (:contest, :subject, :way, :sealed, :index, :at)
            ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final FieldCipher cipher;
    private final BlindIndex index;

    EntrantStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.cipher = cipher;
        this.index = index;
    }

    /** @return false when the contact or the participant is entered already */
    boolean insert(Entrant entrant, String contact) {
        return jdbc.sql(INSERT)
                        .param("contest", entrant.contest().value())
                        .param("subject", entrant.subject())
                        .param("way", entrant.way().ordinal())
                        .param("sealed", cipher.seal(CONTACT, contact))
                        .param("index", index.of(CONTACT, contact))
                        .param("at", entrant.enteredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Many at once; who is entered already stays as entered. */
    void insertAll(ContestId contest, IdentityWay way, Map<UUID, String> contacts, Instant at) {
        SqlParameterSource[] rows = contacts.entrySet().stream()
                .map(one -> new MapSqlParameterSource()
                        .addValue("contest", contest.value())
                        .addValue("subject", one.getKey())
                        .addValue("way", way.ordinal())
                        .addValue("sealed", cipher.seal(CONTACT, one.getValue()))
                        .addValue("index", index.of(CONTACT, one.getValue()))
                        .addValue("at", at.atOffset(ZoneOffset.UTC)))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(INSERT, rows);
    }

    Optional<Entrant> byContact(ContestId contest, IdentityWay way, String contact) {
        return jdbc.sql(COLUMNS + """
                        WHERE contest_id = :contest AND way = :way AND contact_index IN (:indexes)""")
                .param("contest", contest.value())
                .param("way", way.ordinal())
                .param("indexes", index.all(CONTACT, contact))
                .query(this::entrant)
                .optional();
    }

    Optional<Entrant> of(ContestId contest, UUID subject) {
        return jdbc.sql(COLUMNS + "WHERE contest_id = :contest AND subject = :subject")
                .param("contest", contest.value())
                .param("subject", subject)
                .query(this::entrant)
                .optional();
    }

    /** @param subjectKey as a draw knows the person */
    record Known(UUID subject, String subjectKey) {}

    /** Everybody who entered. */
    Map<UUID, Known> all(ContestId contest) {
        Map<UUID, Known> all = new HashMap<>();
        jdbc.sql("SELECT subject, way, contact_sealed FROM quiz.entrant WHERE contest_id = :contest")
                .param("contest", contest.value())
                .query(this::known)
                .list()
                .forEach(one -> all.put(one.subject(), one));
        return all;
    }

    Optional<Known> known(ContestId contest, UUID subject) {
        return jdbc.sql("""
                        SELECT subject, way, contact_sealed
                        FROM quiz.entrant
                        WHERE contest_id = :contest AND subject = :subject""")
                .param("contest", contest.value())
                .param("subject", subject)
                .query(this::known)
                .optional();
    }

    private Known known(ResultSet row, int number) throws SQLException {
        String contact = cipher.open(CONTACT, row.getBytes("contact_sealed"));
        return new Known(row.getObject("subject", UUID.class), key(IdentityWay.values()[row.getInt("way")], contact));
    }

    private static String key(IdentityWay way, String contact) {
        return switch (way) {
            case PHONE -> "tel:+86" + contact;
            case WECHAT -> "wechat:" + contact;
            case STAFF, NONE -> "staff:" + contact;
        };
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "竞赛参与者的联系方式",
                "quiz.entrant",
                List.of("contest_id", "subject"),
                List.of(SealedColumn.of("contact_sealed", CONTACT).indexed("contact_index", CONTACT))));
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("quiz.entrants", this::due, this::forget));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("SELECT count(*), min(entered_at) AS oldest FROM quiz.entrant WHERE entered_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long forget(Instant before) {
        return jdbc.sql("DELETE FROM quiz.entrant WHERE entered_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Entrant entrant(ResultSet row, int number) throws SQLException {
        IdentityWay way = IdentityWay.values()[row.getInt("way")];
        String contact = cipher.open(CONTACT, row.getBytes("contact_sealed"));
        return new Entrant(
                new ContestId(row.getObject("contest_id", UUID.class)),
                row.getObject("subject", UUID.class),
                way,
                way == IdentityWay.PHONE ? Masked.phone(contact) : way.label(),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
