package org.anyue.planimport.structure;

import java.util.List;
import org.anyue.planimport.text.Range;

/** A table as the extractors write it: one row per line, cells separated by a tab. The first row names the columns. */
public record Table(Range range, List<Row> rows) {

    /** @param cells where each cell stands, trimmed */
    public record Row(Range range, List<Range> cells) {}
}
