package org.anyue.vault;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers in the database which keys this installation works with, by a check value that tells nothing about the key.
 * So a lost or exchanged key is noticed before anything is written, also after a restore on another machine: whatever
 * was sealed, the key stood in the register before.
 */
@Repository
class KeyRegistry {

    private static final String CHECK_USE = "vault.check";

    private final JdbcClient jdbc;
    private final KeySource source;
    private final Clock clock;

    KeyRegistry(JdbcClient jdbc, KeySource source, @Qualifier("systemClock") Clock clock) {
        this.jdbc = jdbc;
        this.source = source;
        this.clock = clock;
    }

    private record Entry(String purpose, String id, byte[] checkValue) {}

    /** @throws KeysRefused when a registered key is not there or is another one than before */
    VaultKeys open() {
        List<VaultKey> keys = new ArrayList<>(source.keys());
        putAwayRetired(keys);
        List<Entry> registered = registered();
        registered.forEach(entry -> refuseWhenLost(entry, keys));
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (keys.stream().noneMatch(key -> key.purpose() == purpose)) {
                keys.add(source.create(purpose));
            }
        }
        keys.stream()
                .filter(key -> registered.stream().noneMatch(entry -> names(entry, key)))
                .forEach(this::register);
        return new VaultKeys(keys);
    }

    /** What a stop between register and folder left behind. */
    private void putAwayRetired(List<VaultKey> keys) {
        List<Entry> retired = jdbc.sql("""
                SELECT purpose, id, check_value
                FROM vault.registered_key
                WHERE retired_at IS NOT NULL
                """).query(Entry.class).list();
        List<VaultKey> left = keys.stream()
                .filter(key -> retired.stream().anyMatch(entry -> names(entry, key)))
                .toList();
        left.forEach(source::retire);
        keys.removeAll(left);
    }

    private List<Entry> registered() {
        return jdbc.sql("""
                SELECT purpose, id, check_value
                FROM vault.registered_key
                WHERE retired_at IS NULL
                ORDER BY purpose, id
                """).query(Entry.class).list();
    }

    private static void refuseWhenLost(Entry entry, List<VaultKey> keys) {
        VaultKey key = keys.stream()
                .filter(candidate -> names(entry, candidate))
                .findFirst()
                .orElseThrow(() -> new KeysRefused(
                        "数据库中的数据依赖密钥 %s-%s,但 keys 目录中没有该密钥,系统拒绝启动。请从密钥备份中恢复整个 keys 目录;系统不会新建密钥,否则已有数据无法解开。"
                                .formatted(entry.purpose(), entry.id())));
        if (!Arrays.equals(checkValue(key), entry.checkValue())) {
            throw new KeysRefused("密钥 %s-%s 与数据库登记的不是同一把,系统拒绝启动。请确认 keys 目录与数据库属于同一套系统,再从密钥备份中恢复。"
                    .formatted(entry.purpose(), entry.id()));
        }
    }

    private static boolean names(Entry entry, VaultKey key) {
        return entry.purpose().equals(key.purpose().word()) && entry.id().equals(key.id());
    }

    /** Made and durable, not yet registered and not yet in use. */
    private VaultKey create(KeyPurpose purpose) {
        return source.create(purpose);
    }

    /** One that an earlier try made and nothing uses yet, else a new one. */
    VaultKey waiting(KeyPurpose purpose, List<VaultKey> inUse) {
        return source.keys().stream()
                .filter(key -> key.purpose() == purpose
                        && inUse.stream().noneMatch(used -> used.id().equals(key.id())))
                .max(Comparator.comparing(VaultKey::createdAt))
                .orElseGet(() -> create(purpose));
    }

    /** Puts the file away after the register knows about it, so that a start in between does not miss the key. */
    void putAway(VaultKey key) {
        source.retire(key);
    }

    void retire(VaultKey key) {
        jdbc.sql("""
                UPDATE vault.registered_key
                SET retired_at = :now
                WHERE purpose = :purpose AND id = :id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("purpose", key.purpose().word())
                .param("id", key.id())
                .update();
    }

    void register(VaultKey key) {
        jdbc.sql("""
                INSERT INTO vault.registered_key (purpose, id, check_value, registered_at)
                VALUES (:purpose, :id, :checkValue, :now)
                ON CONFLICT (purpose, id) DO NOTHING
                """)
                .param("purpose", key.purpose().word())
                .param("id", key.id())
                .param("checkValue", checkValue(key))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] checkValue(VaultKey key) {
        return Arrays.copyOf(new HmacKey(key, CHECK_USE).mac(new byte[0]), 8);
    }
}
