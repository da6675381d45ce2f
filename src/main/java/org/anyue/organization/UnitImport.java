package org.anyue.organization;

import java.util.UUID;

/**
 * A sheet of units on its way in.
 *
 * @param done steps of the running import that are behind, of so many
 * @param added units, once it is done
 * @param failure why it did not come to an end, empty otherwise
 */
public record UnitImport(
        UUID id, String fileName, State state, int done, int steps, int added, int changed, String failure) {

    /** A run that nobody has heard of for a while counts as failed. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean mayBegin() {
        return state == State.WAITING || state == State.FAILED;
    }
}
