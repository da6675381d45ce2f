package org.anyue.organization;

import java.util.List;
import org.anyue.shared.Slice;
import org.anyue.sheet.SheetDraft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory (单位名录) within the scope of an actor: as a list, as a sheet, and the history of one unit. */
@Component
public class UnitLists {

    private final UnitListReads lists;
    private final UnitDirectoryReads directories;
    private final UnitChangeStore history;
    private final UnitQueries queries;
    private final ApplicationEventPublisher events;

    UnitLists(
            UnitListReads lists,
            UnitDirectoryReads directories,
            UnitChangeStore history,
            UnitQueries queries,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.directories = directories;
        this.history = history;
        this.queries = queries;
        this.events = events;
    }

    /** @param page from 1 */
    public Slice<UnitLine> page(Actor actor, UnitFilter filter, int page, int size) {
        return lists.page(Scope.directory(actor), filter, page, size);
    }

    /** The same list as a sheet that can be imported again; officers are masked. */
    @Transactional
    public List<SheetDraft> sheet(Actor actor, UnitFilter filter) {
        Scope scope = Scope.directory(actor);
        List<KnownUnit> units = directories.known(scope, UnitListReads.CONDITION, lists.parameters(filter));
        events.publishEvent(new UnitsExported(actor.party(), actor.place().id(), filter.toString(), units.size()));
        return UnitSheets.of(units, directories.choices(scope));
    }

    /**
     * What happened to a unit, the oldest first.
     *
     * @throws org.anyue.shared.NotFound when the scope does not hold it
     */
    public List<UnitChange> history(Actor actor, UnitId id) {
        queries.details(Scope.directory(actor), id);
        return history.of(id);
    }
}
