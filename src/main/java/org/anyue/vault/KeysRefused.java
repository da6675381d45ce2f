package org.anyue.vault;

/** The keys are missing, damaged or open to others. The message is Chinese and says what the operator has to do. */
public final class KeysRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysRefused(String message) {
        super(message);
    }

    KeysRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
