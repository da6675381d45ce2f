package org.anyue.identity.web;

import java.util.List;

/** Recovery codes, shown once. */
public record RecoveryCodesPage(List<String> codes, String back) {

    static final String TEMPLATE = "identity/recoverycodes";

    /** Hides the values from logs. */
    @Override
    public String toString() {
        return "RecoveryCodesPage";
    }
}
