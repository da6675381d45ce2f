package org.anyue.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.stream.Stream;
import org.anyue.shared.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTests {

    @TempDir
    Path root;

    KeyFolder folder;

    @BeforeEach
    void open() {
        folder = new KeyFolder(new DataFolder(root), Clock.systemUTC());
    }

    @Test
    void aKeyIsReadBackAsItWasMade() {
        VaultKey made = folder.create(KeyPurpose.FIELD);
        assertThat(folder.keys()).singleElement().satisfies(read -> {
            assertThat(read.id()).isEqualTo(made.id());
            assertThat(read.createdAt()).isEqualTo(made.createdAt());
            assertThat(read.secret().getEncoded()).isEqualTo(made.secret().getEncoded());
        });
    }

    @Test
    void onlyTheOwnerMayOpenFolderAndFiles() throws IOException {
        folder.create(KeyPurpose.AUDIT);
        assertThat(modeOf(root.resolve("keys"))).isEqualTo("rwx------");
        assertThat(modeOf(theKeyFile())).isEqualTo("rw-------");
    }

    @Test
    void aFileOpenToOthersIsRefusedWithTheCommandThatClosesIt() throws IOException {
        folder.create(KeyPurpose.AUDIT);
        for (String mode : new String[] {"rw-r--r--", "rw----r--", "rw-r-----"}) {
            Files.setPosixFilePermissions(theKeyFile(), PosixFilePermissions.fromString(mode));
            assertThatThrownBy(folder::keys)
                    .isInstanceOf(KeysRefused.class)
                    .hasMessageContaining("chmod 600")
                    .hasMessageContaining("拒绝启动");
        }
    }

    @Test
    void aFolderOpenToOthersIsRefused() throws IOException {
        folder.create(KeyPurpose.AUDIT);
        Files.setPosixFilePermissions(root.resolve("keys"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(folder::keys).isInstanceOf(KeysRefused.class).hasMessageContaining("chmod 700");
    }

    @Test
    void everySingleChangedCharacterOfAKeyFileIsNoticed() throws IOException {
        folder.create(KeyPurpose.FIELD);
        Path file = theKeyFile();
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(file, bad);
            assertThatThrownBy(folder::keys)
                    .as("character %d", i)
                    .isInstanceOf(KeysRefused.class)
                    .hasMessageContaining("已损坏");
        }
    }

    @Test
    void aFileCutShortOrEmptyIsDamaged() throws IOException {
        folder.create(KeyPurpose.FIELD);
        Path file = theKeyFile();
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            assertThatThrownBy(folder::keys).as("%d bytes", length).isInstanceOf(KeysRefused.class);
        }
    }

    @Test
    void aFileUnderAnotherNameIsRefused() throws IOException {
        folder.create(KeyPurpose.FIELD);
        Files.move(theKeyFile(), root.resolve("keys/audit-00000000.key"));
        assertThatThrownBy(folder::keys).isInstanceOf(KeysRefused.class);
    }

    @Test
    void anInstallationWithoutKeysHasNone() {
        assertThat(folder.keys()).isEmpty();
    }

    @Test
    void aKeyNeverShowsItselfAsText() {
        VaultKey key = folder.create(KeyPurpose.TOKEN);
        assertThat(key.toString()).isEqualTo("VaultKey[token-" + key.id() + "]");
    }

    private Path theKeyFile() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("keys"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
