package org.anyue.planimport;

/** How much a finding weighs: an error must be settled before issue, a warning should be, a note is information. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
