package org.anyue.site;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.vault.HmacKey;
import org.anyue.vault.KeyPurpose;
import org.anyue.vault.VaultKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Tokens of forms on public pages, which have no cookie: when the form was made and what its content will be called, under
 * a seal. A form that this installation did not make has none, and the same form sent twice is the same thing.
 */
@Component
class PublicForms {

    private static final Duration LIFE = Duration.ofHours(2);
    private static final int BYTES = Long.BYTES + 2 * Long.BYTES;
    private static final int MAC_BYTES = 16;

    private final HmacKey key;
    private final Clock clock;

    PublicForms(VaultKeys keys, @Qualifier("systemClock") Clock clock) {
        this.key = keys.hmac(KeyPurpose.TOKEN, "site.form");
        this.clock = clock;
    }

    String token() {
        UUID id = Ids.random();
        byte[] words = ByteBuffer.allocate(BYTES)
                .putLong(clock.instant().getEpochSecond())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        byte[] mac = key.mac(words);
        byte[] all = ByteBuffer.allocate(BYTES + MAC_BYTES)
                .put(words)
                .put(mac, 0, MAC_BYTES)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** What the content of the form is called; empty for a token that is too old, changed or not ours. */
    Optional<UUID> id(String token) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        if (all.length != BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] words = Arrays.copyOf(all, BYTES);
        byte[] mac = Arrays.copyOfRange(all, BYTES, all.length);
        byte[] wanted = Arrays.copyOf(key.mac(words), MAC_BYTES);
        if (!MessageDigest.isEqual(mac, wanted)) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(words);
        Instant made = Instant.ofEpochSecond(read.getLong());
        return clock.instant().isBefore(made.plus(LIFE))
                ? Optional.of(new UUID(read.getLong(), read.getLong()))
                : Optional.empty();
    }
}
