package org.anyue.assignment.web;

import java.util.List;

/**
 * Who was told of an amendment.
 *
 * @param self address of the amendment
 * @param told units that got the notice
 * @param read units in which somebody opened it
 * @param dispatch address of who has read it, empty when nobody had to be told
 * @param unread names of units in which nobody has, the first ones
 * @param noted units that have taken note
 * @param group words for a group, to all
 * @param reminder words for a group, to those who have not read; empty for none
 */
public record AmendmentReceiptPage(
        String base,
        String campaign,
        String self,
        String name,
        int told,
        int read,
        String dispatch,
        List<String> unread,
        long noted,
        List<Row> rows,
        String group,
        String reminder) {

    /** @param noted when and by whom, empty before */
    public record Row(String unit, boolean read, String noted) {}
}
