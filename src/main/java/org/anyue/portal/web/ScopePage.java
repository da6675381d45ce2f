package org.anyue.portal.web;

import java.util.List;
import org.anyue.organization.Role;
import org.anyue.shared.Slice;
import org.anyue.ui.Column;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/** What each post lets somebody see. */
public record ScopePage(ListQuery query, Slice<?> slice, List<Row> rows) {

    /** @param units how many units the post reaches */
    public record Row(String href, String name, String login, String unit, String role, String words, long units) {}

    public Pager pager() {
        return Pager.of(slice, query.base());
    }

    public List<ListFilter> filters() {
        return List.of(new ListFilter("role", "全部角色", Option.of(Role.class, Role::label)));
    }

    public List<Column> columns() {
        return List.of(
                query.text("姓名", "name"),
                query.text("单位", "unit"),
                query.text("角色", "role"),
                Column.text("能看到什么"),
                Column.number("单位数"));
    }
}
