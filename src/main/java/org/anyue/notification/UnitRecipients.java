package org.anyue.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.organization.UnitId;

/** Who acts for a unit; answered by the module that keeps accounts. */
public interface UnitRecipients {

    /** Active people by unit; for a place those of its office. A unit without anybody is missing. */
    Map<UnitId, List<Person>> of(Collection<UnitId> units);

    record Person(UUID account, String name) {}
}
