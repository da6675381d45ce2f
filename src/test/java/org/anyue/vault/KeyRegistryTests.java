package org.anyue.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.DataFolder;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyRegistryTests {

    @TempDir
    Path root;

    JdbcClient jdbc;
    KeyFolder folder;

    @BeforeEach
    void open() {
        jdbc = JdbcClient.create(TestDatabase.source(TestDatabase.fresh()));
        folder = new KeyFolder(new DataFolder(root), Clock.systemUTC());
    }

    @Test
    void theFirstStartMakesAKeyForEachPurpose() {
        start();
        assertThat(folder.keys()).extracting(VaultKey::purpose).containsExactlyInAnyOrder(KeyPurpose.values());
    }

    @Test
    void theNextStartMakesNone() {
        start();
        List<String> first = ids();
        start();
        assertThat(ids()).isEqualTo(first);
    }

    @Test
    void lostKeysAreNeverMadeAnew() throws IOException {
        start();
        for (Path file : files()) {
            Files.delete(file);
        }
        assertThatThrownBy(this::start)
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("密钥备份")
                .hasMessageContaining("拒绝启动");
        assertThat(files()).isEmpty();
    }

    @Test
    void asLittleAsOneLostKeyIsNoticed() throws IOException {
        start();
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            assertThatThrownBy(this::start).as(file.toString()).isInstanceOf(KeysRefused.class);
            assertThat(files()).doesNotContain(file);
            Files.write(file, content);
            closeToOthers(file);
        }
        start();
    }

    @Test
    void theKeysOfAnotherInstallationAreRefused(@TempDir Path other) throws IOException {
        start();
        KeyFolder foreign = new KeyFolder(new DataFolder(other), Clock.systemUTC());
        foreign.create(KeyPurpose.AUDIT);
        assertThatThrownBy(() -> new KeyRegistry(jdbc, foreign, Clock.systemUTC()).open())
                .isInstanceOf(KeysRefused.class);
    }

    @Test
    void aStartCutOffBetweenFileAndRegisterGoesOn() {
        folder.create(KeyPurpose.FIELD);
        List<String> before = ids();
        start();
        assertThat(ids()).containsAll(before).hasSize(KeyPurpose.values().length);
    }

    @Test
    void theYoungestKeyIsInUseAndOldOnesStillOpen() {
        FieldCipher before = new FieldCipher(start());
        byte[] sealed = before.seal("t.c", "安");
        folder.create(KeyPurpose.FIELD);
        FieldCipher after = new FieldCipher(start());
        assertThat(after.open("t.c", sealed)).isEqualTo("安");
        assertThat(after.isOutdated(sealed)).isTrue();
        assertThat(after.isOutdated(after.seal("t.c", "安"))).isFalse();
    }

    private VaultKeys start() {
        return new KeyRegistry(jdbc, folder, Clock.systemUTC()).open();
    }

    private List<String> ids() {
        return folder.keys().stream().map(VaultKey::id).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("keys"))) {
            return files.sorted().toList();
        }
    }

    private static void closeToOthers(Path file) throws IOException {
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }
}
