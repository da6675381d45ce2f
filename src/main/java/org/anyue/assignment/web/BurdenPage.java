package org.anyue.assignment.web;

import java.util.List;
import org.anyue.assignment.BurdenView;
import org.anyue.shared.Slice;
import org.anyue.ui.Column;
import org.anyue.ui.Crumb;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;

/**
 * What one campaign has asked of the units.
 *
 * @param below name of the place below that it is narrowed to, empty for the own one
 * @param found every row that the filters let through, in order
 * @param total all units together
 */
public record BurdenPage(
        String title,
        String campaign,
        BurdenView view,
        ListQuery query,
        List<Row> found,
        Slice<Row> slice,
        Row total,
        String below,
        List<Option> kinds,
        List<Tab> tabs) {

    /**
     * @param href the units of the place, empty for what does not open
     * @param hours of all units of the row together, as it is read
     */
    public record Row(
            String href,
            String name,
            String kind,
            String place,
            long units,
            long tasks,
            long forms,
            long fields,
            long minutes,
            String hours,
            String each) {}

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb("减负", "/desk/burden"),
                new Crumb(title, campaign),
                new Crumb(below.isEmpty() ? view.label() : below));
    }

    public Pager pager() {
        return Pager.of(slice, query.base());
    }

    public List<ListFilter> filters() {
        return view == BurdenView.UNIT ? List.of(new ListFilter("kind", "全部类别", kinds)) : List.of();
    }

    public boolean perUnit() {
        return view == BurdenView.UNIT;
    }

    public List<Column> columns() {
        Column name = query.text(view == BurdenView.DUTY ? "任务" : perUnit() ? "单位" : "名称", "name");
        return perUnit()
                ? List.of(
                        name,
                        query.text("类别", "kind"),
                        query.text("地区", "place"),
                        query.number("任务", "tasks"),
                        query.number("报表(次)", "forms"),
                        query.number("填报项", "fields"),
                        query.number("估计用时", "minutes"))
                : List.of(
                        name,
                        query.number("单位", "units"),
                        query.number("任务", "tasks"),
                        query.number("报表(次)", "forms"),
                        query.number("填报项", "fields"),
                        query.number("估计用时", "minutes"),
                        query.number("平均每家", "each"));
    }
}
