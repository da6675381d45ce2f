package org.anyue.organization;

import static org.anyue.organization.UnitKind.CITY;
import static org.anyue.organization.UnitKind.COMMITTEE_OFFICE;
import static org.anyue.organization.UnitKind.COUNTY;
import static org.anyue.organization.UnitKind.DEPARTMENT;
import static org.anyue.organization.UnitKind.ENTERPRISE;
import static org.anyue.organization.UnitKind.PROVINCE;
import static org.anyue.organization.UnitKind.TOWNSHIP;

import java.util.Set;
import org.anyue.shared.Refusal;

/** Which units may be added where: functional areas as counties or townships, and whatever hangs in a place. */
final class NewUnitPolicy {

    private static final Set<UnitKind> NEVER = Set.of(PROVINCE, CITY, COMMITTEE_OFFICE);
    private static final Set<UnitKind> WITH_SECTORS = Set.of(DEPARTMENT, ENTERPRISE);

    private NewUnitPolicy() {}

    static boolean mayBeAdded(UnitKind kind) {
        return !NEVER.contains(kind);
    }

    static void check(NewUnit unit, OrgUnit place, Set<String> knownSectors) {
        if (!mayBeAdded(unit.kind())) {
            throw new Refusal(OrganizationRefusal.KIND_NOT_ADDED, unit.kind().label());
        }
        if (unit.name().isEmpty()) {
            throw new Refusal(OrganizationRefusal.NAME_MISSING);
        }
        checkPlace(unit.kind(), place);
        checkSectors(unit.kind(), unit.sectors(), knownSectors);
    }

    static void checkPlace(UnitKind kind, OrgUnit place) {
        String placeName = place.names().full();
        if (place.closedOn() != null) {
            throw new Refusal(OrganizationRefusal.UNIT_CLOSED, placeName);
        }
        if (!place.kind().isPlace()) {
            throw new Refusal(OrganizationRefusal.PLACE_REQUIRED, placeName);
        }
        boolean inOrder = switch (kind) {
            case COUNTY -> place.kind() == CITY;
            case TOWNSHIP -> place.kind() == CITY || place.kind() == COUNTY;
            case DEPARTMENT -> place.kind() != TOWNSHIP;
            default -> true;
        };
        if (!inOrder) {
            throw new Refusal(OrganizationRefusal.PLACE_ORDER, kind.label(), placeName);
        }
    }

    static void checkSectors(UnitKind kind, Set<String> sectors, Set<String> known) {
        if (kind == ENTERPRISE && sectors.isEmpty()) {
            throw new Refusal(OrganizationRefusal.SECTOR_MISSING);
        }
        if (!WITH_SECTORS.contains(kind) && !sectors.isEmpty()) {
            throw new Refusal(OrganizationRefusal.SECTOR_NOT_APPLICABLE, kind.label());
        }
        sectors.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw new Refusal(OrganizationRefusal.SECTOR_UNKNOWN, code);
        });
    }
}
