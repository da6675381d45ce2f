package org.anyue.vault;

import java.util.Locale;

/** What a key is for. Each purpose has files of its own, because each has a life of its own. */
public enum KeyPurpose {
    /** Encryption of personal data; replaced from time to time, old ones are kept until everything is re-encrypted. */
    FIELD,
    /** Blind indexes; replacing it means computing every index anew. */
    INDEX,
    /** Seals of the audit trail; kept as long as the trail. */
    AUDIT,
    /** Seals of tokens and forms; may be replaced at any time, outstanding tokens then lapse. */
    TOKEN,
    /** Receipts of draws; kept as long as a draw takes entries, because its rules name the public half. */
    RECEIPT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
