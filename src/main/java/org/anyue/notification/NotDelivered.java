package org.anyue.notification;

import org.jspecify.annotations.Nullable;

/** The other side of a channel did not take a message. The reason names no address. */
final class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean lasting;

    /** @param lasting whether trying again is useless */
    NotDelivered(String reason, boolean lasting, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.lasting = lasting;
    }

    String reason() {
        return reason;
    }

    boolean lasting() {
        return lasting;
    }
}
