package org.anyue.organization;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom to call in a unit: shown masked, named and read by the unit itself and the offices above it. */
@Component
public class Liaisons {

    private final LiaisonStore store;
    private final UnitStore units;
    private final ApplicationEventPublisher events;

    Liaisons(LiaisonStore store, UnitStore units, ApplicationEventPublisher events) {
        this.store = store;
        this.units = units;
        this.events = events;
    }

    /** For pages that have loaded the unit within a scope; to be shown masked. */
    @Transactional(readOnly = true)
    public Optional<Liaison> of(UnitId unit) {
        return store.find(unit);
    }

    /** The number has shown that it reaches somebody: a code sent to it was typed in. */
    @Transactional
    public void confirm(UnitId unit, Instant at) {
        store.confirm(unit, at);
    }

    /** When the number was confirmed; empty while nobody has used it, and again after another number was given. */
    @Transactional(readOnly = true)
    public Optional<Instant> confirmedAt(UnitId unit) {
        return store.confirmedAt(unit);
    }

    /** Whether the actor may name the officer and read the number; the unit must be within the scope. */
    public boolean mayChange(Actor actor, UnitId unit) {
        return actor.role().isOffice()
                || (actor.unitId().equals(unit) && !actor.role().isAdministrator());
    }

    /**
     * Names the officer of a unit.
     *
     * @param version of the unit that the person saw
     */
    @Transactional
    public void name(Actor actor, UnitId id, int version, Liaison liaison) {
        OrgUnit unit = take(actor, id, version);
        liaison.require();
        store.put(Map.of(id, liaison));
        units.save(unit, version);
        events.publishEvent(new LiaisonNamed(actor.party(), id, true));
    }

    /** Takes the officer of a unit off the list. */
    @Transactional
    public void remove(Actor actor, UnitId id, int version) {
        OrgUnit unit = take(actor, id, version);
        store.remove(id);
        units.save(unit, version);
        events.publishEvent(new LiaisonNamed(actor.party(), id, false));
    }

    /** The officer unmasked; each reading stands in the audit trail. */
    @Transactional
    public Optional<Liaison> read(Actor actor, UnitId id) {
        load(actor, id);
        events.publishEvent(new LiaisonRead(actor.party(), id));
        return store.find(id);
    }

    private OrgUnit take(Actor actor, UnitId id, int version) {
        OrgUnit unit = load(actor, id);
        unit.mustBeOpen();
        if (unit.version() != version) {
            throw new Stale("unit " + id);
        }
        return unit;
    }

    private OrgUnit load(Actor actor, UnitId id) {
        OrgUnit unit = units.find(Scope.directory(actor), id).orElseThrow(() -> new NotFound("unit " + id));
        if (!mayChange(actor, id)) {
            throw new Refusal(OrganizationRefusal.LIAISON_OF_OTHERS);
        }
        return unit;
    }
}
