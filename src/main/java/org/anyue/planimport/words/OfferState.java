package org.anyue.planimport.words;

/** What became of an offer. */
public enum OfferState {
    OFFERED("待定"),
    ACCEPTED("已加入"),
    DISMISSED("不加入");

    private final String label;

    OfferState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
