package org.anyue.draw;

import java.util.List;

/**
 * That an entry is on the bound list (section 5.4).
 *
 * @param index from 0
 * @param count entries on the list
 * @param path from the leaf upwards, hexadecimal
 */
public record InclusionProof(Entry entry, int index, int count, List<String> path, String root) {

    public InclusionProof {
        path = List.copyOf(path);
    }
}
