package org.anyue.draw;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The tree of RFC 9162, section 2.1, over a finished list; all its levels are held, 64 bytes a leaf. */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final DrawHash hash;
    /** Hashes one after the other, from the leaves upwards; a node without a partner moves up as it is. */
    private final List<byte[]> levels = new ArrayList<>();

    private MerkleTree(DrawHash hash) {
        this.hash = hash;
    }

    /** @param leafHashes 32 bytes each, see {@link #leaf} */
    static MerkleTree of(DrawHash hash, byte[] leafHashes) {
        MerkleTree tree = new MerkleTree(hash);
        DrawHash.Digest digest = hash.digest();
        byte[] level = leafHashes;
        tree.levels.add(level);
        while (level.length > DrawHash.LENGTH) {
            level = above(digest, level);
            tree.levels.add(level);
        }
        return tree;
    }

    private static byte[] above(DrawHash.Digest digest, byte[] level) {
        int count = level.length / DrawHash.LENGTH;
        byte[] above = new byte[(count + 1) / 2 * DrawHash.LENGTH];
        for (int i = 0; i + 1 < count; i += 2) {
            digest.update(NODE, 0, 1);
            digest.update(level, i * DrawHash.LENGTH, 2 * DrawHash.LENGTH);
            System.arraycopy(digest.finish(), 0, above, i / 2 * DrawHash.LENGTH, DrawHash.LENGTH);
        }
        if (count % 2 == 1) {
            System.arraycopy(
                    level, level.length - DrawHash.LENGTH, above, above.length - DrawHash.LENGTH, DrawHash.LENGTH);
        }
        return above;
    }

    static byte[] leaf(DrawHash hash, byte[] leaf) {
        return hash.digest(LEAF, leaf);
    }

    /** Of no leaves: the hash of nothing. */
    byte[] root() {
        byte[] top = levels.getLast();
        return top.length == 0 ? hash.digest().finish() : top.clone();
    }

    /** Section 2.1.3: the hashes beside the way from a leaf to the root, lowest first, in hexadecimal. */
    List<String> path(int index) {
        List<String> path = new ArrayList<>();
        int at = index;
        for (byte[] level : levels) {
            int beside = (at ^ 1) * DrawHash.LENGTH;
            if (beside < level.length) {
                path.add(HexFormat.of().formatHex(level, beside, beside + DrawHash.LENGTH));
            }
            at >>= 1;
        }
        return path;
    }

    /**
     * The root to which a path leads (RFC 9162, section 2.1.3.2).
     *
     * @param count of the leaves of the tree
     * @return nothing at all when the path does not end at a root
     */
    static byte[] root(DrawHash hash, byte[] leafHash, int index, int count, List<String> path) {
        byte[] node = leafHash;
        int at = index;
        int last = count - 1;
        for (String step : path) {
            byte[] beside = HexFormat.of().parseHex(step);
            if (at % 2 == 1 || at == last) {
                node = hash.digest(NODE, beside, node);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                node = hash.digest(NODE, node, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? node : new byte[0];
    }
}
