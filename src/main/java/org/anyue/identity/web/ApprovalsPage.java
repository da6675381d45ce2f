package org.anyue.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.anyue.identity.ApprovalKind;
import org.anyue.identity.ApprovalState;
import org.anyue.identity.ApprovalSummary;
import org.anyue.shared.Slice;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.ui.Column;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;

/**
 * Requests: those that wait for the one who looks, those that this person made, and all.
 *
 * @param found every row that the filters let through, in order
 */
public record ApprovalsPage(ListQuery query, List<ApprovalRow> found, List<Tab> tabs) {

    private static final int SIZE = 30;
    private static final String MINE = "mine";
    private static final String OWN = "own";
    private static final Map<String, Comparator<ApprovalSummary>> ORDERS = Map.of(
            "kind", Comparator.comparing(ApprovalSummary::kind),
            "name", Comparator.comparing(ApprovalSummary::name),
            "asked", Comparator.comparing(ApprovalSummary::requestedAt),
            "state", Comparator.comparing(ApprovalSummary::state));

    static ApprovalsPage of(ListQuery query, List<ApprovalSummary> all, UnitNames names) {
        String view = query.filter("view");
        ApprovalKind kind = query.filter("kind", ApprovalKind.class);
        ApprovalState state = query.filter("state", ApprovalState.class);
        Predicate<ApprovalSummary> part = switch (view) {
            case MINE -> ApprovalSummary::decidable;
            case OWN -> ApprovalSummary::own;
            default -> _ -> true;
        };
        List<ApprovalSummary> found = all.stream()
                .filter(part)
                .filter(one -> kind == null || one.kind() == kind)
                .filter(one -> state == null || one.state() == state)
                .filter(one -> query.finds(one.name(), one.requestedBy(), one.reason(), names.of(one.unit())))
                .toList();
        return new ApprovalsPage(
                query,
                query.sorted(found, ORDERS).stream()
                        .map(one -> ApprovalRow.of(one, names))
                        .toList(),
                List.of(
                        tab("全部", "", view, all.size()),
                        tab(
                                "等我批准",
                                MINE,
                                view,
                                all.stream().filter(ApprovalSummary::decidable).count()),
                        tab(
                                "我申请的",
                                OWN,
                                view,
                                all.stream().filter(ApprovalSummary::own).count())));
    }

    private static Tab tab(String label, String name, String view, long count) {
        String href = ApprovalController.PATH + (name.isEmpty() ? "" : "?view=" + name);
        return new Tab(label, href, view.equals(name), count);
    }

    public Slice<ApprovalRow> slice() {
        return query.slice(found, SIZE);
    }

    public Pager pager() {
        return Pager.of(slice(), query.base());
    }

    public List<ListFilter> filters() {
        return List.of(
                new ListFilter("kind", "全部事项", Option.of(ApprovalKind.class, ApprovalKind::label)),
                new ListFilter("state", "全部状态", Option.of(ApprovalState.class, ApprovalState::label)));
    }

    public List<Column> columns() {
        return List.of(
                query.text("事项", "kind"),
                query.text("人员", "name"),
                Column.text("岗位"),
                query.text("申请", "asked"),
                query.text("状态", "state"),
                Column.text("办结"));
    }

    SheetDraft sheet() {
        return new SheetDraft(
                "双人批准",
                "",
                List.of(
                        new SheetColumn("事项", 18),
                        new SheetColumn("人员", 12),
                        new SheetColumn("岗位", 36),
                        new SheetColumn("申请", 24),
                        new SheetColumn("状态", 10),
                        new SheetColumn("办结", 24)),
                found.stream()
                        .map(row ->
                                List.of(row.kind(), row.name(), row.post(), row.asked(), row.state(), row.decided()))
                        .toList());
    }
}
