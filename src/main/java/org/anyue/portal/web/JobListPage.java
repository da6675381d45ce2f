package org.anyue.portal.web;

import java.util.List;
import org.anyue.shared.Slice;
import org.anyue.ui.Column;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/** Every job. */
public record JobListPage(ListQuery query, Slice<JobRow> slice) {

    public List<JobRow> rows() {
        return slice.rows();
    }

    public Pager pager() {
        return Pager.of(slice, query.base());
    }

    public List<ListFilter> filters() {
        return List.of(
                new ListFilter("standing", "全部状态", List.of(new Option("failed", "上次失败"), new Option("paused", "已暂停"))));
    }

    public List<Column> columns() {
        return List.of(
                query.text("任务", "title"),
                Column.text("时间"),
                Column.text("状态"),
                query.text("上次运行", "last"),
                query.text("用时", "lasted"),
                Column.text("结果"),
                query.text("下次运行", "next"));
    }
}
