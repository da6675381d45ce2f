package org.anyue.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.anyue.worktime.BusinessTime;

/** From the evening until the morning only what is urgent goes out. */
record QuietHours(LocalTime from, LocalTime until) {

    boolean quiet(Instant at) {
        LocalTime hour = BusinessTime.hour(at);
        return !hour.isBefore(from) || hour.isBefore(until);
    }

    /** The moment itself or, within quiet hours, their end. */
    Instant notBefore(Instant at, Urgency urgency) {
        if (urgency == Urgency.URGENT || !quiet(at)) {
            return at;
        }
        LocalDate day = BusinessTime.day(at);
        return BusinessTime.at(BusinessTime.hour(at).isBefore(until) ? day : day.plusDays(1), until);
    }
}
