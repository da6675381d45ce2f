package org.anyue.organization.web;

import java.util.List;
import org.anyue.ui.Column;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/**
 * Units that the actor may see.
 *
 * @param mayAdd whether the actor may add units
 */
public record UnitListPage(
        String text, String kind, List<Option> kinds, List<UnitRow> rows, Pager pager, boolean mayAdd) {

    public List<Column> columns() {
        return List.of(Column.text("名称"), Column.text("类别"), Column.text("所属地区"), Column.text("区划代码"));
    }

    /** @param place name of the unit above, empty for the root */
    public record UnitRow(String href, String name, String shortName, String kind, String place, String code) {}
}
