package org.anyue.privacy;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Something was done about personal data as such.
 *
 * @param objectId run or account
 * @param after which rule and how many, never whose
 */
public record PrivacyEvent(Party by, Deed deed, String objectId, String after) implements Auditable {

    /** What was done. */
    public enum Deed {
        REGISTER_EXPORTED("privacy.register-exported", "ColumnRegister"),
        RETENTION_BEGUN("privacy.retention-begun", "RetentionRun"),
        DATA_ERASED("privacy.data-erased", "RetentionRun"),
        RETENTION_FINISHED("privacy.retention-finished", "RetentionRun"),
        COPY_TAKEN("privacy.copy-taken", "Account");

        private final String action;
        private final String objectType;

        Deed(String action, String objectType) {
            this.action = action;
            this.objectType = objectType;
        }
    }

    @Override
    public String action() {
        return deed.action;
    }

    @Override
    public String objectType() {
        return deed.objectType;
    }
}
