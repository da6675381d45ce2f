package org.anyue.assignment;

import java.time.LocalDate;
import org.anyue.organization.UnitClosed;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitMerged;
import org.anyue.organization.UnitMoved;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitReopened;
import org.anyue.organization.UnitSummary;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps figures explained when units end, merge or move: inside the transaction of the change. */
@Component
class BearerChanges {

    private final BearerStore store;
    private final DenominatorJournal denominators;
    private final UnitQueries units;

    BearerChanges(BearerStore store, DenominatorJournal denominators, UnitQueries units) {
        this.store = store;
        this.denominators = denominators;
        this.units = units;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitClosed closed) {
        close(closed.unit(), closed.on());
    }

    /** What was due until then stays owed and counted under the old name; what is due later is its successor's. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitMerged merged) {
        close(merged.unit(), merged.on());
        merged.moved().forEach(this::move);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitReopened reopened) {
        var around = denominators.around(DenominatorStore.Range.bearer(reopened.unit()));
        store.reopen(reopened.unit());
        around.done(DenominatorCause.UNIT_REOPENED, 0);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitMoved moved) {
        move(moved.unit());
    }

    private void close(UnitId unit, LocalDate on) {
        var around = denominators.around(DenominatorStore.Range.bearer(unit));
        store.close(unit, on);
        around.done(DenominatorCause.UNIT_CLOSED, 0);
    }

    private void move(UnitId unit) {
        store.move(unit, units.ancestors(unit).stream().map(UnitSummary::id).toList());
    }
}
