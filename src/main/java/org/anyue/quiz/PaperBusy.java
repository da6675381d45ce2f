package org.anyue.quiz;

/** A paper could not be taken now; the same one may be sent again. */
public final class PaperBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PlayRefusal reason;

    PaperBusy(PlayRefusal reason) {
        super(reason.message(), null, false, false);
        this.reason = reason;
    }

    public PlayRefusal reason() {
        return reason;
    }
}
