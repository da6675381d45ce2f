package org.anyue.organization.web;

import java.util.List;
import org.anyue.organization.UnitFilter.Order;
import org.anyue.ui.Column;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/**
 * Units that the actor may see.
 *
 * @param mayAdd whether the actor may add and import units
 */
public record UnitListPage(UnitListQuery query, Choices choices, List<UnitRow> rows, Pager pager, boolean mayAdd) {

    /** What can be filtered by. */
    public record Choices(List<Option> kinds, List<Option> sectors, List<Option> places, List<Option> standings) {}

    public List<Column> columns() {
        return List.of(
                query.head("名称", Order.NAME),
                query.head("类别", Order.KIND),
                query.head("所属地区", Order.PLACE),
                Column.text("行业领域"),
                query.head("代码", Order.CODE),
                Column.text("联络员"));
    }

    /**
     * @param place name of the unit above, empty for the root
     * @param code unified social credit code, of a place its division code
     * @param closed the day it ended, empty while it is open
     */
    public record UnitRow(
            String href,
            String name,
            String shortName,
            String kind,
            String place,
            String sectors,
            String code,
            boolean liaison,
            String closed) {}
}
