package org.anyue.organization;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to the tree of units after its set-up. Everything happens inside the directory scope of the actor. */
@Component
public class Units {

    /** Added units stand behind those of the set-up, in the order of their names. */
    static final int LAST = 1_000_000;

    private final UnitStore store;
    private final UnitReads reads;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Units(UnitStore store, UnitReads reads, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.reads = reads;
        this.clock = clock;
        this.events = events;
    }

    /** Adds one unit. */
    @Transactional
    public UnitId open(Actor actor, NewUnit unit) {
        return openAll(actor, List.of(unit)).getFirst();
    }

    /**
     * Adds units, all or none, in one audit record.
     *
     * @throws NotFound when a place is outside what the actor may see
     * @throws Refusal with the first unit that the rules do not allow
     */
    @Transactional
    public List<UnitId> openAll(Actor actor, List<NewUnit> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        Set<String> known = reads.sectorCodes();
        List<UnitRow> rows = units.stream().map(unit -> row(actor, unit, known)).toList();
        store.firstTaken(rows).ifPresent(name -> {
            throw new Refusal(OrganizationRefusal.NAME_TAKEN, name);
        });
        try {
            store.insert(rows, LocalDate.now(clock));
        } catch (DuplicateKeyException someoneElseWasFaster) {
            throw new Refusal(OrganizationRefusal.NAME_TAKEN, units.getFirst().name());
        }
        events.publishEvent(new UnitsOpened(
                actor.party(), rows.stream().map(UnitRow::summary).toList()));
        return rows.stream().map(row -> new UnitId(row.id())).toList();
    }

    private UnitRow row(Actor actor, NewUnit unit, Set<String> knownSectors) {
        OrgUnit place = store.find(Scope.directory(actor), unit.place())
                .orElseThrow(() -> new NotFound("place " + unit.place()));
        NewUnitPolicy.check(unit, place, knownSectors);
        return new UnitRow(
                Ids.timeOrdered(clock),
                unit.place().value(),
                unit.kind(),
                null,
                new UnitRow.Names(unit.name(), unit.shortName()),
                LAST,
                unit.sectors());
    }

    @Transactional
    public void rename(Actor actor, UnitId id, int version, String name, String shortName) {
        OrgUnit unit = load(actor, id);
        String before = unit.names().full() + " " + unit.names().brief();
        unit.rename(name, shortName);
        try {
            store.save(unit, version);
        } catch (DuplicateKeyException taken) {
            throw new Refusal(OrganizationRefusal.NAME_TAKEN, name.strip());
        }
        events.publishEvent(new UnitRenamed(
                actor.party(),
                id,
                before,
                unit.names().full() + " " + unit.names().brief()));
    }

    /** Ends the unit today. Records about it stay, lists no longer show it. */
    @Transactional
    public void close(Actor actor, UnitId id, int version) {
        OrgUnit unit = load(actor, id);
        unit.close(LocalDate.now(clock), store.openBelow(id));
        store.save(unit, version);
        events.publishEvent(new UnitClosed(actor.party(), id, requireNonNull(unit.closedOn())));
    }

    private OrgUnit load(Actor actor, UnitId id) {
        return store.find(Scope.directory(actor), id).orElseThrow(() -> new NotFound("unit " + id));
    }
}
