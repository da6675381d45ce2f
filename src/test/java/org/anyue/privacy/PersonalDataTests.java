package org.anyue.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anyue.shared.FileReferences;
import org.anyue.shared.RetentionRule;
import org.anyue.support.AnyueTest;
import org.anyue.vault.SealedRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What the modules declare against what the register says. */
@AnyueTest
class PersonalDataTests {

    @Autowired
    ObjectProvider<SealedRows> sealed;

    @Autowired
    ObjectProvider<FileReferences> files;

    @Autowired
    ObjectProvider<RetentionRule.Owner> retention;

    @Test
    void everyEncryptedColumnIsSealedAgainWhenKeysChange() {
        Set<String> registered = ColumnRegister.all().stream()
                .filter(column ->
                        column.protection() == Protection.ENCRYPTED || column.protection() == Protection.BLIND_INDEX)
                .map(RegisterColumn::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = sealed.stream()
                .flatMap(owner -> owner.sealedTables().stream())
                .flatMap(table -> table.sealedColumns())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(declared)
                .as("columns that the register calls encrypted need a SealedRows, and the other way round")
                .isEqualTo(registered);
    }

    @Test
    void everyColumnThatNamesStoredFilesIsAskedBeforeAFileIsDeleted() {
        Set<String> named = ColumnRegister.all().stream()
                .map(RegisterColumn::name)
                .filter(name -> name.matches(".*\\.((file|shown|thumbnail|original)_address|picture)"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = files.stream()
                .flatMap(module -> module.fileColumns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked)
                .as("a column of addresses without a FileReferences loses its files")
                .isEqualTo(named);
    }

    @Test
    void everyRetentionRuleHasATermAndEveryTermARule() {
        assertThat(retention.stream()
                        .flatMap(owner -> owner.retentionRules().stream())
                        .map(RetentionRule::code))
                .containsExactlyInAnyOrderElementsOf(
                        RetentionTerms.ALL.stream().map(RetentionTerm::code).toList());
    }
}
