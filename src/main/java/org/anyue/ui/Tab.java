package org.anyue.ui;

/**
 * A tab, which is a link to another page.
 *
 * @param count figure behind the label, below zero for none
 */
public record Tab(String label, String href, boolean current, long count) {

    public Tab(String label, String href, boolean current) {
        this(label, href, current, -1);
    }
}
