package org.anyue.outsider;

/** A file is not what the protocol wants. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }
}
