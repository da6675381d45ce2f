package org.anyue.quiz.web;

import org.anyue.quiz.QuestionState;
import org.anyue.ui.Tone;

/** A question in the list. */
public record QuestionRow(
        String href,
        String stem,
        String kind,
        String topic,
        String level,
        QuestionState state,
        String number,
        String written,
        boolean own) {

    public Tone tone() {
        return tone(state);
    }

    static Tone tone(QuestionState state) {
        return switch (state) {
            case PUBLISHED -> Tone.OK;
            case IN_REVIEW -> Tone.ACCENT;
            case SENT_BACK -> Tone.WARN;
            case DRAFT, SUPERSEDED, RETIRED -> Tone.NEUTRAL;
        };
    }
}
