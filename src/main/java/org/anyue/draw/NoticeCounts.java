package org.anyue.draw;

/**
 * How far winners have been told.
 *
 * @param failed given up, or without a phone
 */
public record NoticeCounts(int told, int waiting, int failed) {

    public boolean isEmpty() {
        return told + waiting + failed == 0;
    }
}
