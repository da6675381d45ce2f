package org.anyue.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps {@code audit-head} from growing for ever. A line vouches for all records before it, so of old lines one in a
 * hundred is enough; where numbers went back, an older database was in place, and the lines around it stay as evidence.
 */
final class HeadThinning {

    static final int KEPT_WHOLE = 5_000;
    static final int ONE_IN = 100;
    /** Thinning starts only when it pays. */
    static final int TOLERATED = 4 * KEPT_WHOLE;

    private HeadThinning() {}

    /** The lines to stay; the same list when none is to go. */
    static List<String> thin(List<String> lines) {
        if (lines.size() <= TOLERATED) {
            return lines;
        }
        List<String> kept = new ArrayList<>();
        long largest = -1;
        for (int i = 0; i < lines.size(); i++) {
            Optional<TrailHead> head = HeadLine.read(lines.get(i));
            boolean steps = i + 1 < lines.size()
                    && seq(lines.get(i + 1)) <= head.map(TrailHead::seq).orElse(-1L);
            boolean back = head.map(TrailHead::seq).orElse(-1L) <= largest;
            if (i % ONE_IN == 0 || i >= lines.size() - KEPT_WHOLE || steps || back || head.isEmpty()) {
                kept.add(lines.get(i));
            }
            largest = Math.max(largest, head.map(TrailHead::seq).orElse(-1L));
        }
        return kept;
    }

    private static long seq(String line) {
        return HeadLine.read(line).map(TrailHead::seq).orElse(-1L);
    }

    /** Puts a thinner file in place of the old one in one step. Only while nobody appends. */
    static void apply(Path file, FileAttribute<?> ownerOnly) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        List<String> kept = thin(lines);
        if (kept.size() == lines.size()) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, ownerOnly);
        Files.writeString(next, String.join("\n", kept) + "\n", StandardCharsets.ISO_8859_1);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
