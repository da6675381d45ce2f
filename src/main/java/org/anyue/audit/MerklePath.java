package org.anyue.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Inclusion proofs of RFC 9162, sections 2.1.3.1 and 2.1.3.2. */
final class MerklePath {

    private MerklePath() {}

    /** Leaves from (inclusive) to (exclusive) under one node. */
    private record Span(long from, long to) {}

    /**
     * Hashes beside the way from a leaf to the root, lowest first.
     *
     * @param index of the leaf, from 0
     * @param recordHashes of all {@code size} leaves in order, read once
     */
    static List<byte[]> of(long index, long size, Iterator<byte[]> recordHashes) {
        List<Span> beside = beside(index, size);
        byte[][] path = new byte[beside.size()][];
        List<Span> inOrder = beside.stream()
                .sorted((a, b) -> Long.compare(a.from(), b.from()))
                .toList();
        long at = 0;
        for (Span span : inOrder) {
            for (; at < span.from(); at++) {
                recordHashes.next();
            }
            MerkleFrontier under = new MerkleFrontier();
            for (; at < span.to(); at++) {
                under.add(recordHashes.next());
            }
            path[beside.indexOf(span)] = under.root();
        }
        return List.of(path);
    }

    private static List<Span> beside(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d of %d".formatted(index, size));
        }
        List<Span> fromTop = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            // The largest power of two below the number of leaves.
            long split = from + Long.highestOneBit(to - from - 1);
            if (index < split) {
                fromTop.add(new Span(split, to));
                to = split;
            } else {
                fromTop.add(new Span(from, split));
                from = split;
            }
        }
        return fromTop.reversed();
    }

    /** Whether the path leads from this leaf to this root. */
    static boolean leads(byte[] recordHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        MessageDigest sha = TrailSeals.sha256();
        byte[] hash = MerkleFrontier.leaf(sha, recordHash);
        long node = index;
        long last = size - 1;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleFrontier.node(sha, sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleFrontier.node(sha, hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
