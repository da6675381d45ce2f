package org.anyue.officialdoc.page;

/**
 * One printed sign, in points from the top left corner of the page.
 *
 * @param left of its box
 * @param baseline distance from the top edge
 * @param size of the font
 */
public record Glyph(String text, float left, float baseline, float width, float size) {

    float right() {
        return left + width;
    }

    float middle() {
        return left + width / 2;
    }

    boolean visible() {
        return !text.isBlank();
    }

    boolean latin() {
        return text.codePoints().allMatch(c -> c < 0x2E80);
    }

    Glyph movedBy(float right) {
        return new Glyph(text, left + right, baseline, width, size);
    }
}
