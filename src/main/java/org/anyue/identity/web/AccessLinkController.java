package org.anyue.identity.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.identity.AccessLinkQueries;
import org.anyue.identity.AccessLinkSummary;
import org.anyue.notification.GroupText;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.shared.Slice;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;
import org.anyue.ui.Download;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Access links as an office looks after them: list, sheet, one of them. */
@Controller
@RequestMapping(AccessLinkController.PATH)
class AccessLinkController {

    static final String PATH = "/desk/access-links";

    private static final int SIZE = 30;

    private final AccessLinkQueries links;
    private final Liaisons liaisons;
    private final UnitQueries units;

    AccessLinkController(AccessLinkQueries links, Liaisons liaisons, UnitQueries units) {
        this.links = links;
        this.liaisons = liaisons;
        this.units = units;
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @GetMapping
    ModelAndView index(AccessLinkQuery query, @RequestParam(defaultValue = "1") int page, Actor actor) {
        Slice<AccessLinkSummary> found = links.page(actor, query.filter(), Math.max(1, page), SIZE);
        List<AccessLinkRow> rows = rows(found.rows());
        return Page.of(
                "identity/accesslinks",
                new AccessLinkListPage(
                        query,
                        rows,
                        Pager.of(found, query.base()),
                        links.waiting(actor),
                        links.sendsMessages(),
                        reminder(rows, actor)));
    }

    /** Links are kept nowhere, so the list can only say whose is unopened; texts with links stand where they are given out. */
    private static String reminder(List<AccessLinkRow> rows, Actor actor) {
        List<String> unopened = rows.stream()
                .filter(AccessLinkRow::unopened)
                .map(AccessLinkRow::unit)
                .toList();
        return unopened.isEmpty()
                ? ""
                : GroupText.of("请打开“安全生产月”办理链接")
                        .line("打开链接，输入发到联络员手机的验证码，就能填报。链接丢了请联系我们重新发放。")
                        .units("还没有打开", unopened)
                        .signed(actor.unitName())
                        .build();
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @GetMapping("/export")
    ResponseEntity<byte[]> index(AccessLinkQuery query, Actor actor) throws IOException {
        List<List<String>> cells = rows(links.sheet(actor, query.filter())).stream()
                .map(AccessLinkRow::cells)
                .toList();
        List<SheetColumn> columns = List.of(
                new SheetColumn("单位", 36),
                new SheetColumn("状态", 12),
                new SheetColumn("发放时间", 18),
                new SheetColumn("有效期至", 14),
                new SheetColumn("最近使用", 18),
                new SheetColumn("短信", 14));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.write(new SheetDraft("办理链接", "", columns, cells), file);
        return Download.workbook(actor.place().name() + "办理链接.xlsx", file.toByteArray());
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        AccessLinkSummary link = links.get(actor, Ids.parse(id));
        Liaison liaison = liaisons.of(link.unit()).orElse(null);
        UnitNames names = UnitNames.of(units, Stream.of(link.unit(), link.office()));
        return Page.of(
                "identity/accesslink",
                new AccessLinkPage(
                        AccessLinkRow.of(link, names),
                        link.state(),
                        link.version(),
                        "/desk/units/" + link.unit(),
                        names.of(link.office()),
                        liaison == null
                                ? ""
                                : liaison.maskedName() + " " + liaison.maskedPhone()
                                        + (liaisons.confirmedAt(link.unit()).isPresent() ? "（已确认）" : "（未确认）"),
                        links.sendsMessages()));
    }

    private List<AccessLinkRow> rows(List<AccessLinkSummary> found) {
        UnitNames names = UnitNames.of(units, found.stream().map(AccessLinkSummary::unit));
        return found.stream().map(link -> AccessLinkRow.of(link, names)).toList();
    }
}
