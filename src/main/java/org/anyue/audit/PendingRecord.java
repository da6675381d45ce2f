package org.anyue.audit;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * What an event left to be recorded at the end of its transaction; digests are made at once, texts are not kept.
 *
 * @param address from where the request came, empty where that is not kept
 */
record PendingRecord(
        Party by,
        String action,
        String objectType,
        String objectId,
        byte[] beforeDigest,
        byte[] afterDigest,
        String result,
        String requestId,
        String address) {

    static PendingRecord of(Auditable event, TrailSeals seals, String requestId, String address) {
        return new PendingRecord(
                event.by(),
                event.action(),
                event.objectType(),
                event.objectId(),
                seals.digest(event.before()),
                seals.digest(event.after()),
                event.result(),
                requestId,
                address);
    }
}
