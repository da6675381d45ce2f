package org.anyue.planimport;

/** What the health check can question. */
public enum FindingCode {
    SWAPPED_WORD,
    STALE_THEME,
    STALE_BODY,
    STALE_EDITION,
    WEEKDAY_MISMATCH,
    REST_DAY,
    PAST_DEADLINE,
    DATE_CONFLICT,
    MASKED_NAME,
    MISSING_ATTACHMENT,
    MISSING_CONTACT,
    OPEN_POINT,
    TRUNCATED,
    BROKEN_NUMBERING,
    MACROS_IGNORED,
    LATER
}
