package org.anyue.quiz;

/** A pass that nobody can play with any more; the browser that keeps it has to let it go. */
public final class PassLapsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PlayRefusal reason;

    PassLapsed(PlayRefusal reason) {
        super(reason.message(), null, false, false);
        this.reason = reason;
    }

    public PlayRefusal reason() {
        return reason;
    }
}
