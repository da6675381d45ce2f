package org.anyue.officialdoc.word;

/**
 * One {@code w:lvl} of a list.
 *
 * @param text level text with places %1 to %9
 * @param restart −1: after any higher level (the rule); 0: never; n: after level n or higher, counted from 1
 * @param legal all numbers of this level in decimal
 * @param style paragraph style that brings this level with it, empty for none
 */
record ListLevel(int start, String format, String text, int restart, boolean legal, String style) {

    static final ListLevel NONE = new ListLevel(1, "none", "", -1, false, "");

    boolean restartsAfter(int level, int own) {
        return level < own && (restart < 0 || level < restart);
    }
}
