package org.anyue.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about the areas of supervision teams. */
@Component
class TeamAreaStore {

    private final JdbcClient jdbc;

    TeamAreaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UnitId team, Collection<UnitId> places) {
        jdbc.sql("DELETE FROM organization.team_area WHERE team_id = :team")
                .param("team", team.value())
                .update();
        jdbc.sql("""
                        INSERT INTO organization.team_area (team_id, place_id)
                        SELECT :team, fresh.place_id
                        FROM unnest(CAST(:places AS uuid[])) AS fresh (place_id)""")
                .param("team", team.value())
                .param("places", places.stream().map(UnitId::value).toArray(UUID[]::new))
                .update();
    }

    /** Of the open teams in the subtree of the place; a team without an area is missing. */
    Map<UnitId, Set<UnitId>> areas(UnitId place) {
        Map<UnitId, Set<UnitId>> areas = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT area.team_id, area.place_id
                        FROM organization.unit_scope scoped
                        JOIN organization.unit team ON team.id = scoped.unit_id
                        JOIN organization.team_area area ON area.team_id = team.id
                        WHERE scoped.ancestor_id = :place AND team.closed_on IS NULL
                        ORDER BY team.position, team.name, area.place_id""")
                .param("place", place.value())
                .query((row, _) -> areas.computeIfAbsent(
                                new UnitId(row.getObject("team_id", UUID.class)), _ -> new LinkedHashSet<>())
                        .add(new UnitId(row.getObject("place_id", UUID.class))))
                .list();
        return areas;
    }
}
