package org.anyue.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.anyue.shared.CanonicalBytes;

/**
 * What one record says, in the order of its canonical bytes.
 *
 * @param at to the microsecond
 * @param beforeDigest 32 bytes, or none when there was no state before
 * @param previousHash hash of the record before, 32 zero bytes for the first
 */
record TrailRecord(
        long seq,
        Instant at,
        String actorId,
        String role,
        String unitId,
        String action,
        String objectType,
        String objectId,
        byte[] beforeDigest,
        byte[] afterDigest,
        String result,
        String requestId,
        byte[] previousHash) {

    static final String TAG = "anyue-audit/1";

    /** Always six decimals and always Beijing time, so that one instant has one text. */
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.ofHours(8));

    byte[] bytes(CanonicalBytes canonical) {
        return canonical
                .start(TAG)
                .number(seq)
                .text(TIME.format(at))
                .text(actorId)
                .text(role)
                .text(unitId)
                .text(action)
                .text(objectType)
                .text(objectId)
                .raw(beforeDigest)
                .raw(afterDigest)
                .text(result)
                .text(requestId)
                .raw(previousHash)
                .bytes();
    }
}
