package org.anyue.vault;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/**
 * Something happened to the keys of personal data.
 *
 * @param keys ids of the keys that it is about
 */
public record KeysRotated(Party by, UUID rotation, Step step, String keys) implements Auditable {

    /** Which step. */
    public enum Step {
        BEGUN("vault.rotation-begun"),
        /** One that a stop had left half begun. */
        TAKEN_UP("vault.rotation-taken-up"),
        FINISHED("vault.rotation-finished"),
        RETIRED("vault.keys-retired");

        private final String action;

        Step(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return step.action;
    }

    @Override
    public String objectType() {
        return "Rotation";
    }

    @Override
    public String objectId() {
        return Ids.toText(rotation);
    }

    @Override
    public String after() {
        return keys;
    }
}
