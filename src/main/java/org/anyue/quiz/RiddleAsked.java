package org.anyue.quiz;

/** A paper is given out only after a riddle. */
public final class RiddleAsked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Riddle riddle;

    RiddleAsked(Riddle riddle) {
        super("riddle", null, false, false);
        this.riddle = riddle;
    }

    public Riddle riddle() {
        return riddle;
    }
}
