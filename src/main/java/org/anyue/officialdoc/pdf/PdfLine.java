package org.anyue.officialdoc.pdf;

/**
 * One line of glyphs as it stands on the page, in points from the top left corner.
 *
 * @param page from 1
 * @param baseline distance of the baseline from the top edge
 * @param size font size of most glyphs
 */
record PdfLine(String text, int page, float left, float right, float baseline, float size, float width, float height) {

    boolean isRow() {
        return text.indexOf('\t') >= 0;
    }

    float centre() {
        return (left + right) / 2;
    }

    PdfLine joined(PdfLine next, String glue) {
        return new PdfLine(
                text + glue + next.text, next.page, next.left, next.right, next.baseline, size, width, height);
    }
}
