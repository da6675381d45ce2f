package org.anyue.quiz;

import java.util.List;

/** A paper as one participant has it, keys included: it never leaves the server as it is. */
record Paper(List<Question> questions) {

    Paper {
        questions = List.copyOf(questions);
    }

    /**
     * @param order of the options: at each place shown, the place in the item
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and made for every paper
    record Question(PaperItem item, int[] order) {}

    int size() {
        return questions.size();
    }
}
