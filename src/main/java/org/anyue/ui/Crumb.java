package org.anyue.ui;

/** A step of the breadcrumb; the last one has no address. */
public record Crumb(String label, String href) {

    public Crumb(String label) {
        this(label, "");
    }
}
