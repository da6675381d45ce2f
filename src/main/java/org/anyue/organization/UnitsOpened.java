package org.anyue.organization;

import java.util.List;
import java.util.stream.Collectors;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Units were added by one command. */
public record UnitsOpened(Party by, List<UnitSummary> units) implements Auditable {

    public UnitsOpened {
        units = List.copyOf(units);
    }

    @Override
    public String action() {
        return "organization.units-opened";
    }

    @Override
    public String objectType() {
        return "OrgUnit";
    }

    /** Of several units the first. */
    @Override
    public String objectId() {
        return units.getFirst().id().toString();
    }

    @Override
    public String after() {
        return units.stream()
                .map(unit -> unit.id() + " " + unit.kind() + " " + unit.name())
                .collect(Collectors.joining("\n"));
    }
}
