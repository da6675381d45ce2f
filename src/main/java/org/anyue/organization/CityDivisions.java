package org.anyue.organization;

import java.util.List;

/**
 * A city as the table of divisions knows it.
 *
 * @param province name of the province; of a municipality (直辖市) its own name
 * @param townships those directly below the city, for the few cities without counties (东莞, 中山, 儋州, 嘉峪关)
 */
public record CityDivisions(Division city, String province, List<County> counties, List<Division> townships) {

    /** A county, county-level city or district with its townships. */
    public record County(Division division, List<Division> townships) {}

    public int townshipCount() {
        return townships.size()
                + counties.stream()
                        .mapToInt(county -> county.townships().size())
                        .sum();
    }
}
