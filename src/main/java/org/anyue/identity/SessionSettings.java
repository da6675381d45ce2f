package org.anyue.identity;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a session lives.
 *
 * @param idle without a click, 5 to 30 minutes
 * @param longest in any case
 */
@Component
record SessionSettings(
        @Value("${anyue.session.idle:15m}") Duration idle,
        @Value("${anyue.session.longest:8h}") Duration longest) {

    /** The last click is noted at most this often, so that reading a page writes nothing. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** How long the second step may take. */
    static final Duration SECOND_STEP = Duration.ofMinutes(10);

    SessionSettings {
        if (idle.compareTo(Duration.ofMinutes(5)) < 0 || idle.compareTo(Duration.ofMinutes(30)) > 0) {
            throw new IllegalArgumentException("anyue.session.idle must be 5m to 30m, is " + idle);
        }
    }
}
