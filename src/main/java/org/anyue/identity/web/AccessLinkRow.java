package org.anyue.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anyue.identity.AccessLinkState;
import org.anyue.identity.AccessLinkSummary;
import org.anyue.shared.Ids;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/** An access link in words. */
public record AccessLinkRow(
        String href,
        String unit,
        String state,
        Tone tone,
        boolean waits,
        String made,
        String expires,
        String used,
        String message) {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static AccessLinkRow of(AccessLinkSummary link, UnitNames names) {
        String known = names.of(link.unit());
        return new AccessLinkRow(
                AccessLinkController.PATH + "/" + Ids.toText(link.id()),
                known.isEmpty() ? link.unitName() : known,
                link.state().label(),
                tone(link.state()),
                link.askedAt() != null && link.state() == AccessLinkState.OPEN,
                TIME.format(link.madeAt()),
                DAY.format(link.expiresAt()),
                time(link.usedAt()),
                link.message().label());
    }

    /** As a sheet shows it; without any part of the link. */
    List<String> cells() {
        return List.of(unit, state, made, expires, used, message);
    }

    boolean unopened() {
        return tone == Tone.OK && used.isEmpty();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    private static Tone tone(AccessLinkState state) {
        return switch (state) {
            case OPEN -> Tone.OK;
            case EXPIRED -> Tone.WARN;
            case REVOKED, GONE -> Tone.NEUTRAL;
        };
    }
}
