package org.anyue.draw;

/**
 * Somebody enters a draw.
 *
 * @param subjectKey for example {@code tel:+8613800000000}; one subject has one entry
 * @param stratum {@code [0-9A-Za-z_-]{0,32}}, for example the code of a county
 * @param chances 1 to 100
 */
public record NewEntry(String subjectKey, String stratum, int chances) {}
