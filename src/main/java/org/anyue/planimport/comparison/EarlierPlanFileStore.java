package org.anyue.planimport.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.FileReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of plans of earlier years. */
@Component
class EarlierPlanFileStore implements FileReferences {

    private final JdbcClient jdbc;

    EarlierPlanFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> fileColumns() {
        return List.of("planimport.earlier_plan.file_address");
    }

    @Override
    public Stream<String> fileAddresses() {
        return jdbc
                .sql("SELECT DISTINCT file_address FROM planimport.earlier_plan WHERE file_address <> ''")
                .query(String.class)
                .list()
                .stream();
    }
}
