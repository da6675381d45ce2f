package org.anyue.draw;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the office that runs a draw, and the overseers of its place, may know of it. */
@Component
public class DrawDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DrawStore store;
    private final DrawReads reads;
    private final DrawBooks books;
    private final DrawEntryStore entries;
    private final NumbersStore numbers;
    private final ForfeitStore forfeits;
    private final PrizeClaimStore claims;
    private final VoidStore voids;
    private final Inspectors inspectors;
    private final SpotChecks checks;
    private final WinnerNoticeStore notices;
    private final EntrySources sources;
    private final DrawSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DrawDesk(
            DrawStore store,
            DrawReads reads,
            DrawBooks books,
            DrawEntryStore entries,
            NumbersStore numbers,
            ForfeitStore forfeits,
            PrizeClaimStore claims,
            VoidStore voids,
            Inspectors inspectors,
            SpotChecks checks,
            WinnerNoticeStore notices,
            EntrySources sources,
            DrawSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.reads = reads;
        this.books = books;
        this.entries = entries;
        this.numbers = numbers;
        this.forfeits = forfeits;
        this.claims = claims;
        this.voids = voids;
        this.inspectors = inspectors;
        this.checks = checks;
        this.notices = notices;
        this.sources = sources;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /** Something to draw among. */
    public record PoolChoice(DrawKind kind, String feature, String label, EntryReplay.Pool pool) {}

    /**
     * What was typed so far.
     *
     * @param differing names of the sources about which people differ
     */
    public record TypedNumbers(List<Typist> typists, List<String> differing) {

        /** Stands for all numbers when people typed those of different evenings. */
        public static final String SET = "号码组";
    }

    /** @param values one text per source; only one's own are shown before both have typed */
    public record Typist(String name, boolean own, boolean fallback, List<String> values, Instant at) {}

    static void requireReader(Actor actor, Draw draw) {
        boolean oversees = actor.role() == Role.OVERSIGHT
                && actor.place().id().equals(draw.identity().owner());
        if (!oversees) {
            DrawSteps.requireOffice(actor, draw);
        }
    }

    @Transactional(readOnly = true)
    public List<DrawSummary> all(Actor actor) {
        return actor.role().isOffice() || actor.role() == Role.OVERSIGHT
                ? reads.of(actor.place().id())
                : List.of();
    }

    public List<PoolChoice> pools(Actor actor, DrawKind kind) {
        return sources.all().stream()
                .filter(source -> source.kind() == kind)
                .flatMap(source -> source.pools(actor).stream()
                        .map(pool -> new PoolChoice(source.kind(), source.feature(), source.label(), pool)))
                .toList();
    }

    /** Codes of the strata of a register in which there are objects. */
    public Set<String> inhabited(PoolChoice choice) {
        return sources.population(choice.feature())
                .counts(choice.pool().reference())
                .keySet();
    }

    /** In words, as it will stand in the rules. */
    public String eligibility(RulesDraft draft) {
        try {
            return sources.of(draft.feature()).ruleText(draft.pool());
        } catch (NotFound gone) {
            return "原来选的参与来源已经不能抽取，请修改规则，重新选择。";
        }
    }

    public List<RulesGap> gaps(Actor actor, RulesDraft draft) {
        EntryReplay.Pool pool =
                sources.find(actor, draft.feature(), draft.pool()).orElse(null);
        return RulesPolicy.gaps(draft, pool, clock.instant());
    }

    /** Whole bits of chance in the numbers of one evening; 64 are needed. */
    public int bits(List<SourcePreset> presets) {
        return RulesPolicy.bits(presets);
    }

    /** @throws NotFound when the actor does not run it and does not oversee its place */
    @Transactional(readOnly = true)
    public DrawDetails get(Actor actor, String drawId) {
        return books.named(readable(actor, drawId));
    }

    @Transactional(readOnly = true)
    public List<Forfeit> forfeits(Actor actor, String drawId) {
        return forfeits.of(readable(actor, drawId).identity().id());
    }

    @Transactional(readOnly = true)
    public List<Claim> claims(Actor actor, String drawId) {
        return claims.of(readable(actor, drawId).identity().id()).stream()
                .map(Claim::withoutContact)
                .toList();
    }

    /** A spot check with the names of its objects, to be handed out; that it was is a record. */
    public DrawDetails teams(Actor actor, String drawId) {
        return steps.run(actor.party(), drawId, "teams-exported", draw -> {
            requireReader(actor, draw);
            draw.requireDrawn(DrawVerb.SUBSTITUTE);
            events.publishEvent(new DrawChanged(actor.party(), drawId, "teams-exported", ""));
            return books.named(draw);
        });
    }

    /** How far winners were told by short message. */
    @Transactional(readOnly = true)
    public NoticeCounts notices(Actor actor, String drawId) {
        return notices.counts(readable(actor, drawId).identity().id());
    }

    /** Who may be sent to a spot check. */
    @Transactional(readOnly = true)
    public List<CheckInspector> inspectors(Actor actor, String drawId) {
        return inspectors.of(readable(actor, drawId));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Substitute> substitutes(Actor actor, String drawId) {
        return checks.of(readable(actor, drawId));
    }

    /** The same with how to reach the winners, for the payout list; that it was handed out is a record. */
    public List<Claim> payout(Actor actor, String drawId) {
        return steps.run(actor.party(), drawId, "payout-exported", draw -> {
            requireReader(actor, draw);
            draw.requireDrawn(DrawVerb.CLAIM);
            events.publishEvent(new DrawChanged(actor.party(), drawId, "payout-exported", ""));
            return claims.of(draw.identity().id());
        });
    }

    @Transactional(readOnly = true)
    public Optional<VoidRequest> voidRequest(Actor actor, String drawId) {
        return voids.find(readable(actor, drawId).identity().id());
    }

    /** Before two have typed, nobody sees what another one typed: the second is to read the screen of the lottery. */
    @Transactional(readOnly = true)
    public TypedNumbers typed(Actor actor, String drawId) {
        Draw draw = readable(actor, drawId);
        List<NumbersStore.Typed> all = numbers.of(draw.identity().id());
        boolean open = all.size() > 1;
        List<Typist> typists = all.stream()
                .map(one -> new Typist(
                        one.name(),
                        one.account().equals(actor.accountId()),
                        one.fallback(),
                        open || one.account().equals(actor.accountId()) ? values(one.numbers()) : List.of(),
                        one.at()))
                .toList();
        return new TypedNumbers(typists, open ? differing(draw, all.get(0), all.get(1)) : List.of());
    }

    private static List<String> differing(Draw draw, NumbersStore.Typed one, NumbersStore.Typed other) {
        if (one.fallback() != other.fallback()) {
            return List.of(TypedNumbers.SET);
        }
        List<String> names = new ArrayList<>();
        List<Source> list = draw.rules().sources(one.fallback());
        List<String> first = values(one.numbers());
        List<String> second = values(other.numbers());
        for (int i = 0; i < list.size(); i++) {
            if (!first.get(i).equals(second.get(i))) {
                names.add(list.get(i).name());
            }
        }
        return names;
    }

    private static List<String> values(String json) {
        return Arrays.stream(JSON.readValue(json, int[][].class))
                .map(set -> Arrays.stream(set).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
                .toList();
    }

    /** Last four characters of who holds each entry, for people to find themselves; empty once they are purged. */
    @Transactional(readOnly = true)
    public Map<String, String> tails(Actor actor, String drawId) {
        Draw draw = readable(actor, drawId);
        List<String> ids = books.of(draw).holders().stream()
                .map(DrawDetails.Holder::entryId)
                .toList();
        return DrawQueries.tails(entries.opened(draw.identity().id(), ids));
    }

    /**
     * Everything that opens the commitments of those who take part, for an auditor (section 11); that it was handed out
     * is a record.
     *
     * @return JSON lines
     */
    public byte[] openings(Actor actor, String drawId) {
        return steps.run(actor.party(), drawId, "openings-exported", draw -> {
            requireReader(actor, draw);
            events.publishEvent(new DrawChanged(actor.party(), drawId, "openings-exported", ""));
            return DrawEntryStore.lines(entries.openings(draw.identity().id()));
        });
    }

    private Draw readable(Actor actor, String drawId) {
        Draw draw = store.find(drawId).orElseThrow(() -> new NotFound("draw"));
        requireReader(actor, draw);
        return draw;
    }
}
