package org.anyue.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * The whole trail up to a record in one hash, to be kept where nobody of the installation can reach it. From then on
 * every earlier record can be proved to an outsider, and none can be changed unseen.
 *
 * @param size number of records covered, which is the number of the last one
 * @param root Merkle root over their hashes (RFC 9162), 32 bytes
 */
public record Checkpoint(long size, byte[] root, Instant at) {

    static final String TAG = "anyue-audit-checkpoint/1";

    public String rootHex() {
        return HexFormat.of().formatHex(root);
    }

    /** One line without its end: protocol, size, root and time. */
    public String line() {
        return TAG + " " + size + " " + rootHex() + " " + TrailRecord.TIME.format(at);
    }
}
