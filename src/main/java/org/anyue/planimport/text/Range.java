package org.anyue.planimport.text;

/** Half-open, in Java characters of the normalised text. */
public record Range(int from, int to) {

    public int length() {
        return to - from;
    }

    public boolean empty() {
        return to <= from;
    }

    public boolean contains(int position) {
        return from <= position && position < to;
    }

    public boolean contains(Range other) {
        return from <= other.from && other.to <= to;
    }

    public boolean overlaps(Range other) {
        return from < other.to && other.from < to;
    }
}
