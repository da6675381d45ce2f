package org.anyue.quiz;

import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/**
 * Papers came in, and all of them are kept: one record for one commit.
 *
 * @param root of the tree over their receipts, in hexadecimal
 */
public record AttemptsKept(java.util.UUID batch, int count, String root) implements Auditable {

    @Override
    public Party by() {
        return Party.SYSTEM;
    }

    @Override
    public String action() {
        return "quiz.attempts-kept";
    }

    @Override
    public String objectType() {
        return "ReceiptBatch";
    }

    @Override
    public String objectId() {
        return Ids.toText(batch);
    }

    @Override
    public String after() {
        return count + " " + root;
    }
}
