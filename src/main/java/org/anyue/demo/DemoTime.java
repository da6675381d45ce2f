package org.anyue.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.anyue.shared.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets time pass in the demonstration: a deadline comes, the numbers of the evening are out, reminders go. */
@Component
@Profile("demo")
public class DemoTime {

    /** Where the clock can be put. */
    public enum Stop {
        HOUR("一小时后", now -> now.plusHours(1)),
        EVENING("今晚十点半", now -> now.toLocalDate().atTime(22, 30)),
        MORNING("明早九点半", now -> now.toLocalDate().plusDays(1).atTime(MORNING_TIME)),
        WEEK("一周后", now -> now.toLocalDate().plusDays(7).atTime(MORNING_TIME));

        private final String label;
        private final UnaryOperator<LocalDateTime> then;

        Stop(String label, UnaryOperator<LocalDateTime> then) {
            this.label = label;
            this.then = then;
        }

        public String label() {
            return label;
        }

        private LocalDateTime after(LocalDateTime now) {
            return then.apply(now);
        }

        private boolean isAhead(LocalDateTime now) {
            LocalDateTime stop = after(now);
            return stop.isAfter(now) && !stop.toLocalDate().isAfter(LAST);
        }
    }

    /** Beyond it nothing is left of the month. */
    static final LocalDate LAST = LocalDate.of(2025, 7, 31);

    private static final LocalTime MORNING_TIME = LocalTime.of(9, 30);

    private final DemoClock clock;
    private final DemoStore store;
    private final DemoConfiguration.Day day;

    DemoTime(DemoClock clock, DemoStore store, DemoConfiguration.Day day) {
        this.clock = clock;
        this.store = store;
        this.day = day;
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(DemoClock.ZONE));
    }

    /** Those that lie ahead, the next one first. */
    public List<Stop> stops() {
        LocalDateTime now = now();
        return Arrays.stream(Stop.values()).filter(stop -> stop.isAhead(now)).toList();
    }

    /** Kept at once, so that a crash does not go back in time. @throws NotFound for a stop that does not lie ahead */
    @Transactional
    public void forward(Stop stop) {
        LocalDateTime now = now();
        if (!stop.isAhead(now)) {
            throw new NotFound("stop " + stop);
        }
        Instant then = stop.after(now).atZone(DemoClock.ZONE).toInstant();
        store.see(day.date(), then);
        clock.forward(then);
    }
}
