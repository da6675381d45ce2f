package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.Column;
import org.anyue.ui.Pager;

/** Who is signed in. */
public record OnlinePage(List<Row> rows, Pager pager) {

    public List<Column> columns() {
        return List.of(
                Column.text("姓名"),
                Column.text("单位与岗位"),
                Column.text("设备"),
                Column.text("登录时间"),
                Column.text("最近操作"),
                Column.text(""));
    }

    /** @param post unit and role acted for */
    public record Row(String name, String post, SessionsPage.Row session) {}
}
