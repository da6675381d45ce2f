package org.anyue.shared;

import java.util.List;

/**
 * One kind of data that is held about a person, as the person sees it.
 *
 * @param title what it is
 * @param purpose what it is for
 * @param correction address of the page where the person puts it right, empty for none
 * @param kept why it stays when the person asks for deletion, empty when it goes
 */
public record PersonalSection(
        String title, String purpose, List<String> columns, List<List<String>> rows, String correction, String kept) {

    public PersonalSection {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
