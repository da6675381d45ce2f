package org.anyue.vault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyue.database.DatabaseAddress;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A table of sealed rows, its keys and a change of them. */
abstract class RotatingKeys {

    static final String NAME = "vault.probe.name";
    static final String PHONE = "vault.probe.phone";
    static final Party BY = new Party("a", "安", "SECURITY_ADMIN", "u");
    static final int WRITERS = 4;

    @TempDir
    Path root;

    final List<Object> events = new ArrayList<>();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    HikariDataSource source;
    JdbcClient jdbc;
    KeyRegistry registry;
    VaultKeys keys;
    FieldCipher cipher;
    BlindIndex index;
    KeyRotation rotation;

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
    final void start() {
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

    final UUID write(String name, String phone) {
        UUID id = Ids.random();
        jdbc.sql("INSERT INTO vault.probe (id, name, phone, phone_index) VALUES (:id, :name, :phone, :index)")
                .params(values(id, name, phone))
                .update();
        return id;
    }

    final void overwrite(UUID id, String name, String phone) {
        jdbc.sql("UPDATE vault.probe SET name = :name, phone = :phone, phone_index = :index WHERE id = :id")
                .params(values(id, name, phone))
                .update();
    }

    final Map<String, Object> values(UUID id, String name, String phone) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("id", id);
        values.put("name", cipher.seal(NAME + " " + id, name));
        values.put("phone", phone.isEmpty() ? null : cipher.seal(PHONE, phone));
        values.put("index", phone.isEmpty() ? null : index.of(PHONE, phone));
        return values;
    }

    final String name(UUID id) {
        return jdbc.sql("SELECT name FROM vault.probe WHERE id = :id")
                .param("id", id)
                .query((row, _) -> cipher.open(NAME + " " + id, row.getBytes("name")))
                .single();
    }

    final List<UUID> find(String phone) {
        return jdbc.sql("SELECT id FROM vault.probe WHERE phone_index IN (:all)")
                .param("all", index.all(PHONE, phone))
                .query(UUID.class)
                .list();
    }

    final void code(String code) {
        jdbc.sql("INSERT INTO vault.probe_code (code) VALUES (:code)")
                .param("code", index.of("vault.probe_code.code", code))
                .update();
    }

    /** After the key files and before the row of the change. */
    final void breakRegister(boolean broken) {
        jdbc.sql(
                        broken
                                ? "ALTER TABLE vault.rotation ADD CONSTRAINT broken CHECK (false) NOT VALID"
                                : "ALTER TABLE vault.rotation DROP CONSTRAINT broken")
                .update();
    }

    /** As a stop in the middle of a change leaves the folder: both keys new, and the file of this one. */
    final Path fresh(String purpose) throws Exception {
        List<Path> before = keyFiles();
        breakRegister(true);
        assertThatThrownBy(() -> rotation.begin(BY)).isInstanceOf(DataAccessException.class);
        breakRegister(false);
        return keyFiles().stream()
                .filter(file ->
                        !before.contains(file) && file.getFileName().toString().startsWith(purpose))
                .findFirst()
                .orElseThrow();
    }

    final List<Path> keyFiles() throws Exception {
        try (Stream<Path> files = Files.list(root.resolve("keys"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<Path> oldOnes(List<Path> before) {
        return before.stream()
                .filter(file -> file.getFileName().toString().matches("(field|index)-.*"))
                .toList();
    }
}
