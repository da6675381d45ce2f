package org.anyue.organization;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change in the life of a unit.
 *
 * @param on the day from which it holds
 * @param before name, place or sectors before, in words
 * @param other the unit that it merged with, null otherwise
 * @param by who entered it
 * @param at when it was entered
 */
public record UnitChange(
        Kind kind,
        LocalDate on,
        String before,
        String after,
        @Nullable UnitId other,
        String reason,
        String by,
        Instant at) {

    public enum Kind {
        RENAMED("改名"),
        MOVED("划转"),
        SECTORS("登记事项变更"),
        CLOSED("撤销"),
        REOPENED("恢复"),
        /** Into another unit. */
        MERGED("并入其他单位"),
        /** Another unit went into this one. */
        ABSORBED("接收并入");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
