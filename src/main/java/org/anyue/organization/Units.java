package org.anyue.organization;

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

/** Adds units to the tree after its set-up. Everything happens inside the directory scope of the actor. */
@Component
public class Units {

    /** Added units stand behind those of the set-up, in the order of their names. */
    static final int LAST = 1_000_000;

    private final UnitStore store;
    private final UnitTreeStore tree;
    private final UnitReads reads;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Units(UnitStore store, UnitTreeStore tree, UnitReads reads, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.tree = tree;
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
        tree.hold();
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
}
