package org.anyue;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnyueTest
class ApplicationTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void startsOnAnEmptyDatabaseAndMigratesIt() {
        assertThat(jdbc.sql("SELECT count(*) FROM organization.unit")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
