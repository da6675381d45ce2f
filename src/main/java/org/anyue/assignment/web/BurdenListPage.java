package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.Column;

/** The campaigns with what each asks. */
public record BurdenListPage(List<Row> rows) {

    public record Row(String href, String title, BurdenPage.Row total) {}

    public List<Column> columns() {
        return List.of(
                Column.text("活动"),
                Column.number("单位"),
                Column.number("任务"),
                Column.number("报表(次)"),
                Column.number("填报项"),
                Column.number("估计用时"),
                Column.number("平均每家"));
    }
}
