package org.anyue.ui;

/**
 * One line of a bar chart or one part of a donut.
 *
 * @param share 0 to 100, length of the bar
 * @param text figure as it is read, for example {@code 38/42}
 * @param href where the label leads, empty for none
 */
public record Bar(String label, double share, String text, Tone tone, String href) {

    public Bar(String label, double share, String text) {
        this(label, share, text, Tone.ACCENT, "");
    }

    public Bar {
        share = Math.clamp(share, 0, 100);
    }
}
