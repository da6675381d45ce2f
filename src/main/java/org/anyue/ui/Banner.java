package org.anyue.ui;

import java.util.List;

/**
 * A strip above every page, for example that the figures are made up.
 *
 * @param text what it is, for example 演示数据
 * @param detail behind it, for example the day of the business clock
 * @param switches what can be changed with one click, may be empty
 */
public record Banner(String text, String detail, List<Switch> switches) {

    /**
     * A row of buttons.
     *
     * @param hint before them
     * @param action receives POST with the parameter of that name
     */
    public record Switch(String hint, String action, String parameter, List<Choice> choices) {}

    /** @param current whether it is what stands now */
    public record Choice(String id, String label, boolean current) {}
}
