package org.anyue.officialdoc.text;

import java.io.IOException;

/** A file of the right kind that is not read for a reason a person can do something about. */
public final class Fault extends IOException {

    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** Carries macros. */
        MACROS,
        /** Asks for a password, or forbids taking its text. */
        LOCKED,
        /** Written by Word 6 or 95. */
        TOO_OLD,
        /** Pages are pictures, or their glyphs have no characters behind them. */
        ONLY_PICTURES,
        /** More pages than are read. */
        TOO_MANY_PAGES,
        /** Characters are damaged. */
        ENCODING
    }

    private final Kind kind;

    public Fault(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public Fault(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
