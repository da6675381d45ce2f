package org.anyue.planimport.web;

import java.util.List;
import org.anyue.planimport.tasktable.TaskTableError;
import org.anyue.ui.FormErrors;

/**
 * @param base address of the campaign
 * @param title of the campaign
 * @param duties number of rows the table has
 * @param wrong cells of the table that was just sent and cannot be read
 */
public record TaskTablePage(String base, String title, int duties, FormErrors errors, List<WrongCell> wrong) {

    /** @param place 第 3 行“数量要求” */
    public record WrongCell(String place, String message) {}

    static List<WrongCell> rows(List<TaskTableError> errors) {
        return errors.stream()
                .map(error -> new WrongCell(
                        error.column().isEmpty()
                                ? "第 %d 行".formatted(error.row())
                                : "第 %d 行“%s”".formatted(error.row(), error.column()),
                        error.message()))
                .toList();
    }
}
