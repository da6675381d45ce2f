package org.anyue.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    /** The plan is issued the day before; after it everything would be over. */
    private static final LocalDate FIRST = LocalDate.of(2025, 5, 22);

    /** The day of the demonstration, in the year of its plan. */
    record Day(LocalDate date) {

        Instant morning() {
            return date.atTime(MORNING).atZone(DemoClock.ZONE).toInstant();
        }
    }

    @Bean
    Day demoDay(@Value("${anyue.demo.day:2025-06-21}") String day) {
        LocalDate date;
        try {
            date = LocalDate.parse(day.strip());
        } catch (DateTimeParseException e) {
            throw new DemoRefused("演示日期“" + day + "”不对。请把 ANYUE_DEMO_DAY 写成 2025-06-21 的样子，或者不设。");
        }
        if (date.isBefore(FIRST) || date.isAfter(DemoTime.LAST)) {
            throw new DemoRefused("演示用的是2025年的方案,ANYUE_DEMO_DAY 请选 " + FIRST + " 至 " + DemoTime.LAST + " 之间的一天。");
        }
        return new Day(date);
    }

    /** Begins in the morning of the day, or where it was stopped last: nothing that was done lies in the future. */
    @Bean
    DemoClock demoClock(Day demoDay, DemoStore store, @Qualifier("systemClock") Clock system) {
        Optional<Instant> seen = store.seenOn(demoDay.date());
        Instant morning = demoDay.morning();
        return DemoClock.from(system, seen.filter(morning::isBefore).orElse(morning));
    }
}
