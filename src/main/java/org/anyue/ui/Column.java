package org.anyue.ui;

/**
 * Head of a table column.
 *
 * @param label words of the head, repeated by each cell's {@code data-label} for narrow screens
 * @param number right-aligned with figures of equal width
 * @param sortHref address that sorts by this column, empty when it cannot be sorted
 * @param sorted {@code ascending}, {@code descending} or {@code none}
 */
public record Column(String label, boolean number, String sortHref, String sorted) {

    public static Column text(String label) {
        return new Column(label, false, "", "none");
    }

    public static Column number(String label) {
        return new Column(label, true, "", "none");
    }

    /** The same column with a head that is a link. */
    public Column sortable(String href, String direction) {
        return new Column(label, number, href, direction);
    }
}
