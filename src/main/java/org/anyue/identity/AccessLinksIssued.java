package org.anyue.identity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.organization.UnitId;
import org.anyue.shared.Party;

/**
 * Access links were given out by one command.
 *
 * @param link of several the first
 */
record AccessLinksIssued(Party by, UUID link, List<UnitId> units, AccessTerm term) implements AccessLinkEvent {

    @Override
    public String action() {
        return "identity.access-links-issued";
    }

    @Override
    public String after() {
        return term + "\n" + units.stream().map(UnitId::toString).collect(Collectors.joining("\n"));
    }
}
