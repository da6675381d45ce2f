package org.anyue.campaign;

/** A place in the plan text: Unicode code points, the end excluded. */
public record SourceSpan(int start, int end) {

    public SourceSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span %d to %d".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    /** The text that the span covers. */
    public String quote(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, length()));
    }

    /** Fragment identifier on the plan page, for instance {@code s120-180}. */
    public String anchor() {
        return "s" + start + "-" + end;
    }
}
