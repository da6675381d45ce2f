package org.anyue.planimport.tasktable;

import java.util.Arrays;
import java.util.List;

/**
 * Heads and rows of the table that is written.
 *
 * @param rows in the order of the lines
 */
public record TaskTable(List<List<String>> rows) {

    public TaskTable {
        rows = List.copyOf(rows);
    }

    public static TaskTable of(List<TaskLine> lines, TaskNames names) {
        TaskCells cells = new TaskCells(names);
        return new TaskTable(lines.stream()
                .map(line -> Arrays.stream(TaskColumn.values())
                        .map(column -> cells.of(line, column))
                        .toList())
                .toList());
    }
}
