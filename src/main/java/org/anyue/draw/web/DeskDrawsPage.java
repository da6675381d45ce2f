package org.anyue.draw.web;

import java.util.List;
import org.anyue.ui.Tone;

/** Draws of an office. */
public record DeskDrawsPage(List<Row> rows, boolean mayWrite) {

    public record Row(
            String href,
            String title,
            String kind,
            String drawId,
            String phase,
            String drawAt,
            String receipts,
            Tone tone) {}
}
