package org.anyue.draw;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom a tier took.
 *
 * @param base number of entries that it admits
 * @param unfilled places for which nobody was left
 */
record TierResult(Tier tier, int base, int quota, List<Place> winners) {

    int unfilled() {
        return quota - winners.size();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", tier.id());
        json.put("base", base);
        json.put("quota", quota);
        json.put("unfilled", unfilled());
        ArrayNode list = json.putArray("winners");
        winners.forEach(place -> list.add(place.json()));
        return json;
    }
}
