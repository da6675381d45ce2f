package org.anyue.organization.web;

import java.util.List;
import org.anyue.shared.Slice;
import org.anyue.ui.Column;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/**
 * The values of one dictionary.
 *
 * @param typed name that was typed for a new value
 * @param mayChange whether the one who looks may change it
 */
public record DictionaryPage(
        String href,
        String label,
        String used,
        String renaming,
        ListQuery query,
        Slice<Row> slice,
        boolean mayChange,
        String typed,
        FormErrors errors) {

    /** @param first whether it cannot move up */
    public record Row(String code, String name, long uses, boolean retired, boolean first, int position, int version) {}

    public List<Crumb> crumbs() {
        return List.of(new Crumb("字典", DictionaryController.PATH), new Crumb(label));
    }

    public Pager pager() {
        return Pager.of(slice, query.base());
    }

    public List<ListFilter> filters() {
        return List.of(
                new ListFilter("standing", "全部", List.of(new Option("offered", "在用"), new Option("retired", "已停用"))));
    }

    public List<Column> columns() {
        return List.of(
                query.number("顺序", "position"),
                query.text("名称", "name"),
                query.number("用到", "uses"),
                Column.text("状态"),
                Column.text(""));
    }
}
