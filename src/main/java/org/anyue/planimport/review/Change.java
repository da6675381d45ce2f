package org.anyue.planimport.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.DutyTerms;
import org.jspecify.annotations.Nullable;

/**
 * What one decision touched, as it was before.
 *
 * @param duties what happened to duties of the campaign
 * @param head what happened to the head of the campaign, null for nothing
 */
public record Change(
        List<LedgerSentence> sentences,
        List<Proposal> proposals,
        List<WordCorrection> corrections,
        List<Remark> remarks,
        List<DutyChange> duties,
        @Nullable HeadChange head) {

    public Change {
        sentences = List.copyOf(sentences);
        proposals = List.copyOf(proposals);
        corrections = List.copyOf(corrections);
        // Changes that were recorded before there were remarks.
        remarks = List.copyOf(Objects.requireNonNullElse(remarks, List.of()));
        duties = List.copyOf(duties);
    }

    /** @param before null when the duty was added; @param after null when it was removed */
    public record DutyChange(
            int proposal,
            @Nullable DutyTerms before,
            @Nullable DutyTerms after) {}

    public record HeadChange(CampaignHead before, CampaignHead after) {}

    /** Keys of everything touched: two decisions that share one must be undone in reverse order. */
    public Set<String> subjects() {
        Set<String> keys = new LinkedHashSet<>();
        sentences.forEach(sentence -> keys.add("s" + sentence.position()));
        proposals.forEach(proposal -> keys.add("p" + proposal.number()));
        corrections.forEach(correction -> keys.add("c" + correction.position()));
        remarks.forEach(remark -> keys.add("f" + remark.finding()));
        duties.forEach(duty -> keys.add("p" + duty.proposal()));
        if (head != null) {
            keys.add("head");
        }
        return keys;
    }

    public boolean isEmpty() {
        return subjects().isEmpty();
    }
}
