package org.anyue.campaign;

import java.util.Arrays;
import java.util.List;

/**
 * Which units below the campaign's place, or in the line of its department, a duty falls on. Selectors of one duty add up; a
 * unit is taken once.
 */
public enum Selector {
    EVERY_COUNTY("各县（市、区）"),
    EVERY_TOWNSHIP("各乡镇（街道）"),
    /** Member departments of the campaign's own place; for a department those of its line one level down. */
    EVERY_DEPARTMENT("各成员单位", "各下级对口部门"),
    EVERY_ENTERPRISE("各生产经营单位", "本行业各生产经营单位"),
    /** Enterprises operating in one of {@link DutyScope#sectors()}. */
    SECTOR_ENTERPRISES("指定行业领域的生产经营单位", "指定行业领域的生产经营单位"),
    /** Enterprises that the places directly below have nominated, see {@link Nominations}; as they stand at the issue. */
    NOMINATED_ENTERPRISES("各县（市、区）推荐的生产经营单位"),
    /** The units of {@link DutyScope#units()}. */
    NAMED("指定单位", "指定单位"),
    /** The committee office, or the department, that owns the campaign. */
    OFFICE("本级安委办", "本部门"),
    /** Addressed to citizens; nobody is assigned. */
    PUBLIC("社会公众", "社会公众");

    private final String label;
    private final String labelInLine;

    Selector(String ofPlaces) {
        this(ofPlaces, "");
    }

    Selector(String label, String labelInLine) {
        this.label = label;
        this.labelInLine = labelInLine;
    }

    /** What a plan may use: a department gives nothing to places and nobody nominates for it. */
    public static List<Selector> offered(boolean ofDepartment) {
        return Arrays.stream(values())
                .filter(selector -> !selector.label(ofDepartment).isEmpty())
                .toList();
    }

    /** As it reads in the plan of a place or of a department; empty where it is not offered. */
    public String label(boolean ofDepartment) {
        return ofDepartment ? labelInLine : label;
    }
}
