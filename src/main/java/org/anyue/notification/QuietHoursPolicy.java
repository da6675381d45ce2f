package org.anyue.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.anyue.worktime.BusinessTime;

/** From nine in the evening until eight in the morning only what is urgent goes out. */
final class QuietHoursPolicy {

    private static final LocalTime BEGIN = LocalTime.of(21, 0);
    private static final LocalTime END = LocalTime.of(8, 0);

    private QuietHoursPolicy() {}

    static boolean quiet(Instant at) {
        LocalTime hour = BusinessTime.hour(at);
        return !hour.isBefore(BEGIN) || hour.isBefore(END);
    }

    /** The moment itself or, within quiet hours, their end. */
    static Instant notBefore(Instant at, Urgency urgency) {
        if (urgency == Urgency.URGENT || !quiet(at)) {
            return at;
        }
        LocalDate day = BusinessTime.day(at);
        return BusinessTime.at(BusinessTime.hour(at).isBefore(END) ? day : day.plusDays(1), END);
    }
}
