package org.anyue.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import java.util.stream.Stream;
import org.anyue.database.DatabaseAddress;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class KeyRotationTests {

    private static final String NAME = "vault.probe.name";
    private static final String PHONE = "vault.probe.phone";
    private static final Party BY = new Party("a", "安", "SECURITY_ADMIN", "u");
    private static final int WRITERS = 4;

    @TempDir
    Path root;

    private final List<Object> events = new ArrayList<>();
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private HikariDataSource source;
    private JdbcClient jdbc;
    private KeyRegistry registry;
    private VaultKeys keys;
    private FieldCipher cipher;
    private BlindIndex index;
    private KeyRotation rotation;

    @BeforeEach
    void open() {
        DatabaseAddress address = TestDatabase.fresh();
        source = new HikariDataSource();
        source.setJdbcUrl(address.url());
        source.setUsername(address.user());
        source.setPassword(address.password());
        source.setMaximumPoolSize(WRITERS + 2);
        jdbc = JdbcClient.create(source);
        jdbc.sql("""
                CREATE TABLE vault.probe (
                    id uuid NOT NULL PRIMARY KEY,
                    name bytea NOT NULL,
                    phone bytea,
                    phone_index bytea
                )""").update();
        jdbc.sql("CREATE TABLE vault.probe_code (code bytea NOT NULL PRIMARY KEY)")
                .update();
        start();
    }

    @AfterEach
    void close() {
        source.close();
    }

    /** As after a restart of the application. */
    private void start() {
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        registry = new KeyRegistry(jdbc, new KeyFolder(new DataFolder(root), clock), clock);
        keys = registry.open();
        cipher = new FieldCipher(keys);
        index = new BlindIndex(keys);
        SealedRows owner = () -> List.of(
                new SealedTable(
                        "行",
                        "vault.probe",
                        List.of("id"),
                        List.of(
                                SealedColumn.of("name", key -> NAME + " " + key.getFirst()),
                                SealedColumn.of("phone", PHONE).indexed("phone_index", PHONE))),
                new SealedTable("码", "vault.probe_code", List.of("code"), List.of(SealedColumn.oneWay("code"))));
        rotation = new KeyRotation(
                keys,
                registry,
                new RotationStore(jdbc),
                new ResealStore(jdbc, cipher, index),
                new StaticListableBeanFactory(Map.of("owner", owner)).getBeanProvider(SealedRows.class),
                new JdbcTransactionManager(source),
                clock,
                events::add);
    }

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
        assertThat(keyFiles()).hasSize(4).doesNotContainAnyElementsOf(oldOnes(before));
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
    void aStopInTheMiddleIsGoneOnFrom() {
        write("张三", "13900000001");
        rotation.begin(BY);
        start();
        assertThat(rotation.progress().getFirst().outdated()).isEqualTo(1);
        rotation.work();
        assertThat(rotation.progress().getFirst().outdated()).isZero();
        assertThat(rotation.running().orElseThrow().finishedAt()).isNotNull();
    }

    /** Between the key files and the row of the change: the database was gone, or the process was. */
    @Test
    void aChangeThatStoppedBeforeItsRowIsTakenUpByTheNextStart() throws Exception {
        UUID row = write("张三", "13900000001");
        jdbc.sql("ALTER TABLE vault.rotation RENAME TO gone").update();
        assertThatThrownBy(() -> rotation.begin(BY)).isInstanceOf(DataAccessException.class);
        jdbc.sql("ALTER TABLE vault.gone RENAME TO rotation").update();
        assertThat(keyFiles()).hasSize(6);
        assertThat(rotation.running()).isEmpty();
        events.clear();

        start();
        rotation.work();
        assertThat(rotation.running().orElseThrow().resealed()).isEqualTo(1);
        assertThat(rotation.running().orElseThrow().finishedAt()).isNotNull();
        assertThat(name(row)).isEqualTo("张三");
        now = now.plus(KeyRotation.GRACE);
        rotation.retire(BY);
        assertThat(keyFiles()).hasSize(4);
        start();
        assertThat(name(row)).isEqualTo("张三");
        assertThat(find("13900000001")).containsExactly(row);
        assertThat(events)
                .extracting(event -> ((KeysRotated) event).step())
                .containsExactly(KeysRotated.Step.TAKEN_UP, KeysRotated.Step.FINISHED, KeysRotated.Step.RETIRED);
    }

    @Test
    void aSecondTryWithoutARestartTakesTheKeysOfTheFirst() throws Exception {
        jdbc.sql("ALTER TABLE vault.rotation RENAME TO gone").update();
        assertThatThrownBy(() -> rotation.begin(BY)).isInstanceOf(DataAccessException.class);
        jdbc.sql("ALTER TABLE vault.gone RENAME TO rotation").update();
        rotation.begin(BY);
        assertThat(keyFiles()).hasSize(6);
    }

    @Test
    void aStopBetweenTheTwoKeyFilesIsTakenUpToo() throws Exception {
        UUID row = write("张三", "13900000001");
        Files.delete(fresh("index"));
        start();
        rotation.work();
        assertThat(rotation.running().orElseThrow().finishedAt()).isNotNull();
        assertThat(name(row)).isEqualTo("张三");
        assertThat(find("13900000001")).containsExactly(row);
    }

    @Test
    void aRowWithoutTheValueOfItsIndexLapsesAndHoldsNothingUp() {
        write("张三", "13900000001");
        UUID bare = write("李四", "13900000002");
        jdbc.sql("UPDATE vault.probe SET phone = NULL WHERE id = :id")
                .param("id", bare)
                .update();
        rotation.begin(BY);
        rotation.work();
        assertThat(rotation.progress().getFirst()).isEqualTo(new RotationProgress("行", "vault.probe", 2, 0, 1, false));
        now = now.plus(KeyRotation.GRACE);
        rotation.retire(BY);
        assertThat(find("13900000001")).hasSize(1);
        assertThat(find("13900000002")).isEmpty();
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

    private UUID write(String name, String phone) {
        UUID id = Ids.random();
        jdbc.sql("INSERT INTO vault.probe (id, name, phone, phone_index) VALUES (:id, :name, :phone, :index)")
                .params(values(id, name, phone))
                .update();
        return id;
    }

    private void overwrite(UUID id, String name, String phone) {
        jdbc.sql("UPDATE vault.probe SET name = :name, phone = :phone, phone_index = :index WHERE id = :id")
                .params(values(id, name, phone))
                .update();
    }

    private Map<String, Object> values(UUID id, String name, String phone) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("id", id);
        values.put("name", cipher.seal(NAME + " " + id, name));
        values.put("phone", phone.isEmpty() ? null : cipher.seal(PHONE, phone));
        values.put("index", phone.isEmpty() ? null : index.of(PHONE, phone));
        return values;
    }

    private String name(UUID id) {
        return jdbc.sql("SELECT name FROM vault.probe WHERE id = :id")
                .param("id", id)
                .query((row, _) -> cipher.open(NAME + " " + id, row.getBytes("name")))
                .single();
    }

    private List<UUID> find(String phone) {
        return jdbc.sql("SELECT id FROM vault.probe WHERE phone_index IN (:all)")
                .param("all", index.all(PHONE, phone))
                .query(UUID.class)
                .list();
    }

    private void code(String code) {
        jdbc.sql("INSERT INTO vault.probe_code (code) VALUES (:code)")
                .param("code", index.of("vault.probe_code.code", code))
                .update();
    }

    /** As a stop in the middle of a change leaves the folder: both keys new, and the file of this one. */
    private Path fresh(String purpose) throws Exception {
        List<Path> before = keyFiles();
        jdbc.sql("ALTER TABLE vault.rotation RENAME TO gone").update();
        assertThatThrownBy(() -> rotation.begin(BY)).isInstanceOf(DataAccessException.class);
        jdbc.sql("ALTER TABLE vault.gone RENAME TO rotation").update();
        return keyFiles().stream()
                .filter(file -> !before.contains(file) && file.getFileName().toString().startsWith(purpose))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> keyFiles() throws Exception {
        try (Stream<Path> files = Files.list(root.resolve("keys"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> oldOnes(List<Path> before) {
        return before.stream()
                .filter(file -> file.getFileName().toString().matches("(field|index)-.*"))
                .toList();
    }
}
