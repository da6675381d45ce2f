package org.anyue.draw;

/** How far a draw is. That entries are closed follows from the time alone. */
public enum DrawState {
    /** Rules are being written; nothing is public. */
    DRAFT("拟定规则"),
    /** Rules stand in the public chain and never change. */
    PUBLISHED("规则已公布"),
    /** The list is bound; time stamp still missing. */
    COMMITTED("名单已封存"),
    /** An outside authority has confirmed when the list was bound. */
    STAMPED("名单已盖时间戳"),
    /** The one result there will ever be. */
    DRAWN("已开奖"),
    VOID("已作废");

    private final String label;

    DrawState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isPublic() {
        return this != DRAFT;
    }

    public boolean isBound() {
        return this == COMMITTED || this == STAMPED || this == DRAWN;
    }
}
