package org.anyue.identity;

import java.time.Duration;

/** How many wrong passwords pause an account (GB/T 22239-2019, 8.1.4.1 b). */
final class LockOutPolicy {

    static final int TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration PAUSE = Duration.ofMinutes(15);

    private LockOutPolicy() {}
}
