package org.anyue.audit;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import org.anyue.shared.CanonicalBytes;
import org.jspecify.annotations.Nullable;

/** Walks the records in order and stops at the first that is not as it was written. Free of SQL. */
final class ChainCheck {

    private final TrailSeals seals;
    private final Map<Long, List<byte[]>> anchors;
    private final CopiedRoots copied;
    private final MerkleFrontier tree = new MerkleFrontier();
    private final CanonicalBytes canonical = new CanonicalBytes();
    private final MessageDigest sha256 = TrailSeals.sha256();
    private final Map<String, Mac> macs = new HashMap<>();

    private long last;
    private byte[] lastHash = TrailHead.NO_HASH;

    ChainCheck(TrailSeals seals, HeadLines lines, CopiedRoots copied) {
        this.seals = seals;
        this.copied = copied;
        this.anchors = lines.bySeq();
    }

    long last() {
        return last;
    }

    byte[] lastHash() {
        return lastHash;
    }

    /** What is wrong, or null when the record follows on the one before. A missing record is {@code last() + 1}. */
    @Nullable
    Flaw next(SealedRecord sealed) {
        TrailRecord record = sealed.content();
        if (record.seq() <= last) {
            return Flaw.FOREIGN;
        }
        if (record.seq() > last + 1) {
            return Flaw.MISSING;
        }
        byte[] bytes = record.bytes(canonical);
        if (!MessageDigest.isEqual(sha256.digest(bytes), sealed.hash())) {
            return Flaw.ALTERED;
        }
        if (!seals.knows(sealed.keyId())
                || !MessageDigest.isEqual(macOf(sealed.keyId()).doFinal(bytes), sealed.mac())) {
            return Flaw.FORGED;
        }
        if (!MessageDigest.isEqual(record.previousHash(), lastHash)) {
            return Flaw.UNCHAINED;
        }
        if (!isAnchored(record.seq(), sealed.hash())) {
            return Flaw.REPLACED;
        }
        if (!agreesWithCopy(record.seq(), sealed.hash())) {
            return Flaw.COPY;
        }
        last = record.seq();
        lastHash = sealed.hash();
        return null;
    }

    /** The tree is grown only where somebody holds roots to compare. */
    private boolean agreesWithCopy(long seq, byte[] hash) {
        if (copied.isEmpty()) {
            return true;
        }
        tree.add(hash);
        return !copied.names(seq) || copied.agrees(seq, HexFormat.of().formatHex(tree.root()));
    }

    private Mac macOf(String keyId) {
        return macs.computeIfAbsent(keyId, id -> seals.recordKey(id).forLoop());
    }

    private boolean isAnchored(long seq, byte[] hash) {
        List<byte[]> known = anchors.get(seq);
        return known == null || known.stream().allMatch(anchor -> MessageDigest.isEqual(anchor, hash));
    }
}
