package org.anyue.planimport.web;

import java.util.List;
import org.anyue.ui.FormErrors;

/**
 * Words coming from files.
 *
 * @param wrong rows that cannot be taken, each with its place; nothing is taken while there are some
 * @param fresh rows to be added, empty before files were looked at
 * @param known how many rows are in the lists already
 * @param carried the rows once more, for the confirming form
 */
public record WordImportPage(
        String mine, FormErrors errors, List<Wrong> wrong, List<WordLine> fresh, int known, String carried) {

    public record Wrong(String place, String text, String reason) {}

    static WordImportPage blank(String mine, FormErrors errors) {
        return new WordImportPage(mine, errors, List.of(), List.of(), 0, "");
    }
}
