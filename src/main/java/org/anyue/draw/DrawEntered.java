package org.anyue.draw;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Receipts were given, one record for all of a batch.
 *
 * @param receipts entry ids and signatures, one receipt a line; only their digest goes into the trail
 */
public record DrawEntered(String drawId, int count, String receipts) implements Auditable {

    @Override
    public Party by() {
        return Party.SYSTEM;
    }

    @Override
    public String action() {
        return "draw.entered";
    }

    @Override
    public String objectType() {
        return "Draw";
    }

    @Override
    public String objectId() {
        return drawId;
    }

    @Override
    public String after() {
        return count + "\n" + receipts;
    }
}
