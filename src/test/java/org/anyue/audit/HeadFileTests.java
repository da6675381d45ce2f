package org.anyue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class HeadFileTests {

    private final TrailFixture trail = new TrailFixture();
    private final Path file = HeadFile.pathIn(trail.home);

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void oldLinesAreThinnedAtStartAndStillVouch() throws IOException {
        trail.commit(1);
        String first = lines().getFirst();
        trail.commit(1);
        String last = lines().getLast();
        // Lines as they would stand after years, in the right order: only their number matters here.
        List<String> many = new ArrayList<>(Collections.nCopies(1, first));
        for (int i = 0; i < HeadThinning.TOLERATED; i++) {
            many.add((i + 2) + first.substring(1));
        }
        List<String> thin = HeadThinning.thin(many);
        assertThat(thin).hasSizeBetween(HeadThinning.KEPT_WHOLE, HeadThinning.KEPT_WHOLE + 200);
        assertThat(thin.getFirst()).isEqualTo(first);
        assertThat(thin.getLast()).isEqualTo(many.getLast());
        assertThat(HeadThinning.thin(List.of(first, last))).containsExactly(first, last);
    }

    @Test
    void linesAroundAStepBackStayAsEvidence() throws IOException {
        trail.commit(1);
        String first = lines().getFirst();
        List<String> many = new ArrayList<>();
        for (int i = 1; i <= HeadThinning.TOLERATED + 1; i++) {
            many.add((i < 1_234 ? i : i - 100) + first.substring(1));
        }
        assertThat(HeadThinning.thin(many)).contains(many.get(1_232), many.get(1_233));
    }

    @Test
    void aThinnedFileIsTakenUpByTheNextStart() throws IOException {
        for (int i = 0; i < 3; i++) {
            trail.commit(1);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= HeadThinning.TOLERATED / 3; i++) {
            lines().forEach(line -> text.append(line).append('\n'));
        }
        Files.writeString(file, text);
        trail.restart();
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(HeadThinning.TOLERATED / 2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void eachCommitLeavesOneLineThatOnlyTheOwnerReads() throws IOException {
        int atStart = lines().size();
        trail.commit(3);
        trail.commit(1);
        assertThat(lines()).hasSize(atStart + 2);
        assertThat(lines().getLast()).startsWith("4 ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLineCutOffByACrashIsWrittenOver() throws IOException {
        trail.commit(1);
        Files.writeString(file, "2 00ab", StandardOpenOption.APPEND);
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
        trail.restart();
        trail.commit(1);
        assertThat(lines().getLast()).startsWith("2 ").hasSizeGreaterThan(130);
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aFileThatLagsIsBroughtUpToDateAtStart() throws IOException {
        trail.commit(1);
        String early = Files.readString(file);
        trail.commit(2);
        Files.writeString(file, early);
        trail.restart();
        assertThat(lines().getLast()).startsWith("3 ");
        assertThat(trail.bean(AuditQueries.class).warning()).isEmpty();
    }

    @Test
    void aDatabaseOlderThanTheFileIsReportedAtStartAndTheFileKept() throws IOException, SQLException {
        trail.commit(1);
        TrailHead early = trail.bean(TrailReads.class).head();
        trail.commit(4);
        String before = Files.readString(file);
        try (TamperedTable table = new TamperedTable(trail)) {
            table.run("DELETE FROM audit.record WHERE seq > 1");
            table.sql()
                    .sql("UPDATE audit.head SET seq = :seq, hash = :hash, mac = :mac, key_id = :keyId")
                    .paramSource(early)
                    .update();
            table.commit();
        }
        trail.restart();
        assertThat(trail.bean(AuditQueries.class).warning())
                .contains("序号 2 至 5")
                .contains("bin/audit verify");
        assertThat(Files.readString(file)).isEqualTo(before);

        // Even when it goes on from there and outgrows what was lost.
        trail.commit(7);
        assertThat(trail.verify()).hasToString("BROKEN seq=5 why=replaced");
    }

    @Test
    void whatCouldNotBeWrittenIsSaidAndWrittenWithTheNextCommit() throws IOException {
        trail.commit(1);
        Path aside = Files.move(file, file.resolveSibling("aside"));
        Files.createDirectory(file);
        trail.commit(1);
        assertThat(trail.bean(AuditQueries.class).warning()).contains("audit-head");
        assertThat(trail.records()).isEqualTo(2);
        Files.delete(file);
        Files.move(aside, file);
        trail.commit(1);
        assertThat(lines().getLast()).startsWith("3 ");
        assertThat(trail.bean(AuditQueries.class).warning()).isEmpty();
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aMissingFileIsFound() throws IOException {
        trail.commit(2);
        Files.delete(file);
        assertThat(trail.verify()).hasToString("BROKEN seq=3 why=head-file-missing");
    }

    @Test
    void aLineThatIsNotOursIsFound() throws IOException {
        trail.commit(2);
        String genuine = lines().getLast();
        for (String foreign : List.of("9" + genuine.substring(1), "nonsense", genuine.replace(' ', '\t'))) {
            String before = Files.readString(file);
            Files.writeString(file, foreign + "\n", StandardOpenOption.APPEND);
            assertThat(trail.verify()).as(foreign).hasToString("BROKEN seq=3 why=head-file");
            Files.writeString(file, before);
        }
    }

    @Test
    void theTableRefusesEveryChangeInOrdinaryUse() {
        trail.commit(2);
        for (String change : List.of(
                "UPDATE audit.record SET result = 'x' WHERE seq = 1",
                "DELETE FROM audit.record WHERE seq = 2",
                "TRUNCATE audit.record CASCADE",
                "UPDATE audit.head SET seq = 1",
                "DELETE FROM audit.head",
                "TRUNCATE audit.head")) {
            assertThatThrownBy(() -> trail.jdbc().sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> trail.superuser()
                            .sql("SET session_replication_role = replica; " + change)
                            .update())
                    .as("as a replica: %s", change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }
}
