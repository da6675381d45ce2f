package org.anyue.audit.web;

import java.util.List;
import org.anyue.ui.Pager;
import org.anyue.ui.Tone;

/**
 * The audit trail as a list.
 *
 * @param unit name of the unit that the list is narrowed to, empty for none
 * @param warning what the operator must see to, empty when all is well
 * @param copy the last checkpoint and whether it has reached the second place
 */
public record AuditPage(
        List<AuditRow> rows,
        Pager pager,
        AuditFilterForm filter,
        String unit,
        String warning,
        Check check,
        Check copy) {

    /**
     * State of the verification.
     *
     * @param text may be empty
     * @param head hash of the last record of an intact trail in groups, empty otherwise
     */
    public record Check(Tone tone, String title, String text, String head) {}
}
