package org.anyue.officialdoc.word;

import java.util.List;

/**
 * One paragraph as read.
 *
 * @param style style id, empty for the default style
 * @param list number id of the list, empty when only the style may give one, "0" when the list is switched off
 * @param level list level from 0, −1 when not written
 * @param after lines of notes and text boxes that hang on it
 */
record Paragraph(String text, String style, String list, int level, boolean markDeleted, List<String> after) {}
