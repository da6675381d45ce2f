package org.anyue.site.web;

import java.util.List;
import org.anyue.shared.Slice;
import org.anyue.site.ComplaintState;
import org.anyue.ui.Column;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/** The complaints. */
public record ComplaintListPage(ListQuery query, Slice<ComplaintRow> slice, List<String> kinds) {

    public Pager pager() {
        return Pager.of(slice, query.base());
    }

    public List<ListFilter> filters() {
        return List.of(
                new ListFilter("state", "全部状态", Option.of(ComplaintState.class, ComplaintState::label)),
                new ListFilter(
                        "kind",
                        "全部类别",
                        kinds.stream().map(kind -> new Option(kind, kind)).toList()));
    }

    public List<Column> columns() {
        return List.of(
                query.text("编号", "code"),
                query.text("类别", "kind"),
                query.text("收到", "received"),
                Column.text("状态"),
                query.text("办结", "settled"));
    }
}
