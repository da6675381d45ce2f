package org.anyue.audit;

import java.util.HexFormat;
import java.util.Optional;

/** One line of {@code audit-head}: number, hash, key id and seal, separated by spaces. */
final class HeadLine {

    private static final HexFormat HEX = HexFormat.of();

    private HeadLine() {}

    static String write(TrailHead head) {
        return head.seq() + " " + HEX.formatHex(head.hash()) + " " + head.keyId() + " " + HEX.formatHex(head.mac())
                + "\n";
    }

    static Optional<TrailHead> read(String line) {
        String[] part = line.split(" ", -1);
        if (part.length != 4) {
            return Optional.empty();
        }
        try {
            TrailHead head =
                    new TrailHead(Long.parseLong(part[0]), HEX.parseHex(part[1]), HEX.parseHex(part[3]), part[2]);
            return head.seq() >= 0 && head.hash().length == 32 ? Optional.of(head) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
