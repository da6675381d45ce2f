package org.anyue.shared;

/** Somebody else changed the object meanwhile: answered with 409 and the person's own text. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String told;

    public Stale(String what) {
        this(what, "");
    }

    /** @param told who changed what, as the person is told; empty where that is not known */
    public Stale(String what, String told) {
        super(what);
        this.told = told;
    }

    public String told() {
        return told;
    }
}
