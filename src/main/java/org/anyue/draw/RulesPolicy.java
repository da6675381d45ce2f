package org.anyue.draw;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.worktime.BusinessTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** What keeps a draft of rules from being published. */
final class RulesPolicy {

    static final Duration BEFORE_NUMBERS = Duration.ofHours(1);

    private static final int FEWEST_BITS = 64;

    private final RulesDraft draft;
    private final Instant now;
    private final List<RulesGap> gaps = new ArrayList<>();

    private RulesPolicy(RulesDraft draft, Instant now) {
        this.draft = draft;
        this.now = now;
    }

    /** @param pool null when there is none, or it cannot be drawn among any more */
    static List<RulesGap> gaps(RulesDraft draft, EntryReplay.@Nullable Pool pool, Instant now) {
        RulesPolicy policy = new RulesPolicy(draft, now);
        policy.need(pool != null, RulesGap.POOL);
        policy.times();
        policy.sources();
        if (draft.kind() == DrawKind.PRIZE) {
            policy.prizes();
        } else {
            policy.groups();
        }
        if (pool != null) {
            policy.strata(pool);
        }
        return List.copyOf(policy.gaps);
    }

    /** Whole bits of chance in the numbers of one evening. */
    static int bits(List<SourcePreset> sources) {
        var list = JsonNodeFactory.instance.arrayNode();
        SourcePreset.addAll(list, sources, LocalDate.EPOCH);
        BigInteger outcomes = BigInteger.ONE;
        for (var source : list) {
            outcomes =
                    outcomes.multiply(Source.read(new Fields("source", source)).outcomes());
        }
        return outcomes.bitLength() - 1;
    }

    private void times() {
        need(!draft.title().isBlank(), RulesGap.TITLE);
        Instant open = at(draft.entryOpen());
        Instant close = at(draft.entryClose());
        Instant commit = at(draft.commitBy());
        Instant claim = at(draft.claimBy());
        LocalDate evening = draft.evening();
        LocalDate fallback = draft.fallbackEvening();
        boolean all =
                open != null && close != null && commit != null && claim != null && evening != null && fallback != null;
        need(all, RulesGap.TIMES_MISSING);
        if (all) {
            Instant numbers = RulesText.numbersBegin(Objects.requireNonNull(evening));
            need(!Objects.requireNonNull(open).isBefore(now), RulesGap.OPEN_PAST);
            need(open.isBefore(close), RulesGap.CLOSE_BEFORE_OPEN);
            need(!Objects.requireNonNull(commit).isBefore(close), RulesGap.COMMIT_BEFORE_CLOSE);
            need(!commit.isAfter(numbers.minus(BEFORE_NUMBERS)), RulesGap.COMMIT_TOO_LATE);
            need(Objects.requireNonNull(fallback).isAfter(evening), RulesGap.FALLBACK_BEFORE);
            need(
                    Objects.requireNonNull(claim)
                            .isAfter(RulesText.numbersBegin(fallback).plus(Duration.ofHours(3))),
                    RulesGap.CLAIM_TOO_EARLY);
        }
    }

    private void sources() {
        LocalDate evening = draft.evening();
        LocalDate fallback = draft.fallbackEvening();
        need(bits(draft.sources()) >= FEWEST_BITS, RulesGap.BITS);
        need(
                evening == null || draft.sources().stream().allMatch(source -> source.isDrawnOn(evening)),
                RulesGap.NO_DRAWING_THAT_DAY);
        need(
                fallback == null || draft.sources().stream().allMatch(source -> source.isDrawnOn(fallback)),
                RulesGap.NO_DRAWING_FALLBACK);
        need(draft.kind() == DrawKind.SPOTCHECK || !draft.reasons().isEmpty(), RulesGap.REASONS);
    }

    private void groups() {
        need(draft.teamSize() >= 2, RulesGap.TEAM);
        need(!draft.prizes().isEmpty(), RulesGap.GROUPS);
        for (PrizeDraft group : draft.prizes()) {
            need(!group.tier().isBlank(), RulesGap.GROUPS);
            need((group.number() > 0) != (group.share() > 0), RulesGap.GROUP_QUOTA);
        }
    }

    /** A code with a slip in it would admit nobody, and only the result would show it. */
    private void strata(EntryReplay.Pool pool) {
        Set<String> codes =
                pool.strata().stream().map(EntryReplay.Stratum::code).collect(Collectors.toSet());
        need(draft.prizes().stream().allMatch(prize -> codes.containsAll(prize.strata())), RulesGap.STRATA);
    }

    private void prizes() {
        need(!draft.prizes().isEmpty(), RulesGap.PRIZES);
        for (PrizeDraft prize : draft.prizes()) {
            need(!prize.tier().isBlank() && !prize.what().isBlank(), RulesGap.PRIZE_NAME);
            need((prize.number() > 0) != (prize.share() > 0), RulesGap.PRIZE_QUOTA);
            need(!prize.funding().isBlank() && !prize.approval().isBlank(), RulesGap.PRIZE_FUNDING);
            need(prize.valueFen() > 0 && !prize.tax().isBlank(), RulesGap.PRIZE_VALUE);
            int most = prize.byShare() ? prize.most() : prize.number();
            need(most > 0 && prize.stock() >= most, RulesGap.PRIZE_STOCK);
            need(prize.picture().isEmpty() || !prize.alt().isBlank(), RulesGap.PRIZE_PICTURE);
        }
    }

    private void need(boolean holds, RulesGap gap) {
        if (!holds && !gaps.contains(gap)) {
            gaps.add(gap);
        }
    }

    static @Nullable Instant at(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(BusinessTime.ZONE).toInstant();
    }
}
