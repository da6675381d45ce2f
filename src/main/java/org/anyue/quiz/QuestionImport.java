package org.anyue.quiz;

import java.util.List;
import java.util.UUID;

/** What a file of questions would do to the bank as it is now. */
public record QuestionImport(UUID id, String fileName, List<Line> lines) {

    /** What becomes of a question of the file. */
    public enum Fate {
        /** Goes in and waits for a second person. */
        NEW,
        /** Goes in as a draft, because it names no article. */
        DRAFT,
        /** Goes in, but one that is much like it is there. */
        ALIKE,
        /** Stays out: it is there, or came before in the same file. */
        SAME,
        /** Has to be put right in the file first. */
        FLAWED
    }

    /** @param twin stem of the question that is the same or alike, else empty */
    public record Line(ReadQuestion question, Fate fate, String twin) {

        public boolean goesIn() {
            return fate == Fate.NEW || fate == Fate.DRAFT || fate == Fate.ALIKE;
        }
    }

    public QuestionImport {
        lines = List.copyOf(lines);
    }

    public int count(Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }

    /** How many go in. */
    public int wanted() {
        return (int) lines.stream().filter(Line::goesIn).count();
    }

    public boolean mayRun() {
        return count(Fate.FLAWED) == 0 && wanted() > 0;
    }
}
