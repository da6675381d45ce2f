package org.anyue.identity;

/** What an office does with an access link. */
public enum AccessLinkVerb {
    /** Another link; the former one is dead. */
    REISSUE("重新发放"),
    /** The same link for longer. */
    RENEW("延长有效期"),
    REVOKE("撤销"),
    /** Takes the revocation back. */
    RESTORE("恢复");

    private final String label;

    AccessLinkVerb(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
