package org.anyue.assignment.web;

/**
 * The paper copy of one version.
 *
 * @param to the office that it goes to
 * @param version which one and by whom, empty before the first
 * @param receivable whether this office notes that it has arrived
 * @param state where it stands, a sentence
 * @param warning that the sheet belongs to another version, else empty
 */
public record PaperPage(
        String base,
        String what,
        String bearer,
        String campaign,
        String to,
        String version,
        boolean receivable,
        String state,
        String warning) {}
