package org.anyue.sheet;

/**
 * @param title head of the column
 * @param width in characters of the default font
 */
public record SheetColumn(String title, int width) {}
