package org.anyue.campaign;

/** Life of an amendment; the allowed moves stand in {@link AmendmentTransitions}. */
public enum AmendmentState {
    DRAFT("草稿"),
    /** Units have it; it is taken back only by a further one. */
    ISSUED("已发布"),
    DISCARDED("已放弃");

    private final String label;

    AmendmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
