package org.anyue.draw;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Section 3.4: {@code YYYY-MM-DDTHH:MM:SS+08:00}, whole seconds, always this offset. */
final class DrawTimes {

    private static final String OFFSET = "+08:00";
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private DrawTimes() {}

    static String write(Instant at) {
        return FORMAT.format(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZONE)) + OFFSET;
    }

    static Optional<Instant> parse(String text) {
        if (!text.endsWith(OFFSET)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text.substring(0, text.length() - OFFSET.length()), FORMAT)
                    .toInstant(ZONE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
