package org.anyue.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times and durations as the pages of the administration say them. */
final class Clocks {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private Clocks() {}

    /** Empty for null. */
    static String at(@Nullable Instant at) {
        return at == null ? "" : AT.format(at);
    }

    /** For instance 85 毫秒, 1.2 秒 or 3 分 20 秒. */
    static String lasted(Duration lasted) {
        if (lasted.toMillis() < 1_000) {
            return lasted.toMillis() + " 毫秒";
        }
        if (lasted.toMinutes() == 0) {
            return "%d.%d 秒".formatted(lasted.toSeconds(), lasted.toMillisPart() / 100);
        }
        return lasted.toMinutes() + " 分 " + lasted.toSecondsPart() + " 秒";
    }
}
