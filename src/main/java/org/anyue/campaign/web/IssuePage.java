package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.FormErrors;

/**
 * What issuing would do, before it is done.
 *
 * @param base address of the campaign
 * @param chosen ids of the activities that are ticked
 * @param forecast false where nobody can tell units and assignments
 * @param hours estimated work of all units together, empty where nobody can tell
 * @param kinds units and assignments by kind of unit
 * @param nominations how far the places below are with nominating enterprises, empty when no duty is for these
 * @param burden what each duty takes the units, the dearest first
 * @param emptyDuties duties that would reach no unit at all
 */
public record IssuePage(
        String base,
        String title,
        List<IssueRow> rows,
        List<String> chosen,
        boolean forecast,
        int units,
        int assignments,
        String hours,
        List<KindRow> kinds,
        String nominations,
        List<DutyRow> emptyDuties,
        List<BurdenRow> burden,
        FormErrors errors,
        int version) {

    /** Units of one kind. */
    public record KindRow(String kind, int units, int assignments) {}

    /**
     * @param parts what the minutes go to, in words
     * @param hours of all units together, as they are read
     */
    public record BurdenRow(int number, String what, String href, int units, String each, String hours, String parts) {}

    public long ready() {
        return rows.stream().filter(IssueRow::ready).count();
    }

    public int waiting() {
        return rows.stream().filter(IssueRow::ready).mapToInt(IssueRow::waiting).sum();
    }
}
