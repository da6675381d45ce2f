package org.anyue.organization;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/** A sheet added and changed units, in one audit record. */
public record UnitsImported(Party by, UUID sheet, String fileName, List<UnitSummary> added, List<UnitId> changed)
        implements Auditable {

    public UnitsImported {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    @Override
    public String action() {
        return "organization.units-imported";
    }

    @Override
    public String objectType() {
        return "UnitImport";
    }

    @Override
    public String objectId() {
        return Ids.toText(sheet);
    }

    @Override
    public String after() {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(fileName),
                                added.stream().map(unit -> unit.id() + " " + unit.kind() + " " + unit.name())),
                        changed.stream().map(UnitId::toString))
                .collect(Collectors.joining("\n"));
    }
}
