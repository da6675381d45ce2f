package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tone;

/**
 * Whom each county has nominated, for the office that asked.
 *
 * @param called false while nobody was asked
 */
public record NominationBoardPage(
        String base,
        String title,
        boolean called,
        String due,
        String note,
        String today,
        int nominated,
        List<PlaceRow> rows,
        FormErrors errors) {

    /** @param names of the enterprises */
    public record PlaceRow(String place, int count, String names, String state, Tone tone) {}
}
