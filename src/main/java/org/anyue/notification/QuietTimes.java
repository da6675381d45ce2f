package org.anyue.notification;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether what can wait has to wait, for features that hand out messages themselves. */
@Component
public class QuietTimes {

    private final NoticeHours hours;
    private final Clock clock;

    QuietTimes(NoticeHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    public boolean isNow() {
        return hours.quiet().quiet(clock.instant());
    }
}
