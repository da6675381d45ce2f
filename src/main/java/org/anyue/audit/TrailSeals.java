package org.anyue.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.shared.CanonicalBytes;
import org.anyue.vault.HmacKey;
import org.anyue.vault.KeyPurpose;
import org.anyue.vault.VaultKeys;
import org.springframework.stereotype.Component;

/** Hashes and seals with the keys of the vault, which never enter the database. */
@Component
class TrailSeals {

    private static final String RECORD = "audit.record";
    private static final String HEAD = "audit.head";
    private static final String STATE_TAG = "anyue-audit/1/state";

    private final VaultKeys keys;
    private final HmacKey record;
    private final HmacKey head;
    private final HmacKey state;
    private final Map<String, HmacKey> earlier = new ConcurrentHashMap<>();

    TrailSeals(VaultKeys keys) {
        this.keys = keys;
        this.record = keys.hmac(KeyPurpose.AUDIT, RECORD);
        this.head = keys.hmac(KeyPurpose.AUDIT, HEAD);
        this.state = keys.hmac(KeyPurpose.AUDIT, "audit.state");
    }

    SealedRecord seal(TrailRecord content) {
        byte[] bytes = content.bytes(new CanonicalBytes());
        return new SealedRecord(content, sha256().digest(bytes), record.mac(bytes), record.id());
    }

    TrailHead head(long seq, byte[] hash) {
        return new TrailHead(seq, hash, head.mac(TrailHead.bytes(seq, hash)), head.id());
    }

    boolean isGenuine(TrailHead candidate) {
        return knows(candidate.keyId())
                && key(HEAD, candidate.keyId())
                        .matches(TrailHead.bytes(candidate.seq(), candidate.hash()), candidate.mac());
    }

    /**
     * Keyed, because a plain digest of a short state would betray it: whoever has the table could try every telephone
     * number.
     */
    byte[] digest(String stateText) {
        return stateText.isEmpty()
                ? new byte[0]
                : state.mac(new CanonicalBytes()
                        .start(STATE_TAG)
                        .raw(stateText.getBytes(StandardCharsets.UTF_8))
                        .bytes());
    }

    boolean knows(String keyId) {
        return keys.knows(KeyPurpose.AUDIT, keyId);
    }

    HmacKey recordKey(String keyId) {
        return key(RECORD, keyId);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HmacKey key(String use, String keyId) {
        return earlier.computeIfAbsent(use + " " + keyId, _ -> keys.hmac(KeyPurpose.AUDIT, use, keyId));
    }
}
