package org.anyue.quiz;

/** There is a paper in this place already; the first one counts. */
public final class PaperTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String receipt;
    private final String pass;

    PaperTaken(String receipt, String pass) {
        super("paper taken", null, false, false);
        this.receipt = receipt;
        this.pass = pass;
    }

    /** Of the paper that counts. */
    public String receipt() {
        return receipt;
    }

    /** The one to go on with. */
    public String pass() {
        return pass;
    }
}
