package org.anyue.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyue.notification.DeliveryTransitions.Verb;
import org.anyue.shared.Refusal;

/** One message to one person through one channel. Claiming is done by the store, for several at once. */
final class Delivery {

    private final UUID id;
    private final Urgency urgency;
    private final int version;
    private DeliveryState state;
    private int attempts;
    private Instant nextAt;
    private String problem;

    Delivery(UUID id, Urgency urgency, Progress progress, int version) {
        this.id = id;
        this.urgency = urgency;
        this.version = version;
        this.state = progress.state();
        this.attempts = progress.attempts();
        this.nextAt = progress.nextAt();
        this.problem = progress.problem();
    }

    /** What changes. */
    record Progress(DeliveryState state, int attempts, Instant nextAt, String problem) {}

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Progress progress() {
        return new Progress(state, attempts, nextAt, problem);
    }

    /** The other side has it. */
    void confirm() {
        move(Verb.CONFIRM);
        problem = "";
    }

    /** Tries again later, or gives up after the last attempt and where trying again is useless. */
    void fail(String reason, boolean lasting, Instant at, QuietHours hours) {
        problem = reason;
        Optional<Duration> wait = lasting ? Optional.empty() : BackOffPolicy.after(attempts);
        if (wait.isEmpty()) {
            move(Verb.GIVE_UP);
            return;
        }
        move(Verb.POSTPONE);
        nextAt = hours.notBefore(at.plus(wait.get()), urgency);
    }

    /** Begins anew. */
    void retry(Instant at, QuietHours hours) {
        if (!DeliveryTransitions.allows(state, Verb.RETRY)) {
            throw new Refusal(NotificationRefusal.DELIVERY_NOT_FAILED, state.label());
        }
        move(Verb.RETRY);
        attempts = 0;
        nextAt = hours.notBefore(at, urgency);
    }

    /** For the audit trail. */
    String words() {
        return state + " attempts=" + attempts + (problem.isEmpty() ? "" : " problem=" + problem);
    }

    private void move(Verb verb) {
        state = DeliveryTransitions.target(state, verb);
    }
}
