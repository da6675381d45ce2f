package org.anyue.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.filestore.FileAddress;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes versions of questions, and loads them to be changed. */
@Component
class QuestionStore {

    private static final String LOAD = """
            SELECT version.question_id, version.number, version.state, version.kind, version.stem, version.options,
                   version.right_options, version.right_texts, version.topic, version.sector, version.level,
                   version.article, version.explanation, version.picture, version.picture_words, version.origin,
                   version.hands, version.written_by, version.written_at, version.reviewer_id, version.reviewed_by,
                   version.reviewed_at, version.reason, version.revision
            FROM quiz.question_version version
            JOIN quiz.question question ON question.id = version.question_id
            WHERE question.owner_unit_id = :owner
            """;

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertQuestion(QuestionId id, UnitId owner, Instant at) {
        jdbc.sql("""
                        INSERT INTO quiz.question (id, owner_unit_id, created_at)
                        VALUES (:id, :owner, :at)""")
                .param("id", id.value())
                .param("owner", owner.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return false when somebody else has begun a version meanwhile */
    boolean insert(QuestionVersion version) {
        return jdbc.sql("""
                        INSERT INTO quiz.question_version (question_id, number, state, kind, stem, options, right_options,
                                                           right_texts, topic, sector, level, article, explanation,
                                                           picture, picture_words, origin, hands, written_by, written_at,
                                                           reviewer_id, reviewed_by, reviewed_at, reason, revision)
                        VALUES (:id, :number, :state, :kind, :stem, :options, :rightOptions,
                                :rightTexts, :topic, :sector, :level, :article, :explanation,
                                :picture, :pictureWords, :origin, :hands, :writtenBy, :writtenAt,
                                :reviewer, :reviewedBy, :reviewedAt, :reason, 0)
                        ON CONFLICT DO NOTHING""").params(values(version)).update() == 1;
    }

    /** @return whether it was still of the revision that was seen */
    boolean save(QuestionVersion version) {
        return jdbc.sql("""
                        UPDATE quiz.question_version
                        SET state = :state, kind = :kind, stem = :stem, options = :options, right_options = :rightOptions,
                            right_texts = :rightTexts, topic = :topic, sector = :sector, level = :level,
                            article = :article, explanation = :explanation, picture = :picture,
                            picture_words = :pictureWords, origin = :origin, hands = :hands, written_by = :writtenBy,
                            written_at = :writtenAt, reviewer_id = :reviewer, reviewed_by = :reviewedBy,
                            reviewed_at = :reviewedAt, reason = :reason, revision = revision + 1
                        WHERE question_id = :id AND number = :number AND revision = :revision
                          AND state IN ('DRAFT', 'IN_REVIEW', 'SENT_BACK')""")
                        .params(values(version))
                        .param("revision", version.revision())
                        .update()
                == 1;
    }

    /** Moves a version that was published; its words stay as they are. */
    boolean saveState(QuestionVersion version) {
        return jdbc.sql("""
                        UPDATE quiz.question_version
                        SET state = :state, revision = revision + 1
                        WHERE question_id = :id AND number = :number AND revision = :revision""")
                        .param("state", version.state().name())
                        .param("id", version.id().value())
                        .param("number", version.number())
                        .param("revision", version.revision())
                        .update()
                == 1;
    }

    /** Takes a version away that was never published, and the question with its only version. */
    boolean delete(QuestionVersion version) {
        boolean gone = jdbc.sql("""
                        DELETE FROM quiz.question_version
                        WHERE question_id = :id AND number = :number AND revision = :revision
                          AND state IN ('DRAFT', 'SENT_BACK')""")
                        .param("id", version.id().value())
                        .param("number", version.number())
                        .param("revision", version.revision())
                        .update()
                == 1;
        jdbc.sql("""
                        DELETE FROM quiz.question
                        WHERE id = :id
                          AND NOT EXISTS (SELECT 1
                                          FROM quiz.question_version version
                                          WHERE version.question_id = question.id)""").param("id", version.id().value()).update();
        return gone;
    }

    Optional<QuestionVersion> find(UnitId owner, QuestionId id, int number) {
        return jdbc.sql(LOAD + "AND version.question_id = :id AND version.number = :number")
                .param("owner", owner.value())
                .param("id", id.value())
                .param("number", number)
                .query(QuestionStore::version)
                .optional();
    }

    /** The version that is asked, or was until it was retired. */
    Optional<QuestionVersion> standing(UnitId owner, QuestionId id) {
        return jdbc.sql(LOAD + "AND version.question_id = :id AND version.state IN ('PUBLISHED', 'RETIRED')")
                .param("owner", owner.value())
                .param("id", id.value())
                .query(QuestionStore::version)
                .optional();
    }

    /** Built-in questions that wait for a second person and that this account did not bring. */
    List<QuestionVersion> builtInWaiting(UnitId owner, UUID account) {
        return jdbc.sql(LOAD + """
                        AND version.state = 'IN_REVIEW' AND version.origin = 'BUILT_IN'
                          AND NOT :account = ANY (version.hands)
                        ORDER BY version.question_id""")
                .param("owner", owner.value())
                .param("account", account)
                .query(QuestionStore::version)
                .list();
    }

    private static Map<String, @Nullable Object> values(QuestionVersion version) {
        QuestionContent content = version.content();
        QuestionVersion.Writing writing = version.writing();
        QuestionVersion.Review review = version.review();
        FileAddress picture = content.picture().address();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", version.id().value());
        values.put("number", version.number());
        values.put("state", version.state().name());
        values.put("kind", content.kind().name());
        values.put("stem", content.stem());
        values.put("options", content.key().options().toArray(String[]::new));
        values.put("rightOptions", content.key().rightOptions().toArray(Integer[]::new));
        values.put("rightTexts", content.key().rightTexts().toArray(String[]::new));
        values.put("topic", content.filing().topic());
        values.put("sector", content.filing().sector());
        values.put("level", content.filing().level().name());
        values.put("article", content.article());
        values.put("explanation", content.explanation());
        values.put("picture", picture == null ? null : picture.sha256());
        values.put("pictureWords", content.picture().words());
        values.put("origin", writing.origin().name());
        values.put("hands", writing.hands().toArray(UUID[]::new));
        values.put("writtenBy", writing.by());
        values.put("writtenAt", Timestamp.from(writing.at()));
        values.put("reviewer", review.by());
        values.put("reviewedBy", review.name());
        values.put("reviewedAt", typed(review.at()));
        values.put("reason", review.reason());
        return values;
    }

    private static Object typed(@Nullable Instant at) {
        return new org.springframework.jdbc.core.SqlParameterValue(
                Types.TIMESTAMP, at == null ? null : Timestamp.from(at));
    }

    private static QuestionVersion version(ResultSet row, int number) throws SQLException {
        return new QuestionVersion(
                new QuestionSeen(
                        new QuestionId(row.getObject("question_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("revision")),
                QuestionState.valueOf(row.getString("state")),
                content(row),
                new QuestionVersion.Writing(
                        QuestionOrigin.valueOf(row.getString("origin")),
                        Set.copyOf(Arrays.asList((UUID[]) row.getArray("hands").getArray())),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()),
                new QuestionVersion.Review(
                        row.getObject("reviewer_id", UUID.class),
                        row.getString("reviewed_by"),
                        instant(row.getTimestamp("reviewed_at")),
                        row.getString("reason")));
    }

    static QuestionContent content(ResultSet row) throws SQLException {
        return new QuestionContent(
                QuestionKind.valueOf(row.getString("kind")),
                row.getString("stem"),
                new QuestionContent.Key(
                        QuestionReads.words(row, "options"),
                        QuestionReads.numbers(row, "right_options"),
                        QuestionReads.words(row, "right_texts")),
                new QuestionContent.Filing(
                        row.getString("topic"), row.getString("sector"), QuestionLevel.valueOf(row.getString("level"))),
                row.getString("article"),
                row.getString("explanation"),
                new QuestionContent.Picture(QuestionReads.picture(row), row.getString("picture_words")));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
