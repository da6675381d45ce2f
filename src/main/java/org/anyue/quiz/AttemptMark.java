package org.anyue.quiz;

/** What is noted about a paper that came in. The bits are stored; new ones go to the end. */
public enum AttemptMark {
    /** Sooner than anybody can read: earns nothing, and the person is told. */
    TOO_FAST("用时过短"),
    /** Double time was asked for. */
    EXTENDED("延长时间"),
    UNDER_14("未满十四周岁"),
    /** A riddle was solved or the waiting page passed. */
    STEPPED_UP("已加验"),
    /** Many participants with the number of one device. */
    SHARED_DEVICE("同一设备多人"),
    /** Staff typed it in for the person. */
    ASSISTED("工作人员代答"),
    /** From an answer card. */
    CARD("答题卡导入");

    private final String label;

    AttemptMark(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    int bit() {
        return 1 << ordinal();
    }

    public boolean isIn(int marks) {
        return (marks & bit()) != 0;
    }
}
