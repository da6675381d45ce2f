package org.anyue.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the second place holds: the Merkle roots by size, in hex. Two roots for one size mean that an older database was
 * put in place and went on; no trail agrees with both.
 */
record CopiedRoots(Map<Long, Set<String>> bySize) {

    static final CopiedRoots NONE = new CopiedRoots(Map.of());

    /**
     * Lines of other protocols and a last line that was cut off are passed over.
     *
     * @throws IOException when the file cannot be read
     */
    static CopiedRoots read(Path file) throws IOException {
        Map<Long, Set<String>> roots = new HashMap<>();
        for (String line :
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
            String[] part = line.split(" ", -1);
            if (part.length == 4
                    && Checkpoint.TAG.equals(part[0])
                    && part[1].matches("[1-9]\\d{0,17}")
                    && part[2].matches("[0-9a-f]{64}")) {
                roots.computeIfAbsent(Long.valueOf(part[1]), _ -> new HashSet<>())
                        .add(part[2]);
            }
        }
        return new CopiedRoots(roots);
    }

    boolean isEmpty() {
        return bySize.isEmpty();
    }

    /** Whether the trail may have this root at this size. */
    boolean agrees(long size, String root) {
        Set<String> known = bySize.get(size);
        return known == null || known.equals(Set.of(root));
    }

    boolean names(long size) {
        return bySize.containsKey(size);
    }

    long largest() {
        return bySize.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
