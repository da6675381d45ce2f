package org.anyue.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An amendment as lists show it.
 *
 * @param number 0 while it is a draft
 * @param restores the one that it takes back, null for none
 * @param basedOn version of the campaign that its author saw
 * @param issuedAt null while it is a draft
 */
public record AmendmentSummary(
        AmendmentId id,
        CampaignId campaign,
        AmendmentState state,
        int number,
        AmendmentDraft content,
        @Nullable AmendmentId restores,
        String author,
        Instant draftedAt,
        @Nullable Instant issuedAt,
        int basedOn,
        int version) {

    /** For instance 第2号变更. */
    public String name() {
        return number == 0 ? "变更（草稿）" : name(number);
    }

    public static String name(int number) {
        return "第" + number + "号变更";
    }

    /** Whether it warns all units of the campaign. */
    public boolean warns() {
        return content.changes().stream().anyMatch(change -> change.part() == AmendmentPart.WARNING);
    }
}
