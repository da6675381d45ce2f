package org.anyue.sheet;

/** The sheet cannot be read; the message is a Chinese sentence for the person who sent it. */
public final class UnreadableSheet extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableSheet(String message) {
        super(message);
    }

    public UnreadableSheet(String message, Throwable cause) {
        super(message, cause);
    }
}
