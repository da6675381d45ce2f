package org.anyue.draw;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who is sent to an object of a spot check (section 8.1). */
record Team(String entryId, List<String> inspectors) {

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("entry_id", entryId);
        ArrayNode names = json.putArray("inspectors");
        inspectors.forEach(names::add);
        return json;
    }
}
