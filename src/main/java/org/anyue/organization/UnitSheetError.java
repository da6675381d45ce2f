package org.anyue.organization;

/**
 * A cell of a sheet of units that cannot be taken.
 *
 * @param row as the spreadsheet program numbers it
 * @param column head of the column, empty when the whole row is meant
 * @param message what is wrong and what to do
 */
public record UnitSheetError(int row, String column, String message) {}
