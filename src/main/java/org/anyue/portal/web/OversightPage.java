package org.anyue.portal.web;

import java.util.List;
import org.anyue.campaign.ExceptionEntry;
import org.anyue.shared.Slice;
import org.anyue.ui.Column;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/** Waivers, overrides and exemptions. */
public record OversightPage(ListQuery query, Slice<Row> slice, List<String> kinds) {

    public record Row(String at, String kind, String campaign, String what, String unit, String by, String reason) {}

    static Row row(ExceptionEntry entry) {
        return new Row(
                Clocks.at(entry.at()),
                entry.kind(),
                entry.campaign(),
                entry.what(),
                entry.unit(),
                entry.by(),
                entry.reason());
    }

    public Pager pager() {
        return Pager.of(slice, query.base());
    }

    public List<ListFilter> filters() {
        return List.of(new ListFilter(
                "kind",
                "全部种类",
                kinds.stream().map(kind -> new Option(kind, kind)).toList()));
    }

    public List<Column> columns() {
        return List.of(
                query.text("时间", "at"),
                query.text("办理", "kind"),
                query.text("任务或原文", "what"),
                query.text("单位", "unit"),
                query.text("办理人", "by"),
                Column.text("理由"));
    }
}
