package org.anyue.planimport.tasktable;

import java.util.List;

/** A table that came back: either errors, or what it changes. */
public record TaskTableReading(List<TaskTableChange> changes, List<TaskTableError> errors, int rows) {

    public TaskTableReading {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    public boolean isClean() {
        return errors.isEmpty();
    }
}
