package org.anyue.organization.web;

import java.util.List;

/** A unit to be added, as it is typed. */
public record NewUnitForm(String kind, String place, String name, String shortName, List<String> sectors) {

    static final NewUnitForm EMPTY = new NewUnitForm("ENTERPRISE", "", "", "", List.of());

    public NewUnitForm {
        kind = kind == null ? "" : kind;
        place = place == null ? "" : place;
        name = name == null ? "" : name;
        shortName = shortName == null ? "" : shortName;
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
    }
}
