package org.anyue.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;

class KeyRotationTests extends RotatingKeys {

    @Test
    void aNewKeyIsInUseAtOnceAndWhatIsOldStillOpensAndIsFound() {
        UUID old = write("张三", "13900000001");
        rotation.begin(BY);
        UUID fresh = write("李四", "13900000001");

        assertThat(name(old)).isEqualTo("张三");
        assertThat(find("13900000001")).containsExactlyInAnyOrder(old, fresh);
        assertThat(rotation.progress().getFirst()).isEqualTo(new RotationProgress("行", "vault.probe", 2, 1, 0, false));
    }

    @Test
    void everyRowIsSealedAgainAndTheOldKeysAreThenPutAway() throws Exception {
        List<UUID> rows = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            rows.add(write("人" + i, i % 3 == 0 ? "" : "1390000" + (1000 + i)));
        }
        code("secret");
        List<Path> before = keyFiles();
        rotation.begin(BY);
        rotation.work();

        assertThat(rotation.progress()).extracting(RotationProgress::outdated).containsExactly(0L, 0L);
        assertThat(rotation.progress()).extracting(RotationProgress::lapsing).containsExactly(0L, 1L);
        assertThat(rotation.running().orElseThrow().resealed()).isEqualTo(450);
        assertThatThrownBy(() -> rotation.retire(BY)).isInstanceOf(Refusal.class);
        assertThat(find("13900001001")).hasSize(1);

        now = now.plus(KeyRotation.GRACE);
        rotation.retire(BY);
        assertThat(find("13900001001")).hasSize(1);
        assertThat(keyFiles()).hasSize(5).doesNotContainAnyElementsOf(oldOnes(before));
        assertThat(root.resolve("keys/retired")).isDirectoryContaining("glob:**field-*.key");
        start();
        for (int i = 0; i < 450; i++) {
            assertThat(name(rows.get(i))).isEqualTo("人" + i);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM vault.probe_code")
                        .query(Long.class)
                        .single())
                .as("what nothing can be computed from lapses with its key")
                .isZero();
        assertThat(events)
                .extracting(event -> ((KeysRotated) event).step())
                .containsExactly(KeysRotated.Step.BEGUN, KeysRotated.Step.FINISHED, KeysRotated.Step.RETIRED);
    }

    @Test
    void whoeverWritesMeanwhileLosesNothing() throws Exception {
        Map<UUID, String> last = new ConcurrentHashMap<>();
        for (int i = 0; i < 300; i++) {
            last.put(write("旧" + i, "1380000" + (1000 + i)), "旧" + i);
        }
        List<UUID> old = List.copyOf(last.keySet());
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch warm = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<Integer>> written = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            written.add(threads.submit(() -> {
                int count = 0;
                while (!over.get() || count < 50) {
                    String name = "新" + own + "-" + count;
                    String phone = "137" + own + String.format("%07d", count);
                    if (count % 2 == 0) {
                        last.put(write(name, phone), name);
                    } else {
                        // Each writer has rows of its own, so that the last value is known.
                        UUID row = old.get((count * WRITERS + own) % old.size());
                        overwrite(row, name, phone);
                        last.put(row, name);
                    }
                    assertThat(find(phone)).hasSizeGreaterThanOrEqualTo(1);
                    count++;
                    if (count == 5) {
                        warm.countDown();
                    }
                }
                return count;
            }));
        }
        warm.await();
        rotation.begin(BY);
        do {
            rotation.work();
        } while (rotation.running().orElseThrow().finishedAt() == null);
        over.set(true);
        int all = 0;
        for (Future<Integer> one : written) {
            all += one.get();
        }
        threads.shutdown();
        rotation.work();
        now = now.plus(KeyRotation.GRACE);
        rotation.retire(BY);
        start();

        assertThat(all).isGreaterThanOrEqualTo(WRITERS * 50);
        last.forEach((row, name) -> assertThat(name(row)).isEqualTo(name));
    }

    @Test
    void aRowThatDoesNotOpenKeepsItsKeyAndKeepsTheKeyInTheFolder() {
        UUID bad = write("张三", "13900000001");
        jdbc.sql("UPDATE vault.probe SET name = name || '\\x00' WHERE id = :id")
                .param("id", bad)
                .update();
        UUID good = write("李四", "13900000002");
        rotation.begin(BY);
        rotation.work();
        now = now.plus(KeyRotation.GRACE);

        assertThat(name(good)).isEqualTo("李四");
        assertThat(rotation.progress().getFirst().outdated()).isEqualTo(1);
        assertThatThrownBy(() -> rotation.retire(BY)).hasMessageContaining("1 行");
    }

    @Test
    void theKeysAreNotPutAwayWhileSomebodyIsStillInATransactionOfBefore() throws Exception {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
            now = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofSeconds(1));
            rotation.begin(BY);
            rotation.work();
            now = now.plus(KeyRotation.GRACE);
            assertThatThrownBy(() -> rotation.retire(BY)).hasMessageContaining("没有结束");
            connection.rollback();
        }
        rotation.retire(BY);
        assertThat(rotation.running()).isEmpty();
    }

    @Test
    void twoChangesAtOnceAreRefused() {
        rotation.begin(BY);
        assertThatThrownBy(() -> rotation.begin(BY)).isInstanceOf(Refusal.class);
    }

    @Test
    void anIndexFromBeforeKeysCouldChangeIsStillFound() {
        UUID row = write("张三", "13900000001");
        byte[] plain = index.all(PHONE, "13900000001").get(1);
        assertThat(plain).hasSize(32);
        jdbc.sql("UPDATE vault.probe SET phone_index = :index WHERE id = :id")
                .param("index", plain)
                .param("id", row)
                .update();
        assertThat(find("13900000001")).containsExactly(row);
        rotation.begin(BY);
        rotation.work();
        assertThat(find("13900000001")).containsExactly(row);
        assertThat(rotation.progress().getFirst().outdated()).isZero();
    }
}
