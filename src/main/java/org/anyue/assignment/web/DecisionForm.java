package org.anyue.assignment.web;

import org.jspecify.annotations.Nullable;

/**
 * A decision with the filters of the queue that it was made in.
 *
 * @param decision {@code accept}, {@code return} or {@code paper}
 * @param version as it was seen
 */
public record DecisionForm(
        @Nullable String decision,
        int version,
        @Nullable String usual,
        @Nullable String reason,
        @Nullable String view,
        @Nullable String duty,
        @Nullable String area) {

    boolean is(String one) {
        return one.equals(decision);
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
