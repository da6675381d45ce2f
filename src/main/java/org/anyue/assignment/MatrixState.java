package org.anyue.assignment;

/** How one assignment stands in the matrix, in one character and in words; colour only repeats what the sign says. */
public enum MatrixState {
    ON_TIME("✓", "按时报齐"),
    LATE("迟", "逾期后报齐"),
    HALF("纸", "待收纸质件"),
    OVERDUE("逾", "逾期未报"),
    SENT_BACK("退", "退回待改"),
    ACKNOWLEDGED("签", "已签收未报"),
    ASSIGNED("未", "未签收"),
    EXEMPTED("免", "豁免");

    /** In SQL, over {@code assignment} and {@code duty}, with the parameter {@code now}. */
    static final String SQL = """
            CASE
                WHEN assignment.state = 'EXEMPTED' THEN 'EXEMPTED'
                WHEN assignment.complete AND assignment.state IN ('SUBMITTED', 'ACCEPTED')
                THEN CASE WHEN duty.late_from IS NULL OR assignment.first_complete_at < duty.late_from
                          THEN 'ON_TIME' ELSE 'LATE' END
                WHEN assignment.state = 'SUBMITTED' THEN 'HALF'
                WHEN duty.late_from <= :now THEN 'OVERDUE'
                WHEN assignment.state = 'SENT_BACK' THEN 'SENT_BACK'
                WHEN assignment.state = 'ACKNOWLEDGED' THEN 'ACKNOWLEDGED'
                ELSE 'ASSIGNED'
            END""";

    private final String sign;
    private final String label;

    MatrixState(String sign, String label) {
        this.sign = sign;
        this.label = label;
    }

    public String sign() {
        return sign;
    }

    public String label() {
        return label;
    }

    /** Counted in what is expected. */
    public boolean owed() {
        return this != EXEMPTED;
    }

    /** Counted in what has come in. */
    public boolean delivered() {
        return this == ON_TIME || this == LATE;
    }
}
