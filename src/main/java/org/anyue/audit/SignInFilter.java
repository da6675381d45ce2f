package org.anyue.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which sign-ins to list; what is empty does not narrow.
 *
 * @param person id of an account, or the exact name it acted under
 * @param kind null for all
 */
public record SignInFilter(
        String person,
        @Nullable Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** What happened. */
    public enum Kind {
        SUCCESS("登录成功", "('identity.signed-in', 'identity.access-entered')"),
        FAILURE("登录失败", "('identity.sign-in-failed', 'identity.access-refused')"),
        END("退出或被退出", """
                ('identity.signed-out', 'identity.signed-out-everywhere', 'identity.session-ended',
                 'identity.access-left', 'identity.access-ended')""");

        static final String ALL = """
                ('identity.signed-in', 'identity.access-entered', 'identity.sign-in-failed', 'identity.access-refused',
                 'identity.signed-out', 'identity.signed-out-everywhere', 'identity.session-ended',
                 'identity.access-left', 'identity.access-ended')""";

        private final String label;
        private final String actions;

        Kind(String label, String actions) {
            this.label = label;
            this.actions = actions;
        }

        public String label() {
            return label;
        }

        String actions() {
            return actions;
        }
    }
}
