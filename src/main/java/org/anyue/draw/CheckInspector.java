package org.anyue.draw;

import java.util.List;

/**
 * Somebody who may be sent to a spot check, for the office that sends.
 *
 * @param inspectorId as it stands in the published list
 * @param name empty once it was purged
 * @param recused names of the objects that this person must not be sent to
 */
public record CheckInspector(String inspectorId, String name, List<String> recused) {

    public CheckInspector {
        recused = List.copyOf(recused);
    }

    @Override
    public String toString() {
        return inspectorId;
    }
}
