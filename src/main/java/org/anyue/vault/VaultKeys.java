package org.anyue.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anyue.shared.DataFolder;

/** The keys of this installation, complete and checked. */
public final class VaultKeys {

    /** Replaced as a whole when keys change: a reader sees the former list or the new one. */
    private volatile List<VaultKey> keys;

    VaultKeys(List<VaultKey> keys) {
        this.keys = youngestFirst(keys);
    }

    private static List<VaultKey> youngestFirst(List<VaultKey> keys) {
        List<VaultKey> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparing(VaultKey::createdAt)
                .thenComparing(VaultKey::id)
                .reversed());
        return List.copyOf(sorted);
    }

    /** From now on in use, being the youngest. */
    synchronized void add(List<VaultKey> fresh) {
        List<VaultKey> more = new ArrayList<>(keys);
        more.addAll(fresh);
        keys = youngestFirst(more);
    }

    synchronized void remove(List<VaultKey> old) {
        keys = keys.stream().filter(key -> !old.contains(key)).toList();
    }

    /** The keys of a purpose, the one in use first. */
    List<VaultKey> of(KeyPurpose purpose) {
        return keys.stream().filter(key -> key.purpose() == purpose).toList();
    }

    /**
     * The keys that lie in the folder; makes none. For commands that run beside the server.
     *
     * @throws KeysRefused when a file is open to others or damaged
     */
    public static VaultKeys read(DataFolder home) {
        return new VaultKeys(KeyFolder.keysOf(home));
    }

    /** The key in use of a purpose, expanded for one use ({@code module.what}). */
    public HmacKey hmac(KeyPurpose purpose, String use) {
        return new HmacKey(inUse(purpose), use);
    }

    /** The key that sealed something earlier. */
    public HmacKey hmac(KeyPurpose purpose, String use, String keyId) {
        return new HmacKey(named(purpose, keyId), use);
    }

    public boolean knows(KeyPurpose purpose, String keyId) {
        return keys.stream()
                .anyMatch(key -> key.purpose() == purpose && key.id().equals(keyId));
    }

    VaultKey inUse(KeyPurpose purpose) {
        return keys.stream()
                .filter(key -> key.purpose() == purpose)
                .findFirst()
                .orElseThrow(() -> new KeysRefused("缺少用途为 %s 的密钥。请从密钥备份中恢复 keys 目录。".formatted(purpose.word())));
    }

    VaultKey named(KeyPurpose purpose, String id) {
        return keys.stream()
                .filter(key -> key.purpose() == purpose && key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KeysRefused("缺少密钥 %s-%s。请从密钥备份中恢复该文件。".formatted(purpose.word(), id)));
    }
}
