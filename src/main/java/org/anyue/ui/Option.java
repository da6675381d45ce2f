package org.anyue.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One choice of a select, radio or checkbox group.
 *
 * @param value what the browser sends
 * @param label what the person reads
 * @param hint second line, empty for none; a select does not show it
 */
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }

    /** One option per constant, the enum's name as value. */
    public static <E extends Enum<E>> List<Option> of(Class<E> type, Function<? super E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Option(constant.name(), label.apply(constant)))
                .toList();
    }
}
