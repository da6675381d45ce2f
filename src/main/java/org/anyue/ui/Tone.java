package org.anyue.ui;

import java.util.Locale;

/** Meaning of a colour. Orange and red are kept for what needs somebody's hand. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    OK,
    WARN,
    DANGER;

    /** Ending of the CSS class, {@code c-status--warn}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
