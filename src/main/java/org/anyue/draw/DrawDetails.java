package org.anyue.draw;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A draw with everything that its documents say.
 *
 * @param rules null until they are published
 * @param list null until it is bound
 * @param stamp null until there is one
 * @param check of a spot check
 * @param open whether everybody may have the list
 * @param holders who holds a prize now, in the order of the tiers; empty without a result
 */
public record DrawDetails(
        String drawId,
        DrawKind kind,
        String title,
        DrawState state,
        int version,
        UnitId owner,
        RulesDraft draft,
        @Nullable RulesFacts rules,
        @Nullable ListFacts list,
        @Nullable Stamp stamp,
        List<Number> numbers,
        boolean fallback,
        List<Holder> holders,
        @Nullable CheckFacts check,
        boolean open,
        boolean purged,
        String voidReason) {

    public DrawDetails {
        numbers = List.copyOf(numbers);
        holders = List.copyOf(holders);
    }

    /**
     * @param eligibility lines about who gets how many chances
     * @param strataNames by code
     */
    public record RulesFacts(
            String hash,
            String rulesHash,
            Instant entryOpen,
            Instant entryClose,
            Instant commitBy,
            Instant drawAt,
            Instant entropyDeadline,
            Instant claimBy,
            List<Source> sources,
            List<Source> fallback,
            List<ForfeitReason> reasons,
            List<Prize> prizes,
            List<String> eligibility,
            Map<String, String> strataNames,
            String receiptKey,
            String replaces) {}

    /**
     * A public number and where it can be read.
     *
     * @param shape how many numbers from where to where, in words
     */
    public record Source(String name, String shape, Instant at, String where) {}

    /** @param valueFen of one, in hundredths of a yuan */
    public record Prize(
            String id,
            String tier,
            String what,
            String quota,
            List<String> strata,
            boolean replaced,
            String funding,
            String approval,
            long valueFen,
            String tax,
            int stock,
            String picture,
            String pictureWords) {}

    /** @param strata names with their numbers */
    public record ListFacts(
            String commitmentHash,
            String root,
            int entries,
            int chances,
            int receipts,
            Map<String, Integer> strata,
            Map<String, Integer> excluded,
            Instant committedAt) {}

    public record Stamp(Instant at, String authority) {}

    /** @param values as they go into the result */
    public record Number(String name, Instant at, String where, List<Integer> values) {}

    /**
     * @param rank place in the whole ranking
     * @param movedUp whether somebody else held the prize before
     */
    public record Holder(String tierId, String tier, String what, String entryId, int rank, boolean movedUp) {}
}
