package org.anyue.quiz;

/** Life of a contest; the allowed moves stand in {@link ContestTransitions}. */
public enum ContestState {
    DRAFT("草稿"),
    OPEN("进行中"),
    /** Nobody may start a paper; what was begun is still taken. */
    PAUSED("已暂停"),
    CLOSED("已结束"),
    /** Counts and the integrity report are public. */
    PUBLISHED("已公布");

    private final String label;

    ContestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether citizens may know of it. */
    public boolean isPublic() {
        return this != DRAFT;
    }
}
