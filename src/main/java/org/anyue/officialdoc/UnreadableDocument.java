package org.anyue.officialdoc;

/** The file cannot be read; the message is Chinese and tells the person what to do. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableDocument(String message) {
        super(message);
    }

    UnreadableDocument(String message, Throwable cause) {
        super(message, cause);
    }
}
