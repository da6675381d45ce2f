package org.anyue.quiz;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/**
 * A suspicion or an appeal was decided, or an appeal came in.
 *
 * @param what {@code suspicion-cleared}, {@code suspicion-excluded}, {@code appeal-received}, {@code appeal-granted} or
 *     {@code appeal-rejected}
 */
public record ReviewEvent(Party by, UUID id, String what, String words) implements Auditable {

    @Override
    public String action() {
        return "quiz." + what;
    }

    @Override
    public String objectType() {
        return what.startsWith("appeal") ? "Appeal" : "Suspicion";
    }

    @Override
    public String objectId() {
        return Ids.toText(id);
    }

    @Override
    public String after() {
        return words;
    }
}
