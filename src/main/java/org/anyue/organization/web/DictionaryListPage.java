package org.anyue.organization.web;

import java.util.List;
import org.anyue.ui.Column;

/**
 * The dictionaries, and the lists that are none.
 *
 * @param fixed lists that rules hang on, each with the reason why it cannot be extended
 */
public record DictionaryListPage(List<Row> rows, List<Fixed> fixed) {

    public record Row(String href, String label, String used, long offered, long retired) {}

    public record Fixed(String label, String values, String why) {}

    public List<Column> columns() {
        return List.of(Column.text("字典"), Column.text("用在哪里"), Column.number("在用"), Column.number("已停用"));
    }

    public List<Column> fixedColumns() {
        return List.of(Column.text("清单"), Column.text("取值"), Column.text("为什么不能自行增减"));
    }
}
