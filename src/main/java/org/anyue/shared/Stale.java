package org.anyue.shared;

/** Somebody else changed the object meanwhile: answered with 409 and the person's own text. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale(String what) {
        super(what);
    }
}
