package org.anyue.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anyue.notification.UnitRecipients;
import org.anyue.organization.UnitId;
import org.springframework.stereotype.Component;

/** Who is told when a unit is told something: everybody with a post that acts for it. */
@Component
class PostRecipients implements UnitRecipients {

    private final PostRecipientReads reads;

    PostRecipients(PostRecipientReads reads) {
        this.reads = reads;
    }

    @Override
    public Map<UnitId, List<Person>> of(Collection<UnitId> units) {
        return units.isEmpty() ? Map.of() : reads.of(units);
    }
}
