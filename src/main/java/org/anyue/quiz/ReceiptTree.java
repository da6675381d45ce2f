package org.anyue.quiz;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tree of RFC 9162, section 2.1, over the papers of one commit; SHA-256. */
final class ReceiptTree {

    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Hashes one after the other, from the leaves upwards; a node without a partner moves up as it is. */
    private final List<byte[]> levels = new ArrayList<>();

    /** @param leaves hashes of {@link #leaf}, 32 bytes each, at least one */
    ReceiptTree(byte[] leaves) {
        MessageDigest sha = sha();
        byte[] level = leaves;
        levels.add(level);
        while (level.length > LENGTH) {
            level = above(sha, level);
            levels.add(level);
        }
    }

    private static byte[] above(MessageDigest sha, byte[] level) {
        int count = level.length / LENGTH;
        byte[] above = new byte[(count + 1) / 2 * LENGTH];
        for (int i = 0; i + 1 < count; i += 2) {
            sha.update(NODE);
            sha.update(level, i * LENGTH, 2 * LENGTH);
            System.arraycopy(sha.digest(), 0, above, i / 2 * LENGTH, LENGTH);
        }
        if (count % 2 == 1) {
            System.arraycopy(level, level.length - LENGTH, above, above.length - LENGTH, LENGTH);
        }
        return above;
    }

    static byte[] leaf(byte[] content) {
        MessageDigest sha = sha();
        sha.update(LEAF);
        return sha.digest(content);
    }

    byte[] root() {
        return levels.getLast().clone();
    }

    /** The hashes beside the way from a leaf to the root, lowest first. */
    List<byte[]> path(int index) {
        List<byte[]> path = new ArrayList<>();
        int at = index;
        for (byte[] level : levels) {
            int beside = (at ^ 1) * LENGTH;
            if (beside < level.length) {
                path.add(Arrays.copyOfRange(level, beside, beside + LENGTH));
            }
            at >>= 1;
        }
        return path;
    }

    /** Whether the path leads from the leaf to the root (RFC 9162, section 2.1.3.2). */
    static boolean leads(byte[] leaf, long index, long count, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= count) {
            return false;
        }
        MessageDigest sha = sha();
        byte[] node = leaf;
        long at = index;
        long last = count - 1;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            sha.update(NODE);
            if (at % 2 == 1 || at == last) {
                sha.update(beside);
                node = sha.digest(node);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                sha.update(node);
                node = sha.digest(beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(node, root);
    }

    static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
