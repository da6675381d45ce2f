package org.anyue.audit;

import org.anyue.shared.CanonicalBytes;

/**
 * The youngest record of the chain.
 *
 * @param mac seal over number and hash, so that nobody without the key can move the head
 */
record TrailHead(long seq, byte[] hash, byte[] mac, String keyId) {

    static final String TAG = "anyue-audit-head/1";
    static final byte[] NO_HASH = new byte[32];

    static byte[] bytes(long seq, byte[] hash) {
        return new CanonicalBytes().start(TAG).number(seq).raw(hash).bytes();
    }
}
