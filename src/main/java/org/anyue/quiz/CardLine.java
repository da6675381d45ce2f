package org.anyue.quiz;

import java.util.List;

/**
 * An answer card as it was typed or scanned; nothing of it is checked yet.
 *
 * @param row of the file
 * @param answers of each question, as letters or words
 */
record CardLine(
        int row,
        String number,
        String form,
        String day,
        String county,
        String phone,
        boolean young,
        List<String> answers) {

    CardLine {
        answers = List.copyOf(answers);
    }
}
