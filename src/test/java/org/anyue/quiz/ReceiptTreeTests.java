package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree of RFC 9162 with the vectors of Certificate Transparency, and paths of every size up to 70. */
class ReceiptTreeTests {

    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void rootsAreThoseOfTheWellKnownVectors() {
        assertThat(root(1)).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(root(2)).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(root(3)).isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(root(8)).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void everyLeafHasAPathAndNoOther() {
        for (int count = 1; count <= 70; count++) {
            byte[] leaves = new byte[count * ReceiptTree.LENGTH];
            for (int i = 0; i < count; i++) {
                System.arraycopy(leaf(i), 0, leaves, i * ReceiptTree.LENGTH, ReceiptTree.LENGTH);
            }
            ReceiptTree tree = new ReceiptTree(leaves);
            for (int i = 0; i < count; i++) {
                List<byte[]> path = tree.path(i);
                assertThat(ReceiptTree.leads(leaf(i), i, count, path, tree.root()))
                        .isTrue();
                assertThat(ReceiptTree.leads(leaf(i + 1), i, count, path, tree.root()))
                        .isFalse();
                assertThat(ReceiptTree.leads(leaf(i), i + 1, count, path, tree.root()))
                        .isFalse();
                if (!path.isEmpty()) {
                    assertThat(ReceiptTree.leads(leaf(i), i, count, path.subList(1, path.size()), tree.root()))
                            .isFalse();
                }
            }
        }
    }

    private static byte[] leaf(int number) {
        return ReceiptTree.leaf(
                ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static String root(int count) {
        ByteBuffer leaves = ByteBuffer.allocate(count * ReceiptTree.LENGTH);
        INPUTS.subList(0, count)
                .forEach(input -> leaves.put(ReceiptTree.leaf(HexFormat.of().parseHex(input))));
        return HexFormat.of().formatHex(new ReceiptTree(Arrays.copyOf(leaves.array(), leaves.capacity())).root());
    }
}
