package org.anyue.draw;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.anyue.support.AnyueTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The application with invented entrants, a clock that tests set and a time-stamping authority of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AnyueTest
@Import(DrawTestWorld.Parts.class)
public @interface DrawTestWorld {

    /** What differs from the ordinary application. */
    @TestConfiguration
    class Parts {

        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        InventedEntrants inventedEntrants() {
            return new InventedEntrants();
        }

        @Bean(destroyMethod = "close")
        StampServer stampServer(MovableClock clock) {
            return new StampServer(clock);
        }
    }
}
