package org.anyue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTests {

    private static final int LARGEST = 70;

    private final List<byte[]> leaves = IntStream.range(0, LARGEST)
            .mapToObj(i -> TrailSeals.sha256().digest(new byte[] {(byte) i}))
            .toList();

    /** The definition of RFC 9162, 2.1.1, word by word and without any cleverness. */
    private static byte[] rootByDefinition(List<byte[]> leaves) {
        MessageDigest sha = TrailSeals.sha256();
        if (leaves.size() == 1) {
            sha.update((byte) 0);
            return sha.digest(leaves.getFirst());
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        byte[] left = rootByDefinition(leaves.subList(0, k));
        byte[] right = rootByDefinition(leaves.subList(k, leaves.size()));
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    @Test
    void theRootIsThatOfTheDefinitionAtEverySizeAlsoWhenContinued() {
        MerkleFrontier tree = new MerkleFrontier();
        for (int size = 1; size <= LARGEST; size++) {
            tree.add(leaves.get(size - 1));
            assertThat(tree.root()).as("size %d", size).isEqualTo(rootByDefinition(leaves.subList(0, size)));
            tree = MerkleFrontier.of(size, tree.bytes());
        }
    }

    @Test
    void ofNothingTheRootIsTheHashOfNothing() {
        assertThat(HexFormat.of().formatHex(new MerkleFrontier().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aFrontierOfAnotherSizeIsRefused() {
        MerkleFrontier tree = new MerkleFrontier();
        leaves.forEach(tree::add);
        assertThatThrownBy(() -> MerkleFrontier.of(LARGEST + 1, tree.bytes()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyLeafIsProvedAtEverySizeAndNothingElseIs() {
        Random chance = new Random(9162);
        for (int size = 1; size <= LARGEST; size++) {
            List<byte[]> held = leaves.subList(0, size);
            byte[] root = rootByDefinition(held);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = MerklePath.of(index, size, held.iterator());
                assertThat(MerklePath.leads(held.get(index), index, size, path, root))
                        .isTrue();
                assertThat(MerklePath.leads(leaves.get((index + 1) % LARGEST), index, size, path, root))
                        .isFalse();
                assertThat(MerklePath.leads(held.get(index), index + 1L, size, path, root))
                        .isFalse();
                List<byte[]> longer = new ArrayList<>(path);
                longer.add(root);
                assertThat(MerklePath.leads(held.get(index), index, size, longer, root))
                        .isFalse();
                if (!path.isEmpty()) {
                    List<byte[]> bent = new ArrayList<>(path);
                    byte[] sibling = bent.get(chance.nextInt(bent.size())).clone();
                    int which = bent.size() - 1;
                    sibling[0] ^= 1;
                    bent.set(which, sibling);
                    assertThat(MerklePath.leads(held.get(index), index, size, bent, root))
                            .isFalse();
                    assertThat(MerklePath.leads(held.get(index), index, size, path.subList(1, path.size()), root))
                            .isFalse();
                }
            }
        }
    }
}
