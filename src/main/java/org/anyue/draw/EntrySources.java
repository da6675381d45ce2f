package org.anyue.draw;

import java.util.List;
import java.util.Optional;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The features that draws can be made among. */
@Component
class EntrySources {

    private final ObjectProvider<EntryReplay> replays;

    EntrySources(ObjectProvider<EntryReplay> replays) {
        this.replays = replays;
    }

    List<EntryReplay> all() {
        return replays.orderedStream().toList();
    }

    /** @throws NotFound when the feature is not here (any more) */
    EntryReplay of(String feature) {
        return all().stream()
                .filter(replay -> replay.feature().equals(feature))
                .findFirst()
                .orElseThrow(() -> new NotFound("entries of " + feature));
    }

    /** @throws NotFound when the feature has no objects to be inspected */
    CheckPopulation population(String feature) {
        if (of(feature) instanceof CheckPopulation population) {
            return population;
        }
        throw new NotFound("objects of " + feature);
    }

    /** Nothing when the feature is not here (any more), or the actor may not draw among it. */
    Optional<EntryReplay.Pool> find(Actor actor, String feature, String reference) {
        return all().stream()
                .filter(replay -> replay.feature().equals(feature))
                .flatMap(replay -> replay.pools(actor).stream())
                .filter(pool -> pool.reference().equals(reference))
                .findFirst();
    }
}
