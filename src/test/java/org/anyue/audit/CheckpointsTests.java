package org.anyue.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyue.database.DatabaseAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class CheckpointsTests {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private final TrailFixture trail = new TrailFixture();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path second;

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void anHourLaterTheNextOneContinuesWhereTheLastEnded() {
        trail.commit(5);
        at(START, "").tick();
        trail.commit(8);
        at(START.plus(Duration.ofMinutes(59)), "").tick();
        assertThat(sizes()).containsExactly(5L);
        at(START.plus(Duration.ofMinutes(60)), "").tick();
        assertThat(sizes()).containsExactly(13L, 5L);
        at(START.plus(Duration.ofHours(3)), "").tick();
        assertThat(sizes()).as("nothing new").containsExactly(13L, 5L);
        assertThat(at(START, "").newest(1).getFirst().root()).isEqualTo(rootOf(13));
    }

    @Test
    void everyRecordIsProvedToSomebodyWhoHoldsOnlyTheRoot() throws IOException {
        trail.commit(11);
        Checkpoints checkpoints = at(START, "");
        checkpoints.tick();
        String root = checkpoints.newest(1).getFirst().rootHex();
        for (long seq = 1; seq <= 11; seq++) {
            String json = checkpoints.proof(seq).orElseThrow().json();
            assertThat(check(json, root)).as("record %d", seq).isZero();
            assertThat(out.toString(UTF_8)).isEqualTo("PROVED seq=%d size=11%n".formatted(seq));
            assertThat(check(json.replace("OFFICE_CLERK", "OFFICE_LEAD"), root)).isEqualTo(1);
            assertThat(check(json.replaceFirst("\"seq\" : \\d+", "\"seq\" : 7"), root))
                    .isEqualTo(seq == 7 ? 0 : 1);
            assertThat(check(json, root.replace(root.charAt(0), root.charAt(0) == '0' ? '1' : '0')))
                    .isEqualTo(1);
        }
        assertThat(check("{}", root)).isEqualTo(2);
        trail.commit(1);
        assertThat(checkpoints.proof(12)).isEmpty();
        assertThat(checkpoints.proof(0)).isEmpty();
    }

    @Test
    void linesReachAFolderOnceAndInOrder() throws IOException {
        trail.commit(2);
        at(START, second.toString()).tick();
        trail.commit(2);
        at(START.plus(Duration.ofHours(1)), second.toString()).tick();
        at(START.plus(Duration.ofHours(1)), second.toString()).tick();
        List<String> lines = Files.readAllLines(second.resolve(CheckpointCopy.FILE));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .matches("anyue-audit-checkpoint/1 2 [0-9a-f]{64} 2026-06-01T08:00:00\\.000000\\+08:00");
        assertThat(lines.getLast()).startsWith("anyue-audit-checkpoint/1 4 ");
    }

    @Test
    void whatThePlaceDidNotConfirmIsSentAgainAndTheFaultIsSaid() throws IOException {
        AtomicInteger status = new AtomicInteger(503);
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://secret@127.0.0.1:" + server.getAddress().getPort() + "/heads";
            trail.commit(2);
            Checkpoints checkpoints = at(START, address.replace("secret@", ""));
            checkpoints.tick();
            assertThat(checkpoints.copied().fault()).contains("对方答复 503").contains("每分钟重试");
            assertThat(checkpoints.copied().latest()).isNull();
            status.set(204);
            checkpoints.tick();
            assertThat(checkpoints.copied().fault()).isEmpty();
            assertThat(received).hasSize(2).first().isEqualTo(received.getLast());
            checkpoints.tick();
            assertThat(received).as("confirmed lines do not go again").hasSize(2);
            assertThat(new CheckpointCopy(address).shownPlace()).doesNotContain("secret");
        } finally {
            server.stop(0);
        }
    }

    /** Whoever holds the keys can write a whole new chain; not a new copy elsewhere. */
    @Test
    void aHistoryRewrittenWithTheKeysIsFoundByTheCopy() throws IOException {
        trail.commit(6);
        at(START, second.toString()).tick();
        Path copy = second.resolve(CheckpointCopy.FILE);
        assertThat(verify(copy)).isZero();

        // The same numbers again, by the application itself, on an emptied trail.
        trail.superuser().sql("""
                SET session_replication_role = replica;
                ALTER TABLE audit.record DISABLE TRIGGER ALL;
                ALTER TABLE audit.head DISABLE TRIGGER ALL;
                TRUNCATE audit.record, audit.actor_name;
                UPDATE audit.head SET seq = 0, hash = decode(repeat('00', 32), 'hex'), mac = '', key_id = '';
                ALTER TABLE audit.record ENABLE ALWAYS TRIGGER record_immutable;
                ALTER TABLE audit.record ENABLE ALWAYS TRIGGER record_not_emptied;
                ALTER TABLE audit.head ENABLE ALWAYS TRIGGER head_forward;
                ALTER TABLE audit.head ENABLE ALWAYS TRIGGER head_kept;
                ALTER TABLE audit.head ENABLE ALWAYS TRIGGER head_not_emptied;
                """).update();
        Files.delete(HeadFile.pathIn(trail.home));
        trail.restart();
        trail.commit(7);

        assertThat(verify(null)).as("the new chain is whole in itself").isZero();
        assertThat(verify(copy)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).startsWith("BROKEN seq=6 why=copy");
    }

    private Checkpoints at(Instant now, String place) {
        return new Checkpoints(
                trail.bean(CheckpointStore.class),
                trail.bean(TrailReads.class),
                new CheckpointCopy(place),
                trail.bean(DataSourceTransactionManager.class),
                _ -> {},
                Clock.fixed(now, ZoneId.of("Asia/Shanghai")));
    }

    private List<Long> sizes() {
        return at(START, "").newest(10).stream().map(Checkpoint::size).toList();
    }

    private byte[] rootOf(int size) {
        MerkleFrontier tree = new MerkleFrontier();
        trail.bean(CheckpointStore.class).hashes(0, size, tree::add);
        return tree.root();
    }

    private int check(String json, String root) throws IOException {
        Path file = Files.writeString(second.resolve("proof.json"), json);
        return command("check", file.toString(), "--root", root);
    }

    private int verify(Path copy) {
        return copy == null ? command("verify") : command("verify", "--copy", copy.toString());
    }

    private int command(String... args) {
        out.reset();
        return new AuditCommand(
                        new PrintStream(out, true, UTF_8), new PrintStream(new ByteArrayOutputStream(), true, UTF_8))
                .run(trail.home, Optional.<DatabaseAddress>of(trail.address), args);
    }
}
