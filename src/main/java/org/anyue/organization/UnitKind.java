package org.anyue.organization;

/** Kinds of unit. The first four are places and form the territorial tree that the others hang in. */
public enum UnitKind {
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县(市、区)"),
    TOWNSHIP("乡镇(街道)"),
    COMMITTEE_OFFICE("安委办"),
    DEPARTMENT("成员单位"),
    ENTERPRISE("生产经营单位"),
    MEDIA("新闻单位"),
    TEAM("督导组");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isPlace() {
        return ordinal() <= TOWNSHIP.ordinal();
    }
}
