package org.anyue.ui;

/**
 * One entry of the workbench navigation. The first four also stand in the bottom bar of a phone.
 *
 * @param icon name in the sprite, see {@code static/ui/icons.svg}
 * @param group heading above the entry, empty for none; neighbours of one group stand together
 * @param count figure behind the label, 0 for none
 */
public record NavItem(String label, String href, String icon, String group, int count) {

    public NavItem(String label, String href, String icon) {
        this(label, href, icon, "", 0);
    }

    /** The figure as it is shown; beyond three digits it only says that it is much. */
    public String shownCount() {
        return count > 999 ? "999+" : Integer.toString(count);
    }
}
