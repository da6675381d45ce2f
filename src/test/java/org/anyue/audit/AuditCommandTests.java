package org.anyue.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyue.database.DatabaseAddress;
import org.anyue.shared.DataFolder;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTests {

    private final TrailFixture trail = new TrailFixture();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void anIntactTrailIsOneLineAndZero() {
        trail.commit(3);
        assertThat(run("verify")).isZero();
        assertThat(out.toString(UTF_8)).matches("OK records=3 head=[0-9a-f]{64}\\R");
    }

    @Test
    void anEmptyTrailIsIntact() {
        assertThat(run("verify")).isZero();
        assertThat(out.toString(UTF_8)).matches("OK records=0 head=0{64}\\R");
    }

    @Test
    void aBrokenTrailIsOneLineAndOneAndSaidInChinese() throws SQLException {
        trail.commit(3);
        try (TamperedTable table = new TamperedTable(trail)) {
            table.run("UPDATE audit.record SET result = 'x' WHERE seq = 2");
            table.commit();
        }
        assertThat(run("verify")).isEqualTo(1);
        assertThat(out.toString(UTF_8)).isEqualToNormalizingNewlines("BROKEN seq=2 why=altered\n");
        assertThat(err.toString(UTF_8)).contains("序号 2").contains("已被改动");
    }

    @Test
    void anotherWordIsWrongUsage() {
        for (String[] words : new String[][] {{}, {"check"}, {"verify", "now"}}) {
            assertThat(run(words)).isEqualTo(2);
        }
        assertThat(err.toString(UTF_8)).contains("用法");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void keysOpenToOthersAreNotUsed() throws IOException {
        Path key;
        try (Stream<Path> files = Files.list(trail.home.root().resolve("keys"))) {
            key = files.filter(file -> file.getFileName().toString().startsWith("audit-"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run("verify")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("chmod 600");
    }

    @Test
    void aDatabaseThatIsNoneOfOursCannotBeLookedAt() {
        DatabaseAddress foreign = new DatabaseAddress(
                trail.address.url().replaceFirst("/[^/]*$", "/postgres"),
                TestDatabase.superuser(trail.address).user(),
                TestDatabase.superuser(trail.address).password());
        assertThat(command().run(trail.home, Optional.of(foreign), "verify")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("无法读取审计记录");
    }

    @Test
    void aFolderWithoutADatabaseIsNotMadeIntoOne(@TempDir Path empty) {
        assertThat(command().run(new DataFolder(empty), Optional.empty(), "verify"))
                .isEqualTo(2);
        assertThat(empty).isEmptyDirectory();
    }

    private int run(String... words) {
        return command().run(trail.home, Optional.of(trail.address), words);
    }

    private AuditCommand command() {
        return new AuditCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }
}
