package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.Tab;
import org.anyue.ui.Tone;

/**
 * What the own place owes the level above.
 *
 * @param open items that still need a hand
 * @param late of them
 * @param tabs open ones and all
 */
public record LedgerPage(String place, int open, int late, List<Tab> tabs, List<Row> rows, List<Source> sources) {

    public record Row(
            String href,
            String what,
            String why,
            String issuer,
            String bearer,
            String due,
            String state,
            Tone tone,
            boolean late,
            boolean done) {}

    /** A notice of the level above. */
    public record Source(String href, String title, String meta) {}
}
