package org.anyue.site;

import java.time.Instant;
import java.util.UUID;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a citizen has said about the site, the office or the burden. */
final class Complaint {

    private final UUID id;
    private final int version;
    private ComplaintState state;
    private Settlement settlement;

    /** @param at null while it is not settled */
    record Settlement(@Nullable Instant at, String by, String answer) {

        static final Settlement NONE = new Settlement(null, "", "");
    }

    Complaint(UUID id, ComplaintState state, Settlement settlement, int version) {
        this.id = id;
        this.state = state;
        this.settlement = settlement;
        this.version = version;
    }

    void settle(String by, String answer, Instant now) {
        ComplaintState next = ComplaintTransitions.next(state, ComplaintVerb.SETTLE);
        if (answer.isBlank()) {
            throw new Refusal(SiteRefusal.ANSWER_MISSING);
        }
        state = next;
        settlement = new Settlement(now, by, answer.strip());
    }

    /** What was answered stays, so that the next answer can build on it. */
    void reopen() {
        state = ComplaintTransitions.next(state, ComplaintVerb.REOPEN);
        settlement = new Settlement(null, "", settlement.answer());
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    ComplaintState state() {
        return state;
    }

    Settlement settlement() {
        return settlement;
    }
}
