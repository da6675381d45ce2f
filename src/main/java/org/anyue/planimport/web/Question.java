package org.anyue.planimport.web;

import java.time.LocalDate;
import java.util.List;
import org.anyue.ui.Option;

/** Something about the plan that only a person can settle. One answer settles all that belongs together. */
public sealed interface Question {

    /** Whom a duty can fall on without a further word. */
    static List<Option> selectors(boolean ofDepartment) {
        return BearerQuestions.selectors(ofDepartment);
    }

    Lead lead();

    default String key() {
        return lead().key();
    }

    /**
     * What every question has.
     *
     * @param key name in addresses, the same as long as the question stands
     * @param why what made the compiler doubt, in one or two sentences
     * @param seconds how long a careful person takes
     * @param version of everything that the answer settles, together
     * @param excerpts places of the plan; the first one is scrolled to
     */
    record Lead(String key, String title, String why, int seconds, int version, List<Excerpt> excerpts) {

        public String anchor() {
            return "q-" + key;
        }

        /** Name of the place in the text, empty for none. */
        public String place() {
            return excerpts.isEmpty() ? "" : excerpts.getFirst().anchor();
        }
    }

    /** @param anchor of the place in the text */
    record Excerpt(String anchor, String before, String words, String after) {}

    /** @param typed whether the right words are typed rather than ticked */
    record Words(Lead lead, boolean typed, List<WordRow> rows) implements Question {

        public int places() {
            return rows.stream().mapToInt(row -> row.places().size()).sum();
        }
    }

    /** @param position of the first place, stands for all */
    record WordRow(int position, String word, String suggestion, List<CorrectionRow.Place> places) {}

    /** @param suggestion theme of the year, empty when unknown */
    record Theme(Lead lead, String now, String suggestion, List<Integer> findings, List<String> evidence)
            implements Question {}

    record Days(Lead lead, List<DayRow> rows) implements Question {}

    /**
     * One day of the plan.
     *
     * @param findings indexes of the findings about it
     * @param phrase as written
     * @param proposed the day itself where nothing better is known
     */
    record DayRow(
            int first, List<Integer> findings, String phrase, LocalDate day, LocalDate proposed, List<String> doubts) {

        public boolean moves() {
            return !proposed.equals(day);
        }
    }

    /**
     * Findings of one kind.
     *
     * @param yes answer that is proposed
     * @param no the other usual answer, empty for none
     * @param hint what to type instead
     */
    record Notes(Lead lead, List<Integer> findings, List<String> messages, String yes, String no, String hint)
            implements Question {}

    /**
     * Duties that ask the same about who bears them.
     *
     * @param candidates units whose name fits what is written
     * @param sectors lines of work, empty unless they are asked for
     */
    record Bearer(
            Lead lead, List<DutyLine> duties, List<Option> candidates, List<Option> selectors, List<Option> sectors)
            implements Question {

        /** Supervision groups become units on the page that gives them their areas. */
        public boolean asksForGroups() {
            return lead.title().contains("督导组");
        }

        public String names() {
            return String.join("、", candidates.stream().map(Option::label).toList());
        }
    }

    record DutyLine(int number, String what, String bearers) {}

    /**
     * An open sentence.
     *
     * @param heading position of the heading above it, 0 unless more open sentences stand there
     */
    record Sentence(
            Lead lead, SentenceRow sentence, List<Option> targets, int heading, String title, int under, int below)
            implements Question {}

    /** Everything that was read without a doubt. */
    record Acceptance(Lead lead, List<ActivityLine> activities) implements Question {

        public int count() {
            return activities.stream().mapToInt(line -> line.duties().size()).sum();
        }

        public List<Integer> numbers() {
            return activities.stream()
                    .flatMap(line -> line.duties().stream())
                    .map(DutyLine::number)
                    .toList();
        }
    }

    /** @param version of the duties together */
    record ActivityLine(String id, String title, List<DutyLine> duties, int version) {}
}
