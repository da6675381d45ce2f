package org.anyue.support;

import java.util.UUID;
import org.anyue.identity.SetUp;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.beans.factory.BeanFactory;

/** Jiaozuo in the shared world, set up by whichever test comes first, and people of it without accounts. */
public final class City {

    private final UnitQueries units;

    private City(UnitQueries units) {
        this.units = units;
    }

    public static City of(BeanFactory beans) {
        if (beans.getBean(SetUp.class).pendingCode().isPresent()) {
            FirstPeople.found(beans, true, "a long enough sentence");
        }
        return new City(beans.getBean(UnitQueries.class));
    }

    public UnitSummary root() {
        return units.root().orElseThrow();
    }

    public UnitSummary county(String name) {
        return units.named(root().id(), name).orElseThrow();
    }

    /** Somebody of the city's office or administration. */
    public Actor city(Role role) {
        return actor(role, root());
    }

    /** Somebody of the place's own office. */
    public Actor actor(Role role, UnitSummary place) {
        UnitSummary unit = role.isOffice() ? units.committeeOffice(place.id()).orElse(place) : place;
        return new Actor(
                UUID.randomUUID(),
                "钱某",
                role,
                unit.id(),
                unit.name(),
                unit.kind(),
                new Actor.Place(place.id(), place.name(), place.kind()),
                1);
    }
}
