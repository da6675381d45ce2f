package org.anyue.draw;

/** Something in the files of a draw that the protocol does not allow. */
final class Flawed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    Flawed(FlawCode code, String where) {
        super(code + " " + where);
        this.flaw = new Flaw(code, where);
    }

    Flaw flaw() {
        return flaw;
    }
}
