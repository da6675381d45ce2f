package org.anyue.draw;

import java.util.HexFormat;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in the whole ranking.
 *
 * @param rank from 1
 * @param chance number of the chance whose ticket was lowest, from 1
 * @param ticket 32 bytes
 */
record Place(int rank, Entry entry, int chance, byte[] ticket) {

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rank", rank);
        json.put("entry_id", entry.entryId());
        json.put("chance", chance);
        json.put("ticket", HexFormat.of().formatHex(ticket));
        return json;
    }
}
