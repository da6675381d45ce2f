package org.anyue.vault;

import java.util.List;
import java.util.function.Function;

/**
 * A sealed value and its index within a {@link SealedTable}.
 *
 * @param sealed column of the ciphertext; empty for an index that nothing can be computed from again
 * @param binding what the ciphertext is bound to, from the values of the key as text
 * @param index column of the blind index, empty for none
 * @param use what the index is made for
 */
public record SealedColumn(String sealed, Function<List<String>, String> binding, String index, String use) {

    /** Bound to the column alone. */
    public static SealedColumn of(String sealed, String column) {
        return new SealedColumn(sealed, _ -> column, "", "");
    }

    public static SealedColumn of(String sealed, Function<List<String>, String> binding) {
        return new SealedColumn(sealed, binding, "", "");
    }

    /** Keyed hash of something that is kept nowhere; it lapses with its key. */
    public static SealedColumn oneWay(String index) {
        return new SealedColumn("", _ -> "", index, "");
    }

    public SealedColumn indexed(String column, String use) {
        return new SealedColumn(sealed, binding, column, use);
    }

    boolean isOneWay() {
        return sealed.isEmpty();
    }
}
