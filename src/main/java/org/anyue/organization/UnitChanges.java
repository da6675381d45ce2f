package org.anyue.organization;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.organization.UnitChange.Kind;
import org.anyue.organization.UnitChangeStore.Words;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes in the life of a unit: name, place, merger, end and what it is registered with. Each says from which day it
 * holds and why, and is kept in the history. Everything happens inside the directory scope of the actor, and the very
 * next click obeys, because a scope is read anew each time.
 */
@Component
public class UnitChanges {

    private final UnitStore store;
    private final UnitTreeStore tree;
    private final UnitChangeStore history;
    private final UnitReads reads;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnitChanges(
            UnitStore store,
            UnitTreeStore tree,
            UnitChangeStore history,
            UnitReads reads,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.tree = tree;
        this.history = history;
        this.reads = reads;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal when the name is taken or the day is not allowed */
    @Transactional
    public void rename(Actor actor, UnitId id, Change change, String name, String shortName) {
        OrgUnit unit = take(actor, id, change);
        String before = names(unit);
        unit.rename(name, shortName);
        save(unit, name.strip());
        note(unit, Kind.RENAMED, change, actor, Words.of(before, names(unit)));
        events.publishEvent(new UnitRenamed(actor.party(), id, before, names(unit)));
    }

    /** Hangs the unit, with everything below it, in another place of the scope. */
    @Transactional
    public void move(Actor actor, UnitId id, Change change, UnitId to) {
        tree.lock();
        OrgUnit unit = take(actor, id, change);
        OrgUnit place = load(actor, to);
        UnitId from = unit.parentId();
        unit.move(place, idsAbove(to));
        relocate(List.of(id), place);
        save(unit, unit.names().full());
        note(
                unit,
                Kind.MOVED,
                change,
                actor,
                Words.of(nameOf(from), place.names().full()));
        events.publishEvent(new UnitMoved(actor.party(), id, requireNonNull(from), to, change.on()));
    }

    /** Ends the unit in another one of its kind, which takes over what still hangs in it. */
    @Transactional
    public void merge(Actor actor, UnitId id, Change change, UnitId into) {
        tree.lock();
        OrgUnit unit = take(actor, id, change);
        OrgUnit successor = load(actor, into);
        List<UnitSummary> below = reads.openChildren(id);
        unit.merge(successor, change.on(), below, idsAbove(into).contains(id));
        ChangePolicy.require(change, LocalDate.now(clock), notBefore(successor));
        List<UnitId> children = below.stream().map(UnitSummary::id).toList();
        relocate(children, successor);
        for (UnitSummary child : below) {
            history.add(
                    child.id(),
                    Kind.MOVED,
                    change,
                    actor,
                    Words.of(unit.names().full(), successor.names().full()));
        }
        save(unit, unit.names().full());
        note(unit, Kind.MERGED, change, actor, new Words("", successor.names().full(), into));
        note(successor, Kind.ABSORBED, change, actor, new Words(unit.names().full(), "", id));
        events.publishEvent(new UnitMerged(actor.party(), id, into, children, change.on()));
    }

    /** Ends the unit. Records about it stay, lists no longer show it. */
    @Transactional
    public void close(Actor actor, UnitId id, Change change) {
        tree.lock();
        OrgUnit unit = take(actor, id, change);
        unit.close(change.on(), store.openBelow(id));
        save(unit, unit.names().full());
        note(unit, Kind.CLOSED, change, actor, Words.of("", ""));
        events.publishEvent(new UnitClosed(actor.party(), id, change.on()));
    }

    /** Takes back an end or a merger; what hung in the unit stays where it was taken to. */
    @Transactional
    public void reopen(Actor actor, UnitId id, Change change) {
        tree.lock();
        OrgUnit unit = take(actor, id, change);
        UnitId parent = unit.parentId();
        unit.reopen(parent == null ? null : store.find(parent).orElse(null));
        save(unit, unit.names().full());
        note(unit, Kind.REOPENED, change, actor, Words.of("", ""));
        events.publishEvent(new UnitReopened(actor.party(), id, change.on()));
    }

    /**
     * Changes what the unit is registered with.
     *
     * @param sectors codes
     * @param creditCode empty for none
     */
    @Transactional
    public void register(Actor actor, UnitId id, Change change, Set<String> sectors, String creditCode) {
        OrgUnit unit = take(actor, id, change);
        Set<String> known = new HashSet<>(reads.sectorCodes());
        reads.sectorsOf(id).stream().map(Sector::code).forEach(known::add);
        unit.mayOperateIn(sectors, known);
        String code = CreditCode.tidy(creditCode);
        if (!code.isEmpty()) {
            CreditCode.flaw(code).ifPresent(flaw -> {
                throw new Refusal(OrganizationRefusal.CREDIT_CODE_WRONG, flaw);
            });
        }
        String before = registration(id);
        store.replaceSectors(unit, sectors);
        try {
            store.putCreditCode(id, code);
        } catch (DuplicateKeyException taken) {
            throw new Refusal(OrganizationRefusal.CREDIT_CODE_TAKEN, code);
        }
        save(unit, unit.names().full());
        String after = registration(id);
        note(unit, Kind.SECTORS, change, actor, Words.of(before, after));
        events.publishEvent(new UnitSectorsChanged(actor.party(), id, before, after, change.on()));
    }

    private OrgUnit take(Actor actor, UnitId id, Change change) {
        OrgUnit unit = load(actor, id);
        if (unit.version() != change.version()) {
            throw new Stale("unit " + id);
        }
        ChangePolicy.require(change, LocalDate.now(clock), notBefore(unit));
        return unit;
    }

    private LocalDate notBefore(OrgUnit unit) {
        return history.latest(unit.id())
                .filter(latest -> latest.isAfter(unit.openedOn()))
                .orElse(unit.openedOn());
    }

    private OrgUnit load(Actor actor, UnitId id) {
        return store.find(Scope.directory(actor), id).orElseThrow(() -> new NotFound("unit " + id));
    }

    private void relocate(List<UnitId> units, OrgUnit place) {
        try {
            tree.relocate(units, place.id());
        } catch (DuplicateKeyException taken) {
            throw new Refusal(
                    OrganizationRefusal.NAME_TAKEN_THERE, place.names().full());
        }
    }

    private void save(OrgUnit unit, String name) {
        try {
            store.save(unit, unit.version());
        } catch (DuplicateKeyException taken) {
            throw new Refusal(OrganizationRefusal.NAME_TAKEN, name);
        }
    }

    private void note(OrgUnit unit, Kind kind, Change change, Actor actor, Words words) {
        history.add(unit.id(), kind, change, actor, words);
    }

    private List<UnitId> idsAbove(UnitId id) {
        return reads.ancestors(id).stream().map(UnitSummary::id).toList();
    }

    private String nameOf(@Nullable UnitId id) {
        return id == null ? "" : reads.byId(id).map(UnitSummary::name).orElse("");
    }

    private String registration(UnitId id) {
        String sectors = reads.sectorsOf(id).stream().map(Sector::name).collect(Collectors.joining("、"));
        return (sectors + " " + store.creditCode(id)).strip();
    }

    private static String names(OrgUnit unit) {
        UnitRow.Names names = unit.names();
        return names.full().equals(names.brief()) ? names.full() : names.full() + "（" + names.brief() + "）";
    }
}
