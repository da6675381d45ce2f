package org.anyue.site;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/**
 * A complaint came in or was dealt with. Of its words nothing goes into the trail.
 *
 * @param verb {@code received}, {@code settled}, {@code reopened} or {@code contact-read}
 */
public record ComplaintEvent(Party by, UUID complaint, String verb) implements Auditable {

    @Override
    public String action() {
        return "site.complaint-" + verb;
    }

    @Override
    public String objectType() {
        return "Complaint";
    }

    @Override
    public String objectId() {
        return Ids.toText(complaint);
    }
}
