package org.anyue.officialdoc.page;

/**
 * One line of glyphs as it stands on the page, in points from the top left corner.
 *
 * @param page from 1
 * @param column 0 where text goes over the whole width, else 1 or 2
 * @param width of the page, or of a page that had only this column
 * @param baseline distance of the baseline from the top edge
 * @param size font size of most glyphs
 * @param row height of the rule above, where this is a line inside a ruled table; −1 elsewhere
 */
public record PageLine(
        String text,
        int page,
        int column,
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
    boolean inRowOf(PageLine other) {
        return row >= 0 && page == other.page && Math.abs(row - other.row) < 1 && cells() == other.cells();
    }

    private long cells() {
        return text.chars().filter(c -> c == '\t').count();
    }

    /** The next line of the same row: each cell is continued by the cell below it. */
    PageLine withCellsOf(PageLine next) {
        String[] upper = text.split("\t", -1);
        String[] lower = next.text.split("\t", -1);
        for (int i = 0; i < upper.length; i++) {
            upper[i] += lower[i];
        }
        return new PageLine(
                String.join("\t", upper), page, column, left, right, next.baseline, size, width, height, row);
    }

    float centre() {
        return (left + right) / 2;
    }

    PageLine joined(PageLine next, String glue) {
        return new PageLine(
                text + glue + next.text,
                next.page,
                next.column,
                next.left,
                next.right,
                next.baseline,
                size,
                width,
                height,
                row);
    }
}
