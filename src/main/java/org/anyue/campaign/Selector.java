package org.anyue.campaign;

/** Which units below the campaign's place a duty falls on. Selectors of one duty add up; a unit is taken once. */
public enum Selector {
    EVERY_COUNTY("各县（市、区）"),
    EVERY_TOWNSHIP("各乡镇（街道）"),
    /** Member departments of the campaign's own place. */
    EVERY_DEPARTMENT("各成员单位"),
    EVERY_ENTERPRISE("各生产经营单位"),
    /** Enterprises operating in one of {@link DutyScope#sectors()}. */
    SECTOR_ENTERPRISES("指定行业领域的生产经营单位"),
    /** Enterprises that the places directly below have nominated, see {@link Nominations}; as they stand at the issue. */
    NOMINATED_ENTERPRISES("各县（市、区）推荐的生产经营单位"),
    /** The units of {@link DutyScope#units()}. */
    NAMED("指定单位"),
    /** The committee office that owns the campaign. */
    OFFICE("本级安委办"),
    /** Addressed to citizens; nobody is assigned. */
    PUBLIC("社会公众");

    private final String label;

    Selector(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
