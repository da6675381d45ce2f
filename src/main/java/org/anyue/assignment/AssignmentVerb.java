package org.anyue.assignment;

/** What can be done to an assignment; the allowed moves stand in {@link AssignmentTransitions}. */
public enum AssignmentVerb {
    ACKNOWLEDGE("签收"),
    SUBMIT("报送"),
    /** By an office above, for a bearer that cannot do it itself. */
    SUBMIT_FOR("代填报送"),
    WITHDRAW("撤回"),
    RECEIVE_PAPER("登记纸质件"),
    ACCEPT("审核通过"),
    SEND_BACK("退回"),
    UNDO("撤销审核"),
    EXEMPT("豁免"),
    REINSTATE("取消豁免"),
    EXTEND("延长报送"),
    /** Records reached the quota. */
    FULFIL("记录达标"),
    /** Records fell below the quota again. */
    REOPEN("记录不足");

    private final String label;

    AssignmentVerb(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
