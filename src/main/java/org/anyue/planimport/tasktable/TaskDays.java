package org.anyue.planimport.tasktable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of one cell; each null where it is not written, the text empty. */
record TaskDays(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate due,
        @Nullable LocalDate lock,
        String text) {

    static final TaskDays NONE = new TaskDays(null, null, null, null, "");

    TaskDays start(@Nullable LocalDate day) {
        return new TaskDays(day, end, due, lock, text);
    }

    TaskDays end(@Nullable LocalDate day) {
        return new TaskDays(start, day, due, lock, text);
    }

    TaskDays due(@Nullable LocalDate day) {
        return new TaskDays(start, end, day, lock, text);
    }

    TaskDays lock(@Nullable LocalDate day) {
        return new TaskDays(start, end, due, day, text);
    }

    TaskDays text(String words) {
        return new TaskDays(start, end, due, lock, words);
    }
}
