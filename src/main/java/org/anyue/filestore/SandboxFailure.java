package org.anyue.filestore;

import org.anyue.shared.Refusal;

/** The child did not finish its work. */
public final class SandboxFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** Killed at its time limit. */
        TIME,
        /** Ran out of memory. */
        MEMORY,
        /** The task threw, or the process died. */
        CRASH,
        /** Too many others are at work. */
        BUSY
    }

    private final Reason reason;

    SandboxFailure(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What to tell the person whose file it was, {@code crash} where the file itself is at fault. */
    public Refusal toRefusal(FileRefusal crash) {
        return new Refusal(
                switch (reason) {
                    case TIME, MEMORY -> FileRefusal.TAKES_TOO_LONG;
                    case BUSY -> FileRefusal.BUSY;
                    case CRASH -> crash;
                });
    }
}
