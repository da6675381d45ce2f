package org.anyue.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param sender unit that said it, or 系统提醒
 * @param wholeUnit whether it is for everybody who acts for the unit
 */
public record InboxEntry(
        NoticeId id,
        String kind,
        Urgency urgency,
        String title,
        String text,
        String link,
        @Nullable LocalDate dueOn,
        String sender,
        boolean wholeUnit,
        Instant sentAt,
        boolean read) {}
