package org.anyue.organization;

import java.util.Set;
import java.util.regex.Pattern;

/** A member department that every city (or county) has, with places for the name of the city. */
record DepartmentTemplate(String name, String shortName, Set<String> sectors, boolean forCity, boolean forCounties) {

    private static final Pattern CITY_ENDING = Pattern.compile("(市|盟|地区)$");

    String nameIn(String place) {
        return name.replace("{place}", place)
                .replace("{stem}", CITY_ENDING.matcher(place).replaceFirst(""));
    }

    String shortNameInCity(String city) {
        return shortName.replace("{level}", level(city));
    }

    String shortNameInCounty(String county) {
        return shortName.replace("{level}", county);
    }

    /** The word that stands for the city in short names: 市应急局, 州应急局. */
    static String level(String city) {
        return city.endsWith("地区") ? "地区" : city.substring(city.length() - 1);
    }
}
