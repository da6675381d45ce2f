package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key on somebody's device, for WebAuthn.
 *
 * @param name as the owner calls it
 * @param copiedAt since when it is refused, null while all is well
 */
record Passkey(
        UUID id,
        AccountId account,
        String name,
        Credential credential,
        Counter counter,
        Instant createdAt,
        @Nullable Instant usedAt,
        @Nullable Instant copiedAt) {

    /**
     * What does not change.
     *
     * @param host under which it was made
     * @param attested model, credential id and public key, as WebAuthn writes them
     * @param transports as the browser named them, with spaces between
     */
    record Credential(byte[] id, byte[] attested, String host, String transports) {}

    /** What the device says about itself at each use. */
    record Counter(long signs, boolean backupEligible, boolean backedUp) {}

    boolean isUsable() {
        return copiedAt == null;
    }

    Passkey renamed(String fresh) {
        return new Passkey(id, account, fresh, credential, counter, createdAt, usedAt, copiedAt);
    }

    Passkey used(Counter now, Instant at) {
        return new Passkey(id, account, name, credential, now, createdAt, at, copiedAt);
    }

    /** Its counter stepped back, so two devices have the same key: it is refused from now on. */
    Passkey copied(Instant at) {
        return new Passkey(id, account, name, credential, counter, createdAt, usedAt, at);
    }
}
