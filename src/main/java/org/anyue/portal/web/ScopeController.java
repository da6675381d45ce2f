package org.anyue.portal.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SECURITY_ADMIN;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** What each person may see (数据权限), for those who look after people; about people in the own scope only. */
@Controller
@RequestMapping(ScopeController.PATH)
class ScopeController {

    static final String PATH = "/desk/scopes";

    private static final int SIZE = 30;

    private final ScopePages pages;

    ScopeController(ScopePages pages) {
        this.pages = pages;
    }

    @AllowedRoles({SYSTEM_ADMIN, SECURITY_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView index(HttpServletRequest request, Actor actor) {
        ListQuery query = query(request);
        var slice = query.slice(pages.held(actor, query), SIZE);
        return Page.of("portal/scopes", new ScopePage(query, slice, pages.rows(slice.rows())));
    }

    @AllowedRoles({SYSTEM_ADMIN, SECURITY_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/export")
    ResponseEntity<byte[]> index(Actor actor, HttpServletRequest request) {
        List<ScopePage.Row> rows = pages.rows(pages.held(actor, query(request)));
        SheetDraft sheet = new SheetDraft(
                "数据权限",
                "",
                List.of(
                        new SheetColumn("姓名", 12),
                        new SheetColumn("登录名", 16),
                        new SheetColumn("单位", 30),
                        new SheetColumn("角色", 16),
                        new SheetColumn("能看到什么", 80),
                        new SheetColumn("单位数", 10)),
                rows.stream()
                        .map(row -> List.of(
                                row.name(),
                                row.login(),
                                row.unit(),
                                row.role(),
                                row.words(),
                                Long.toString(row.units())))
                        .toList());
        return SheetAnswer.of(sheet, actor.place().name() + "数据权限.xlsx");
    }

    private static ListQuery query(HttpServletRequest request) {
        return ListQuery.of(request, PATH, "role");
    }
}
