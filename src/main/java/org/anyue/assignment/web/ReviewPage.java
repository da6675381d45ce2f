package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.anyue.ui.Tone;

/**
 * The review queue of an office.
 *
 * @param query address of the queue with its filters, without page
 * @param usualReasons what is often said when something goes back
 * @param decided decisions that were just made together, empty for none
 * @param undoable how many of them can be taken back
 * @param batch whether several can be accepted at once here
 */
public record ReviewPage(
        String place,
        List<Tab> tabs,
        String view,
        List<Option> duties,
        String duty,
        List<Option> areas,
        String area,
        List<Row> rows,
        Pager pager,
        String query,
        boolean batch,
        List<Option> usualReasons,
        String decided,
        int undoable) {

    /** @param choice id and version for the batch, empty when this row cannot be accepted yet */
    public record Row(
            String href,
            String what,
            String bearer,
            String handedIn,
            String due,
            boolean late,
            String state,
            Tone tone,
            String choice) {}
}
