package org.anyue.draw;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules while they are being written. Times are those of the clock on the wall in China; null while not yet chosen.
 *
 * @param feature where entrants come from, see {@link EntryReplay}
 * @param replaces id of a void draw, or empty
 * @param commitBy latest time at which the list is bound
 * @param sources lotteries whose numbers decide
 * @param evening day on which they are drawn
 * @param fallbackEvening day whose numbers decide when those are not published by noon of the following day
 * @param alternates how many places after the winners are listed
 * @param prizes of a spot check the groups of objects to be selected
 * @param teamSize inspectors per object, 0 for prizes
 */
public record RulesDraft(
        String feature,
        String pool,
        String title,
        DrawHash hash,
        String replaces,
        @Nullable LocalDateTime entryOpen,
        @Nullable LocalDateTime entryClose,
        @Nullable LocalDateTime commitBy,
        List<SourcePreset> sources,
        @Nullable LocalDate evening,
        @Nullable LocalDate fallbackEvening,
        int alternates,
        @Nullable LocalDateTime claimBy,
        List<ForfeitReason> reasons,
        List<PrizeDraft> prizes,
        int teamSize) {

    /** Drafts of former versions have no team. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public RulesDraft {
        sources = List.copyOf(sources);
        reasons = List.copyOf(reasons);
        prizes = List.copyOf(prizes);
    }

    /** People write names of strata, the list has their codes. What is no name stays, and keeps the rules from being published. */
    RulesDraft coded(List<EntryReplay.Stratum> known) {
        Map<String, String> codes = new HashMap<>();
        known.forEach(one -> codes.putIfAbsent(one.shortName(), one.code()));
        known.forEach(one -> codes.put(one.name(), one.code()));
        return new RulesDraft(
                feature,
                pool,
                title,
                hash,
                replaces,
                entryOpen,
                entryClose,
                commitBy,
                sources,
                evening,
                fallbackEvening,
                alternates,
                claimBy,
                reasons,
                prizes.stream().map(prize -> prize.coded(codes)).toList(),
                teamSize);
    }

    public DrawKind kind() {
        return teamSize > 0 ? DrawKind.SPOTCHECK : DrawKind.PRIZE;
    }

    static RulesDraft read(String json) {
        return JSON.readValue(json, RulesDraft.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
