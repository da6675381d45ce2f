package org.anyue.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitFilter;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitLine;
import org.anyue.organization.UnitLists;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about access links; everything is answered for the units below the actor's office. */
@Component
public class AccessLinkQueries {

    private static final Duration MESSAGE_LOST = Duration.ofMinutes(30);
    private static final int LONGEST_SHEET = 5_000;
    private static final int BATCH = 500;

    private final AccessLinkReads reads;
    private final UnitLists units;
    private final AccessCourier courier;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccessLinkQueries(
            AccessLinkReads reads,
            UnitLists units,
            AccessCourier courier,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.reads = reads;
        this.units = units;
        this.courier = courier;
        this.clock = clock;
        this.events = events;
    }

    public Slice<AccessLinkSummary> page(Actor actor, AccessLinkFilter filter, int page, int size) {
        return reads.page(actor, filter, moment(), new Slice<>(List.of(), page, size, 0));
    }

    /** The whole list for a sheet; it leaves a line in the trail. */
    @Transactional
    public List<AccessLinkSummary> sheet(Actor actor, AccessLinkFilter filter) {
        List<AccessLinkSummary> rows = page(actor, filter, 1, LONGEST_SHEET).rows();
        events.publishEvent(
                new AccessLinksExported(actor.party(), actor.place().id().value(), rows.size()));
        return rows;
    }

    /** @throws NotFound when it is no link of a unit below */
    public AccessLinkSummary get(Actor actor, UUID id) {
        return reads.find(actor, id, moment()).orElseThrow(() -> new NotFound("access link"));
    }

    public int waiting(Actor actor) {
        return reads.waiting(actor, moment());
    }

    /** Whether links and codes go out by short message. */
    public boolean sendsMessages() {
        return courier.isSetUp();
    }

    /**
     * A unit that may be given a link, or why not.
     *
     * @param state of the link that it has, null for none
     * @param eligible whether ticking it leads to a link
     */
    public record Candidate(UnitLine line, @Nullable AccessLinkState state, boolean eligible) {}

    public Slice<Candidate> candidates(Actor actor, UnitFilter filter, int page, int size) {
        Slice<UnitLine> lines = units.page(actor, filter, page, size);
        Map<UnitId, AccessLinkState> states =
                reads.states(lines.rows().stream().map(line -> line.unit().id()).toList(), moment());
        return lines.map(line -> {
            AccessLinkState state = states.get(line.unit().id());
            boolean eligible =
                    line.hasLiaison() && state != AccessLinkState.OPEN && AccessPolicy.worksByLink(actor, line.unit());
            return new Candidate(line, state, eligible);
        });
    }

    /** Every unit of the list, over all its pages, to which a link can be given. */
    public List<UnitId> eligible(Actor actor, UnitFilter filter) {
        List<UnitId> all = new ArrayList<>();
        Slice<Candidate> slice;
        int page = 1;
        do {
            slice = candidates(actor, filter, page++, BATCH);
            slice.rows().stream()
                    .filter(Candidate::eligible)
                    .forEach(one -> all.add(one.line().unit().id()));
        } while (page <= slice.pages());
        return all;
    }

    private AccessLinkReads.Moment moment() {
        Instant now = clock.instant();
        return new AccessLinkReads.Moment(now, now.minus(MESSAGE_LOST));
    }
}
