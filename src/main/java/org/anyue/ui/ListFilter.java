package org.anyue.ui;

import java.util.List;

/**
 * A select above a list.
 *
 * @param label stands in the empty choice, for example 全部类别
 */
public record ListFilter(String name, String label, List<Option> options) {

    public ListFilter {
        options = List.copyOf(options);
    }
}
