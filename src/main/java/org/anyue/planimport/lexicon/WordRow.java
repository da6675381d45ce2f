package org.anyue.planimport.lexicon;

import java.util.List;

/**
 * A row somebody adds to a word list.
 *
 * @param list file name of the list without its ending, for example {@code swaps}
 * @param number where it stands, counted from 1, for messages
 */
public record WordRow(String list, int number, List<String> cells) {

    public WordRow {
        cells = List.copyOf(cells);
    }

    /** One line of a .tsv file; cells are separated by tabs. */
    public static WordRow of(String list, int number, String line) {
        return new WordRow(list, number, List.of(line.split("\t", -1)));
    }

    /** As it stands in a .tsv file. */
    public String line() {
        return String.join("\t", cells);
    }
}
