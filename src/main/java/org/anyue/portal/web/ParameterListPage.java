package org.anyue.portal.web;

import java.util.List;
import org.anyue.shared.Slice;
import org.anyue.ui.Column;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/**
 * Everything that may be set.
 *
 * @param decides whether the one who looks may open the security rules, which have a page of their own
 */
public record ParameterListPage(ListQuery query, Slice<ParameterRow> slice, List<String> groups, boolean decides) {

    public Pager pager() {
        return Pager.of(slice, query.base());
    }

    public List<ListFilter> filters() {
        return List.of(
                new ListFilter(
                        "group",
                        "全部分组",
                        groups.stream().map(group -> new Option(group, group)).toList()),
                new ListFilter("changed", "全部参数", List.of(new Option("yes", "改过的"))));
    }

    public List<Column> columns() {
        return List.of(
                query.text("分组", "group"),
                query.text("参数", "label"),
                Column.text("当前值"),
                Column.text("默认值"),
                query.text("谁可以改", "keeper"),
                query.text("最近修改", "changed"));
    }
}
