package org.anyue.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works out every unit that a new city begins with: places, committee offices and member departments. */
final class CityPlan {

    /** Room between two places for their offices and departments, so that lists of departments follow the places. */
    private static final int STEP = 100;

    private final Supplier<UUID> ids;
    private final List<DepartmentTemplate> departments;
    private final boolean countyDepartments;
    private final List<UnitRow> rows = new ArrayList<>();
    private int places;

    CityPlan(Supplier<UUID> ids, List<DepartmentTemplate> departments, boolean countyDepartments) {
        this.ids = ids;
        this.departments = departments;
        this.countyDepartments = countyDepartments;
    }

    /** The root first, every parent before its children. */
    List<UnitRow> rowsFor(CityDivisions divisions) {
        String city = divisions.city().name();
        UnitRow root = place(null, UnitKind.CITY, divisions.city());
        office(root, DepartmentTemplate.level(city) + "安委办");
        departments.stream()
                .filter(DepartmentTemplate::forCity)
                .forEach(template -> department(root, template, template.shortNameInCity(city)));
        divisions.townships().forEach(township -> place(root, UnitKind.TOWNSHIP, township));
        divisions.counties().forEach(county -> county(root, county));
        return List.copyOf(rows);
    }

    private void county(UnitRow root, CityDivisions.County county) {
        String name = county.division().name();
        UnitRow row = place(root, UnitKind.COUNTY, county.division());
        office(row, name + "安委办");
        if (countyDepartments) {
            departments.stream()
                    .filter(DepartmentTemplate::forCounties)
                    .forEach(template -> department(row, template, template.shortNameInCounty(name)));
        }
        county.townships().forEach(township -> place(row, UnitKind.TOWNSHIP, township));
    }

    private UnitRow place(@Nullable UnitRow parent, UnitKind kind, Division division) {
        UnitRow.Names names = new UnitRow.Names(division.name(), division.name());
        int position = places++ * STEP;
        return add(new UnitRow(ids.get(), id(parent), kind, division.code(), names, position, Set.of()));
    }

    private void office(UnitRow place, String shortName) {
        UnitRow.Names names = new UnitRow.Names(place.names().full() + "安全生产委员会办公室", shortName);
        add(new UnitRow(ids.get(), place.id(), UnitKind.COMMITTEE_OFFICE, null, names, place.position(), Set.of()));
    }

    private void department(UnitRow place, DepartmentTemplate template, String shortName) {
        UnitRow.Names names = new UnitRow.Names(template.nameIn(place.names().full()), shortName);
        int position = place.position() + 1 + departments.indexOf(template);
        add(new UnitRow(ids.get(), place.id(), UnitKind.DEPARTMENT, null, names, position, template.sectors()));
    }

    private UnitRow add(UnitRow row) {
        rows.add(row);
        return row;
    }

    private static @Nullable UUID id(@Nullable UnitRow row) {
        return row == null ? null : row.id();
    }
}
