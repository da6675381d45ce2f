package org.anyue.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What drives the outbox and the mornings. Any number of nodes may tick. */
@Component
@ConditionalOnBooleanProperty(name = "anyue.notification.ticks", matchIfMissing = true)
class Ticks {

    private final Outbox outbox;
    private final Mornings mornings;

    Ticks(Outbox outbox, Mornings mornings) {
        this.outbox = outbox;
        this.mornings = mornings;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    void outbox() {
        outbox.run();
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void morning() {
        mornings.run();
    }
}
