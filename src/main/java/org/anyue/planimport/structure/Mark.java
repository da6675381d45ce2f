package org.anyue.planimport.structure;

import org.anyue.planimport.text.Range;

/**
 * The number in front of a heading or an item.
 *
 * @param text as written, brackets and stop included ("（一）", "1．", "4.1")
 * @param value its last component as a number, 0 for a label
 * @param depth components of a decimal number, otherwise 1
 */
public record Mark(MarkStyle style, String text, int value, int depth, Range range) {}
