package org.anyue.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anyue.worktime.BusinessTime;
import org.anyue.worktime.WorkDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every working day at nine: what has to be remembered, then one digest for each person. All of it is one transaction with
 * the row that says the morning is done, so it happens once, whichever node is first and however often one dies.
 */
@Component
class Mornings {

    /** After a standstill nothing older is brought up. */
    private static final int LONGEST_GAP = 7;

    private final MorningStore store;
    private final List<MorningReminders> reminders;
    private final Digests digests;
    private final NoticeHours hours;
    private final Clock clock;

    Mornings(MorningStore store, List<MorningReminders> reminders, Digests digests, NoticeHours hours, Clock clock) {
        this.store = store;
        this.reminders = reminders;
        this.digests = digests;
        this.hours = hours;
        this.clock = clock;
    }

    /** @return whether this call did the morning */
    @Transactional
    public boolean run() {
        Instant now = clock.instant();
        LocalDate today = BusinessTime.day(now);
        if (!WorkDays.china().isWorkDay(today) || now.isBefore(BusinessTime.at(today, hours.morning()))) {
            return false;
        }
        Optional<LocalDate> last = store.last();
        if (last.filter(done -> !done.isBefore(today)).isPresent() || !store.begin(today, now)) {
            return false;
        }
        LocalDate oldest = today.minusDays(LONGEST_GAP);
        LocalDate after = last.orElse(today.minusDays(1));
        reminders.forEach(one -> one.remind(after.isBefore(oldest) ? oldest : after, today));
        digests.send(today);
        return true;
    }
}
