package org.anyue.assignment;

import java.util.Map;

/**
 * What one duty asks of one unit.
 *
 * @param forms how often something is handed in
 * @param fields figures, texts, photos, files and paper copies together
 * @param parts minutes of each item
 */
record Burden(int forms, int fields, Map<BurdenItem, Integer> parts) {

    Burden {
        parts = Map.copyOf(parts);
    }

    int minutes() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
