package org.anyue.audit;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * The Merkle tree of RFC 9162, section 2.1.1, over a growing list: of all that was added only the roots of the perfect
 * subtrees are held, one per bit of the size, so that growing costs what is new. A leaf is the 32-byte hash of a record.
 */
final class MerkleFrontier {

    private static final int HASH = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Largest subtree first. */
    private final Deque<byte[]> roots = new ArrayDeque<>();

    private final MessageDigest sha = TrailSeals.sha256();
    private long size;

    /**
     * @param size number of leaves so far
     * @param bytes what {@link #bytes()} gave at that size
     */
    static MerkleFrontier of(long size, byte[] bytes) {
        if (bytes.length != HASH * Long.bitCount(size)) {
            throw new IllegalArgumentException("%d bytes do not belong to size %d".formatted(bytes.length, size));
        }
        MerkleFrontier frontier = new MerkleFrontier();
        frontier.size = size;
        for (int at = 0; at < bytes.length; at += HASH) {
            frontier.roots.addLast(Arrays.copyOfRange(bytes, at, at + HASH));
        }
        return frontier;
    }

    /** @param recordHash 32 bytes */
    void add(byte[] recordHash) {
        byte[] root = leaf(sha, recordHash);
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            root = node(sha, roots.removeLast(), root);
        }
        roots.addLast(root);
        size++;
    }

    long size() {
        return size;
    }

    /** Of no leaves: the hash of nothing. */
    byte[] root() {
        Iterator<byte[]> smallestFirst = roots.descendingIterator();
        if (!smallestFirst.hasNext()) {
            return sha.digest();
        }
        byte[] root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = node(sha, smallestFirst.next(), root);
        }
        return root;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        roots.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    static byte[] leaf(MessageDigest sha, byte[] recordHash) {
        sha.update(LEAF);
        return sha.digest(recordHash);
    }

    static byte[] node(MessageDigest sha, byte[] left, byte[] right) {
        sha.update(NODE);
        sha.update(left);
        return sha.digest(right);
    }
}
