package org.anyue.quiz;

import java.util.List;
import java.util.UUID;

/** What a file of answer cards would do. */
public record CardImport(UUID id, String fileName, List<Line> lines) {

    /** What becomes of a card. */
    public enum Fate {
        GOOD("导入"),
        /** Counted before: the card, or all papers of the person for the day. */
        TWIN("重复，不导入"),
        FLAWED("要改");

        private final String label;

        Fate(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param score right answers, -1 where nothing can be marked
     * @param notes what has to be put right and in which column, or what it is a repetition of
     */
    public record Line(int row, String number, Fate fate, int score, List<String> notes) {

        public Line {
            notes = List.copyOf(notes);
        }
    }

    public CardImport {
        lines = List.copyOf(lines);
    }

    public int count(Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }
}
