package org.anyue.campaign;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.FileReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that plans were read from. */
@Component
class PlanFileStore implements FileReferences {

    private final JdbcClient jdbc;

    PlanFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> fileColumns() {
        return List.of("campaign.plan.file_address");
    }

    @Override
    public Stream<String> fileAddresses() {
        return jdbc
                .sql("SELECT DISTINCT file_address FROM campaign.plan WHERE file_address <> ''")
                .query(String.class)
                .list()
                .stream();
    }
}
