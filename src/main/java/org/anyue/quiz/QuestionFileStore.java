package org.anyue.quiz;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.FileReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures of questions, of every version. */
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
        return jdbc
                .sql("SELECT DISTINCT picture FROM quiz.question_version WHERE picture IS NOT NULL")
                .query(String.class)
                .stream();
    }
}
