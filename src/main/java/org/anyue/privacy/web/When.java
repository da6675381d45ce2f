package org.anyue.privacy.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as pages show them. */
final class When {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private When() {}

    static String at(@Nullable Instant instant) {
        return instant == null ? "" : AT.format(instant);
    }
}
