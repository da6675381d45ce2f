package org.anyue.notification.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.notification.DispatchQueries;
import org.anyue.notification.DispatchReceipt;
import org.anyue.notification.DispatchSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.Slice;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.anyue.worktime.BusinessTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has read what the office has said. */
@Controller
@RequestMapping("/desk/dispatches")
class DispatchController {

    private static final int SIZE = 30;

    private final DispatchQueries queries;
    private final UnitQueries units;
    private final Clock clock;

    DispatchController(DispatchQueries queries, UnitQueries units, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.clock = clock;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView index(@RequestParam(defaultValue = "1") int page, Actor actor) {
        Slice<DispatchSummary> rows = queries.list(actor, Math.max(1, page), SIZE);
        LocalDate today = BusinessTime.today(clock);
        return Page.of(
                "notification/dispatches",
                new DispatchListPage(
                        rows.rows().stream().map(row -> row(row, today)).toList(), Pager.of(rows, "/desk/dispatches")));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Actor actor) {
        UUID dispatch = Ids.parse(id);
        DispatchSummary summary = queries.get(actor, dispatch);
        Slice<DispatchReceipt> receipts = queries.receipts(actor, dispatch, Math.max(1, page), SIZE);
        Map<UnitId, String> names =
                units
                        .byIds(receipts.rows().stream()
                                .map(DispatchReceipt::unit)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(UnitSummary::id, UnitSummary::name));
        LocalDate today = BusinessTime.today(clock);
        return Page.of(
                "notification/dispatch",
                new DispatchPage(
                        row(summary, today),
                        receipts.rows().stream()
                                .map(one -> receipt(one, names, today))
                                .toList(),
                        Pager.of(receipts, "/desk/dispatches/" + Ids.toText(dispatch))));
    }

    private static DispatchListPage.Row row(DispatchSummary row, LocalDate today) {
        return new DispatchListPage.Row(
                "/desk/dispatches/" + Ids.toText(row.id()),
                row.title(),
                When.said(row.sentAt(), today),
                row.told(),
                row.read());
    }

    private static DispatchPage.Row receipt(DispatchReceipt one, Map<UnitId, String> names, LocalDate today) {
        return new DispatchPage.Row(
                names.getOrDefault(one.unit(), ""),
                one.title(),
                one.readers().stream()
                        .map(reader -> reader.name() + " " + When.said(reader.at(), today))
                        .collect(Collectors.joining("；")));
    }
}
