package org.anyue.officialdoc.pdf;

/**
 * One line of glyphs as it stands on the page, in points from the top left corner.
 *
 * @param page from 1
 * @param baseline distance of the baseline from the top edge
 * @param size font size of most glyphs
 * @param row height of the rule above, where this is a line inside a ruled table; −1 elsewhere
 */
record PdfLine(
        String text,
        int page,
        float left,
        float right,
        float baseline,
        float size,
        float width,
        float height,
        float row) {

    boolean isRow() {
        return text.indexOf('\t') >= 0;
    }

    /** Whether both are lines of the same cells of a ruled table. */
    boolean inRowOf(PdfLine other) {
        return row >= 0 && page == other.page && Math.abs(row - other.row) < 1 && cells() == other.cells();
    }

    private long cells() {
        return text.chars().filter(c -> c == '\t').count();
    }

    /** The next line of the same row: each cell is continued by the cell below it. */
    PdfLine withCellsOf(PdfLine next) {
        String[] upper = text.split("\t", -1);
        String[] lower = next.text.split("\t", -1);
        for (int i = 0; i < upper.length; i++) {
            upper[i] += lower[i];
        }
        return new PdfLine(String.join("\t", upper), page, left, right, next.baseline, size, width, height, row);
    }

    float centre() {
        return (left + right) / 2;
    }

    PdfLine joined(PdfLine next, String glue) {
        return new PdfLine(
                text + glue + next.text, next.page, next.left, next.right, next.baseline, size, width, height, row);
    }
}
