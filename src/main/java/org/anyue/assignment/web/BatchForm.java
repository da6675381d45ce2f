package org.anyue.assignment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several decisions with the filters of the queue that they were made in.
 *
 * @param choice each an id, a dot and the version seen
 */
public record BatchForm(
        @Nullable List<String> choice,
        @Nullable String usual,
        @Nullable String reason,
        @Nullable String view,
        @Nullable String duty,
        @Nullable String area) {

    List<String> choices() {
        return choice == null ? List.of() : choice;
    }

    String words() {
        return UsualReasons.joined(text(usual), text(reason));
    }

    ReviewQuery query() {
        return new ReviewQuery(text(view), text(duty), text(area));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
