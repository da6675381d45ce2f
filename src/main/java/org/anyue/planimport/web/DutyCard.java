package org.anyue.planimport.web;

import java.util.List;
import org.anyue.ui.Tone;

/**
 * A proposed duty.
 *
 * @param number inside the review
 * @param what with the applied corrections
 * @param bearers compiled selectors in words, each with the number of units
 * @param written bearers as the plan writes them
 * @param units how many units get it
 * @param when window and due day
 * @param asks what is handed in
 * @param questions what must be answered first
 * @param by who accepted it and when, empty while it is only proposed
 * @param sentences what it was drawn from and what was merged into it
 */
public record DutyCard(
        int number,
        String what,
        String kind,
        List<String> bearers,
        String written,
        String units,
        String quota,
        String when,
        String asks,
        String openPoint,
        String consequence,
        List<String> notes,
        List<String> questions,
        boolean accepted,
        String by,
        boolean issued,
        List<SentenceRow> sentences,
        int version) {

    public String anchor() {
        return "d" + number;
    }

    /** Names that the sentences in the text share with the card. */
    public String link() {
        return sentences.isEmpty()
                ? anchor()
                : String.join(" ", sentences.stream().map(SentenceRow::link).toList());
    }

    public String state() {
        return issued ? "已下发" : accepted ? "已确认" : questions.isEmpty() ? "待确认" : "待补充";
    }

    public Tone tone() {
        return issued ? Tone.ACCENT : accepted ? Tone.OK : questions.isEmpty() ? Tone.NEUTRAL : Tone.WARN;
    }
}
