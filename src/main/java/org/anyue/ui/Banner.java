package org.anyue.ui;

import java.util.List;

/**
 * A strip above every page, for example that the figures are made up.
 *
 * @param text what it is, for example 演示数据
 * @param detail behind it, for example the day of the business clock
 * @param switchAction receives POST with the parameter {@code persona}
 * @param personas people to change to with one click, may be empty
 */
public record Banner(String text, String detail, String switchAction, List<Persona> personas) {

    /** Somebody to try the product as. */
    public record Persona(String id, String label, boolean current) {}
}
