package org.anyue.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anyue.database.Migrations;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register against the database as the migrations make it. */
class ColumnRegisterTests {

    private static final Pattern RULE = Pattern.compile("[a-z]+\\.[a-z][a-z-]+");

    @Test
    void everyColumnOfEveryTableStandsInTheRegisterAndNothingElse() {
        Set<String> columns = new TreeSet<>(JdbcClient.create(TestDatabase.source(TestDatabase.fresh()))
                .sql("""
                        SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name
                        FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema IN (:schemas) AND t.table_type = 'BASE TABLE'
                          AND c.table_name <> 'schema_history'""")
                .param("schemas", Migrations.modules())
                .query(String.class)
                .list());
        List<String> registered =
                ColumnRegister.all().stream().map(RegisterColumn::name).toList();

        Set<String> missing = new TreeSet<>(columns);
        registered.forEach(missing::remove);
        assertThat(missing)
                .as("new columns: say in src/main/resources/privacy/columns.tsv what they hold about people, or NONE")
                .isEmpty();
        Set<String> gone = new TreeSet<>(registered);
        gone.removeAll(columns);
        assertThat(gone)
                .as("columns that the database does not have: take their lines out of privacy/columns.tsv")
                .isEmpty();
        assertThat(registered).doesNotHaveDuplicates();
    }

    @Test
    void whatIsPersonalSaysWhatForOnWhatGroundAndHowLong() {
        assertThat(ColumnRegister.all())
                .filteredOn(column -> column.protection().isPersonal())
                .hasSizeGreaterThan(50)
                .allSatisfy(column -> assertThat(
                                List.of(column.kind(), column.purpose(), column.basis(), column.retention()))
                        .as(column.name())
                        .doesNotContain(""));
        assertThat(ColumnRegister.all())
                .filteredOn(column -> !column.protection().isPersonal())
                .allSatisfy(column -> assertThat(column.kind() + column.purpose())
                        .as(column.name())
                        .isEmpty());
    }

    @Test
    void aTermThatNamesARuleNamesOneThatThereIs() {
        Set<String> rules = RetentionTerms.ALL.stream().map(RetentionTerm::code).collect(Collectors.toSet());
        for (RegisterColumn column : ColumnRegister.all()) {
            Matcher rule = RULE.matcher(column.retention());
            while (rule.find()) {
                assertThat(rules).as(column.name()).contains(rule.group());
            }
        }
    }

    @Test
    void aSearchFindsByAnyCellAndLeavesOutWhatIsNoPersonalData() {
        ColumnRegister register = new ColumnRegister(_ -> {});
        assertThat(register.search("盲索引", true))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(column.protection()).isEqualTo(Protection.BLIND_INDEX));
        assertThat(register.search("organization.liaison", false))
                .extracting(RegisterColumn::column)
                .contains("phone_sealed");
        assertThat(register.search("", true))
                .hasSizeLessThan(register.search("", false).size());
    }
}
