package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * One amendment: a draft with what it would do, or what was issued.
 *
 * @param self its address
 * @param owner the person's office owns the campaign
 * @param forecast null for an issued one, and where a draft cannot be carried out
 * @param changed the campaign changed since the author looked at it
 * @param version of the draft
 * @param campaignVersion what is confirmed with it
 */
public record AmendmentPage(
        String base,
        String self,
        String campaign,
        String name,
        boolean draft,
        boolean owner,
        boolean urgent,
        String reason,
        String author,
        String when,
        List<Line> lines,
        @Nullable Forecast forecast,
        boolean changed,
        FormErrors errors,
        int version,
        int campaignVersion) {

    /**
     * One change.
     *
     * @param was, becomes empty where a sentence says it all
     * @param units how many are told, -1 when it is not told any more
     * @param kept handed in and kept
     * @param edit address to change it again, empty for none
     * @param target value that names it when it is taken out
     */
    public record Line(
            String subject,
            String label,
            String was,
            String becomes,
            String sentence,
            int units,
            String names,
            int kept,
            String effect,
            String edit,
            String target) {}

    /** @param denominator how it changes, in words */
    public record Forecast(int units, int assignments, String denominator) {}
}
