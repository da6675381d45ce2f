package org.anyue.campaign;

/** Life of a campaign; the allowed moves stand in {@link CampaignTransitions}. */
public enum CampaignState {
    DRAFT("草稿"),
    /** Units have their duties, the period has not begun. */
    ISSUED("已下发"),
    RUNNING("进行中"),
    CLOSED("已结束"),
    /** The closing archive has been made; nothing changes any more. */
    ARCHIVED("已归档");

    private final String label;

    CampaignState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether units below may know of the campaign. */
    public boolean isPublished() {
        return this != DRAFT;
    }

    /** Whether activities and duties may still be added. */
    public boolean isOpen() {
        return this == DRAFT || this == ISSUED || this == RUNNING;
    }
}
