package org.anyue.quiz;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.FileReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures of questions, of every version and of files that wait to be imported. */
@Component
class QuestionFileStore implements FileReferences {

    private final JdbcClient jdbc;

    QuestionFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> fileColumns() {
        return List.of("quiz.question_version.picture");
    }

    @Override
    public Stream<String> fileAddresses() {
        return jdbc.sql("""
                        SELECT picture
                        FROM quiz.question_version
                        WHERE picture IS NOT NULL
                        UNION
                        SELECT jsonb_path_query(lines, '$[*].content.picture.address.sha256') #>> '{}'
                        FROM quiz.question_import""").query(String.class).list().stream();
    }
}
