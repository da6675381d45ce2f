package org.anyue.shared;

/** A reason for refusing a command. Implemented by one enum per module; the words are Chinese and say what to do next. */
public interface RefusalCode {

    /** Stable code, the enum constant's own name. */
    String name();

    /** Chinese sentence with {@link java.text.MessageFormat} places for the arguments of the refusal. */
    String message();
}
