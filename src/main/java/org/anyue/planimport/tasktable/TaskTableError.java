package org.anyue.planimport.tasktable;

/**
 * A cell that cannot be taken.
 *
 * @param row as the program shows it, from 1
 * @param column title of the column, empty for the whole row
 * @param message Chinese, says what to write instead
 */
public record TaskTableError(int row, String column, String message) {}
