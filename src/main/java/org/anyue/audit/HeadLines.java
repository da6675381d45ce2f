package org.anyue.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyue.shared.DataFolder;

/**
 * What {@code audit-head} vouches for.
 *
 * @param present whether the file is there
 * @param heads genuine lines in the order of the file
 * @param damaged whether a line is unreadable or its seal is not ours
 */
record HeadLines(boolean present, List<TrailHead> heads, boolean damaged) {

    /** Reads the file; a last line without its end is still being written and does not count. */
    static HeadLines in(DataFolder home, TrailSeals seals) throws IOException {
        Path file = HeadFile.pathIn(home);
        if (!Files.exists(file)) {
            return new HeadLines(false, List.of(), false);
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<TrailHead> heads = new ArrayList<>();
        boolean damaged = false;
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            TrailHead head = HeadLine.read(line).filter(seals::isGenuine).orElse(null);
            if (head == null) {
                damaged = true;
            } else {
                heads.add(head);
            }
        }
        return new HeadLines(true, List.copyOf(heads), damaged);
    }

    /** Number of bytes up to and with the last line end. */
    static long wholeLinesEnd(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1L;
    }

    /** Hashes by number; more than one where an older database was put in place and went on. */
    Map<Long, List<byte[]>> bySeq() {
        Map<Long, List<byte[]>> hashes = HashMap.newHashMap(heads.size());
        heads.forEach(head ->
                hashes.computeIfAbsent(head.seq(), _ -> new ArrayList<>(1)).add(head.hash()));
        return hashes;
    }

    long youngest() {
        return heads.stream().mapToLong(TrailHead::seq).max().orElse(0);
    }
}
