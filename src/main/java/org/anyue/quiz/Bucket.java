package org.anyue.quiz;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The first column of every key of the table of attempts, so that the table can be spread over several servers: CRC-32C
 * (RFC 3720) over the sixteen bytes of the participant's key, its lowest ten bits. It must never change.
 */
final class Bucket {

    static final int COUNT = 1024;

    private Bucket() {}

    static int of(UUID subject) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(16)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .flip());
        return (int) sum.getValue() & (COUNT - 1);
    }

    /** The bucket that a receipt id carries in its lowest bits, so that one can be found by its id alone. */
    static int ofReceipt(UUID receipt) {
        return (int) receipt.getLeastSignificantBits() & (COUNT - 1);
    }

    /** A version 4 id of these random bits that carries the bucket. */
    static UUID receipt(byte[] random, int bucket) {
        ByteBuffer bits = ByteBuffer.wrap(random);
        long high = (bits.getLong() & ~0xF000L) | 0x4000L;
        long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, (low & ~(COUNT - 1L)) | bucket);
    }
}
