package org.anyue.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of questions as somebody may see them. */
@Component
class BankReads {

    /**
     * Who looks.
     *
     * @param keeper the place whose bank the reader keeps, null for who only reads
     * @param owners the places whose published questions the reader may use
     */
    record View(@Nullable UnitId keeper, Collection<UUID> owners, UUID account) {}

    /** An id that no unit has, because SQL has no empty list. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String COLUMNS = """
            SELECT version.question_id, version.number, version.state, version.kind, version.stem, version.options,
                   version.right_options, version.right_texts, version.topic, version.sector, version.level,
                   version.article, version.explanation, version.picture, version.picture_words, version.origin,
                   :account = ANY (version.hands) AS mine, version.written_by, version.written_at, version.reviewer_id,
                   version.reviewed_by, version.reviewed_at, version.reason, version.revision, question.owner_unit_id,
                   coalesce((SELECT asked.number
                             FROM quiz.question_version asked
                             WHERE asked.question_id = version.question_id AND asked.state = 'PUBLISHED'), 0) AS asked
            """;
    private static final String FROM = """
            FROM quiz.question_version version
            JOIN quiz.question question ON question.id = version.question_id
            """;

    /** The keeper sees the newest version of each question, others what is published. */
    private static final String SEEN = """
            WHERE (question.owner_unit_id = :keeper
                   AND version.number = (SELECT max(newest.number)
                                         FROM quiz.question_version newest
                                         WHERE newest.question_id = version.question_id)
                   OR question.owner_unit_id IN (:owners) AND question.owner_unit_id IS DISTINCT FROM :keeper
                      AND version.state = 'PUBLISHED')
            """;

    private static final String WANTED = """
            AND (:text = '' OR version.stem ILIKE :like OR array_to_string(version.options, ' ') ILIKE :like
                 OR version.article ILIKE :like OR version.explanation ILIKE :like)
            AND (:topic = '' OR version.topic = :topic)
            AND (:kind = '' OR version.kind = :kind)
            AND (:level = '' OR version.level = :level)
            AND (:state = '' OR version.state = :state)
            AND (:origin = '' OR version.origin = :origin)
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "stem", "version.stem",
            "kind", "version.kind",
            "topic", "version.topic",
            "level", "CASE version.level WHEN 'EASY' THEN 1 WHEN 'MEDIUM' THEN 2 ELSE 3 END",
            "state", "version.state",
            "written", "version.written_at");

    private final JdbcClient jdbc;

    BankReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sort key of {@link #ORDERS}; any other gives the newest first */
    Slice<QuestionSummary> search(View view, QuestionFilter filter, String sort, boolean descending, Paging paging) {
        long total = jdbc.sql("SELECT count(*) " + FROM + SEEN + WANTED)
                .params(values(view, filter))
                .query(Long.class)
                .single();
        int page = Math.clamp(paging.page(), 1, (int) Math.max(1, (total + paging.size() - 1) / paging.size()));
        List<QuestionSummary> rows = jdbc.sql(
                        COLUMNS + FROM + SEEN + WANTED + order(sort, descending) + " LIMIT :size OFFSET :skip")
                .params(values(view, filter))
                .param("size", paging.size())
                .param("skip", (page - 1) * paging.size())
                .query(BankReads::summary)
                .list();
        return new Slice<>(rows, page, paging.size(), total);
    }

    /** @param page from 1 */
    record Paging(int page, int size) {}

    private static String order(String sort, boolean descending) {
        String column = ORDERS.get(sort);
        return column == null
                ? "ORDER BY version.question_id DESC"
                : "ORDER BY " + column + (descending ? " DESC" : "") + ", version.question_id";
    }

    /** One version: any of the keeper's own, else only a published one. */
    Optional<QuestionSummary> find(View view, QuestionId id, int number) {
        return jdbc.sql(COLUMNS + FROM + """
                        WHERE version.question_id = :id AND version.number = :number
                          AND (question.owner_unit_id = :keeper
                               OR question.owner_unit_id IN (:owners) AND version.state = 'PUBLISHED')""")
                .params(values(view, QuestionFilter.ALL))
                .param("id", id.value())
                .param("number", number)
                .query(BankReads::summary)
                .optional();
    }

    Optional<QuestionSummary> newest(View view, QuestionId id) {
        return jdbc.sql(COLUMNS + FROM + SEEN + "AND version.question_id = :id")
                .params(values(view, QuestionFilter.ALL))
                .param("id", id.value())
                .query(BankReads::summary)
                .optional();
    }

    /** Every version that may be seen, the newest first. */
    List<QuestionSummary> versions(View view, QuestionId id) {
        return jdbc.sql(COLUMNS + FROM + """
                        WHERE version.question_id = :id
                          AND (question.owner_unit_id = :keeper
                               OR question.owner_unit_id IN (:owners) AND version.state = 'PUBLISHED')
                        ORDER BY version.number DESC""")
                .params(values(view, QuestionFilter.ALL))
                .param("id", id.value())
                .query(BankReads::summary)
                .list();
    }

    /** What waits for a second person, the longest first. */
    List<QuestionSummary> waiting(View view) {
        return jdbc.sql(COLUMNS + FROM + """
                        WHERE question.owner_unit_id = :keeper AND version.state = 'IN_REVIEW'
                        ORDER BY version.written_at, version.question_id""")
                .params(values(view, QuestionFilter.ALL))
                .query(BankReads::summary)
                .list();
    }

    Map<QuestionState, Integer> counts(View view) {
        Map<QuestionState, Integer> counts = new EnumMap<>(QuestionState.class);
        jdbc.sql("SELECT version.state, count(*) AS questions " + FROM + SEEN + "GROUP BY version.state")
                .params(values(view, QuestionFilter.ALL))
                .query((row, number) ->
                        counts.put(QuestionState.valueOf(row.getString("state")), row.getInt("questions")))
                .list();
        return counts;
    }

    List<String> topics(View view) {
        return jdbc.sql("SELECT DISTINCT version.topic " + FROM + SEEN + "ORDER BY version.topic")
                .params(values(view, QuestionFilter.ALL))
                .query(String.class)
                .list();
    }

    private static Map<String, @Nullable Object> values(View view, QuestionFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        UnitId keeper = view.keeper();
        values.put("keeper", keeper == null ? NOBODY : keeper.value());
        values.put("owners", view.owners().isEmpty() ? List.of(NOBODY) : view.owners());
        values.put("account", view.account());
        values.put("text", filter.text());
        values.put("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        values.put("topic", filter.topic());
        values.put("kind", name(filter.kind()));
        values.put("level", name(filter.level()));
        values.put("state", name(filter.state()));
        values.put("origin", name(filter.origin()));
        return values;
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static QuestionSummary summary(ResultSet row, int number) throws SQLException {
        return new QuestionSummary(
                new QuestionSeen(
                        new QuestionId(row.getObject("question_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("revision")),
                new UnitId(row.getObject("owner_unit_id", UUID.class)),
                QuestionState.valueOf(row.getString("state")),
                QuestionStore.content(row),
                QuestionOrigin.valueOf(row.getString("origin")),
                row.getInt("asked"),
                new QuestionSummary.Hands(
                        row.getBoolean("mine"),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("reviewed_by"),
                        QuestionStore.instant(row.getTimestamp("reviewed_at"))),
                row.getString("reason"));
    }
}
