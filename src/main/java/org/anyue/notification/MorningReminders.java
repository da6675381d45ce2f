package org.anyue.notification;

import java.time.LocalDate;

/** What has to be said on a working morning, before the digests of that morning are put together. */
public interface MorningReminders {

    /**
     * Sends what falls on the days after {@code after} up to and including {@code today}: usually one day, more after a rest
     * day or a standstill. Runs inside the transaction of the morning, which happens once.
     */
    void remind(LocalDate after, LocalDate today);
}
