package org.anyue.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyue.filestore.FileAddress;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions that may be asked. */
@Component
class QuestionReads {

    private static final String COLUMNS = """
            SELECT version.question_id, version.number, version.kind, version.stem, version.options, version.right_options,
                   version.right_texts, version.topic, version.sector, version.level, version.article, version.explanation,
                   version.picture, version.picture_words
            FROM quiz.question_version version
            """;

    private final JdbcClient jdbc;
    private final UnitQueries units;

    QuestionReads(JdbcClient jdbc, UnitQueries units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** What a place may ask: the published questions of its own bank and of the banks of the places above it. */
    List<Question> published(UnitId place) {
        List<UUID> owners = Stream.concat(
                        Stream.of(place), units.ancestors(place).stream().map(UnitSummary::id))
                .map(UnitId::value)
                .toList();
        return jdbc.sql(COLUMNS + """
                        JOIN quiz.question question ON question.id = version.question_id
                        WHERE version.state = 'PUBLISHED' AND question.owner_unit_id IN (:owners)
                        ORDER BY version.question_id""")
                .param("owners", owners)
                .query(QuestionReads::question)
                .list();
    }

    /** A version that is or was published, also when a newer one has taken its place. */
    Optional<Question> version(QuestionId id, int number) {
        return jdbc.sql(COLUMNS + """
                        WHERE version.question_id = :id AND version.number = :number
                          AND version.state IN ('PUBLISHED', 'SUPERSEDED', 'RETIRED')""")
                .param("id", id.value())
                .param("number", number)
                .query(QuestionReads::question)
                .optional();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                new QuestionId(row.getObject("question_id", UUID.class)),
                row.getInt("number"),
                QuestionKind.valueOf(row.getString("kind")),
                row.getString("stem"),
                words(row, "options"),
                numbers(row, "right_options"),
                words(row, "right_texts"),
                row.getString("topic"),
                row.getString("sector"),
                QuestionLevel.valueOf(row.getString("level")),
                row.getString("article"),
                row.getString("explanation"),
                picture(row),
                row.getString("picture_words"));
    }

    static @Nullable FileAddress picture(ResultSet row) throws SQLException {
        String address = row.getString("picture");
        return address == null ? null : new FileAddress(address);
    }

    static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }
}
