package org.anyue.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressThrottleTests {

    private final TestClock clock = new TestClock();
    private final AddressThrottle throttle = new AddressThrottle(clock);

    @Test
    void fiftyWrongTriesSlowAnAddressToOneInFiveSecondsForTenMinutes() {
        for (int i = 0; i < 49; i++) {
            throttle.failed("203.0.113.9");
        }
        assertThat(throttle.admits("203.0.113.9")).isTrue();
        throttle.failed("203.0.113.9");
        assertThat(throttle.admits("203.0.113.9")).isTrue();
        assertThat(throttle.admits("203.0.113.9")).isFalse();
        assertThat(throttle.admits("203.0.113.10")).isTrue();
        clock.pass(Duration.ofSeconds(5));
        assertThat(throttle.admits("203.0.113.9")).isTrue();
        assertThat(throttle.admits("203.0.113.9")).isFalse();
        clock.pass(Duration.ofMinutes(10));
        assertThat(throttle.admits("203.0.113.9")).isTrue();
        assertThat(throttle.admits("203.0.113.9")).isTrue();
    }

    @Test
    void addressesOfOneIpv6NetworkAreOne() {
        assertThat(AddressThrottle.prefix("2001:db8:1:2::1")).isEqualTo(AddressThrottle.prefix("2001:db8:1:2:a:b:c:d"));
        assertThat(AddressThrottle.prefix("2001:db8:1:2::1")).isNotEqualTo(AddressThrottle.prefix("2001:db8:1:3::1"));
        assertThat(AddressThrottle.prefix("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
