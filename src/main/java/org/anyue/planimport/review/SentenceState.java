package org.anyue.planimport.review;

/** What became of one sentence of the plan. */
public enum SentenceState {
    COMPILED("已生成"),
    MERGED("已合并"),
    OPEN("待处理"),
    WAIVED("已忽略");

    private final String label;

    SentenceState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
