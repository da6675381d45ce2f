package org.anyue.organization;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which supervision team (督导组) looks after which counties. Inside the directory scope of the actor. */
@Component
public class TeamAreas {

    private final TeamAreaStore store;
    private final UnitStore units;
    private final ApplicationEventPublisher events;

    TeamAreas(TeamAreaStore store, UnitStore units, ApplicationEventPublisher events) {
        this.store = store;
        this.units = units;
        this.events = events;
    }

    /** Places by team; a team without an area is missing. */
    @Transactional(readOnly = true)
    public Map<UnitId, Set<UnitId>> of(UnitId place) {
        return store.areas(place);
    }

    /**
     * Gives each team exactly these places; teams that are not named keep theirs.
     *
     * @throws NotFound when a team or a place is outside what the actor may see
     * @throws Refusal when one of them is no team or no place
     */
    @Transactional
    public void assign(Actor actor, Map<UnitId, Set<UnitId>> areas) {
        areas.forEach((team, places) -> {
            require(actor, team, true);
            places.forEach(place -> require(actor, place, false));
            store.replace(team, places);
        });
        String words = areas.entrySet().stream()
                .map(area -> area.getKey() + " "
                        + area.getValue().stream().map(UnitId::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        events.publishEvent(new TeamAreasAssigned(actor.party(), actor.place().id(), words));
    }

    private void require(Actor actor, UnitId id, boolean team) {
        OrgUnit unit = units.find(Scope.directory(actor), id).orElseThrow(() -> new NotFound("unit " + id));
        if (team && unit.kind() != UnitKind.TEAM) {
            throw new Refusal(OrganizationRefusal.NOT_A_TEAM, unit.names().full());
        }
        if (!team && !unit.kind().isPlace()) {
            throw new Refusal(OrganizationRefusal.PLACE_REQUIRED, unit.names().full());
        }
    }
}
