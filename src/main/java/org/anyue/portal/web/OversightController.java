package org.anyue.portal.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.ExceptionEntry;
import org.anyue.campaign.ExceptionSource;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.sheet.SheetAnswer;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the rule was not followed, by whom and why. */
@Controller
@RequestMapping(OversightController.PATH)
class OversightController {

    static final String PATH = "/desk/exceptions";

    private static final int SIZE = 50;
    private static final Map<String, Comparator<ExceptionEntry>> ORDERS = Map.of(
            "at", Comparator.comparing(ExceptionEntry::at),
            "kind", Comparator.comparing(ExceptionEntry::kind),
            "what", Comparator.comparing(ExceptionEntry::what),
            "unit", Comparator.comparing(ExceptionEntry::unit),
            "by", Comparator.comparing(ExceptionEntry::by));

    private final List<ExceptionSource> sources;

    OversightController(List<ExceptionSource> sources) {
        this.sources = sources;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    @GetMapping
    ModelAndView index(HttpServletRequest request, Actor actor) {
        ListQuery query = query(request);
        List<ExceptionEntry> all = all(actor);
        List<String> kinds =
                all.stream().map(ExceptionEntry::kind).distinct().sorted().toList();
        return Page.of(
                "portal/exceptions",
                new OversightPage(query, query.slice(found(all, query), SIZE).map(OversightPage::row), kinds));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    @GetMapping("/export")
    ResponseEntity<byte[]> index(Actor actor, HttpServletRequest request) {
        List<OversightPage.Row> rows = found(all(actor), query(request)).stream()
                .map(OversightPage::row)
                .toList();
        SheetDraft sheet = new SheetDraft(
                "豁免和例外",
                "",
                List.of(
                        new SheetColumn("时间", 20),
                        new SheetColumn("办理", 12),
                        new SheetColumn("活动", 30),
                        new SheetColumn("任务或原文", 50),
                        new SheetColumn("单位", 24),
                        new SheetColumn("办理人", 12),
                        new SheetColumn("理由", 50)),
                rows.stream()
                        .map(row -> List.of(
                                row.at(), row.kind(), row.campaign(), row.what(), row.unit(), row.by(), row.reason()))
                        .toList());
        return SheetAnswer.of(sheet, actor.place().name() + "豁免和例外.xlsx");
    }

    private List<ExceptionEntry> all(Actor actor) {
        return sources.stream()
                .flatMap(source -> source.exceptions(actor).stream())
                .sorted(Comparator.comparing(ExceptionEntry::at).reversed())
                .toList();
    }

    private static List<ExceptionEntry> found(List<ExceptionEntry> all, ListQuery query) {
        List<ExceptionEntry> found = all.stream()
                .filter(entry -> query.filter("kind").isEmpty() || entry.kind().equals(query.filter("kind")))
                .filter(entry -> query.finds(entry.what(), entry.unit(), entry.by(), entry.reason()))
                .toList();
        return query.sorted(found, ORDERS);
    }

    private static ListQuery query(HttpServletRequest request) {
        return ListQuery.of(request, PATH, "kind");
    }
}
