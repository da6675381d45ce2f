package org.anyue.shared;

/** The object does not exist, or stands outside what the actor may see: both answer 404 so that ids cannot be probed. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
