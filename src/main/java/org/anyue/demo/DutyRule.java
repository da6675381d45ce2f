package org.anyue.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anyue.campaign.FigureAsk;
import org.jspecify.annotations.Nullable;

/**
 * What the office does with a proposed duty.
 *
 * @param words part of the duty
 * @param due null for no on-time day
 * @param bearers words for whom it falls on, {@code -} for as proposed
 * @param reason why it is no duty, or words of the duty that takes its sentence
 */
record DutyRule(
        String words,
        Verdict verdict,
        @Nullable LocalDate due,
        String bearers,
        List<FigureAsk> figures,
        String reason) {

    enum Verdict {
        KEEP,
        /** Reviewed by every level up to the city. */
        CLIMB,
        /** A document, on paper too, without photos: nothing has been held yet. */
        REPORT,
        /** A document as the plan asks for it. */
        SUMMARY,
        MERGE,
        WAIVE,
        /** Left open for whoever tries the product. */
        OPEN;

        boolean isDuty() {
            return this == KEEP || this == CLIMB || this == REPORT || this == SUMMARY;
        }
    }

    static List<DutyRule> all() {
        return DemoTable.rows("duties.tsv").stream().map(DutyRule::of).toList();
    }

    /** The first rule whose words stand in the duty. */
    static Optional<DutyRule> of(List<DutyRule> rules, String what) {
        return rules.stream().filter(rule -> what.contains(rule.words())).findFirst();
    }

    private static DutyRule of(String[] cells) {
        return new DutyRule(
                cells[0],
                Verdict.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2].equals("-") ? null : LocalDate.parse(cells[2]),
                cells[3],
                asks(cells[4]),
                cells[5]);
    }

    static List<FigureAsk> asks(String text) {
        return text.equals("-")
                ? List.of()
                : Arrays.stream(text.split(" ")).map(DutyRule::ask).toList();
    }

    private static FigureAsk ask(String text) {
        String[] parts = text.split(":");
        return new FigureAsk(parts[0], parts[1], parts[2]);
    }
}
