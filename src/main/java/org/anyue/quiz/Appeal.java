package org.anyue.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who was excluded does not agree.
 *
 * @param words empty where they are not shown
 * @param dueOn third working day after it came in
 * @param answer empty while it is not decided
 */
public record Appeal(
        UUID id,
        ContestId contest,
        UUID subject,
        String words,
        Instant receivedAt,
        LocalDate dueOn,
        State state,
        String answer,
        int version) {

    public enum State {
        RECEIVED("待答复"),
        GRANTED("申诉成立"),
        REJECTED("维持原决定");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
