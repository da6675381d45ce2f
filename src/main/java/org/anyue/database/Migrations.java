package org.anyue.database;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One folder, one schema and one history per module. No key crosses a schema, so the order does not matter. */
public final class Migrations {

    private static final Pattern MODULE = Pattern.compile("/db/migration/([a-z]+)/V");

    private Migrations() {}

    /** Brings every module's schema to the newest version. */
    public static void run(DataSource source) {
        for (String module : modules()) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:db/migration/" + module)
                    .table("schema_history")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        }
    }

    /** Names of the modules that own a schema, sorted. */
    public static SortedSet<String> modules() {
        try {
            SortedSet<String> modules = new TreeSet<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                Matcher matcher = MODULE.matcher(file.getURL().toString());
                if (matcher.find()) {
                    modules.add(matcher.group(1));
                }
            }
            return modules;
        } catch (IOException e) {
            throw new IllegalStateException("migrations cannot be listed", e);
        }
    }
}
