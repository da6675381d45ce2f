package org.anyue.audit.web;

import static org.anyue.organization.Role.AUDIT_ADMIN;
import static org.anyue.organization.Role.SECURITY_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.audit.SignInEntry;
import org.anyue.audit.SignInLog;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Slice;
import org.anyue.sheet.SheetAnswer;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in log (登录日志). */
@Controller
@RequestMapping(SignInLogController.PATH)
class SignInLogController {

    static final String PATH = "/desk/sign-ins";

    private static final int SIZE = 50;

    private final SignInLog log;
    private final SignInLogPages pages;

    SignInLogController(SignInLog log, SignInLogPages pages) {
        this.log = log;
        this.pages = pages;
    }

    @AllowedRoles({SECURITY_ADMIN, AUDIT_ADMIN})
    @GetMapping
    ModelAndView index(HttpServletRequest request, Actor actor) {
        ListQuery query = query(request);
        boolean oldestFirst = query.sort().equals("at") && !query.descending();
        Slice<SignInEntry> found = log.list(SignInLogPages.filter(query), oldestFirst, query.page(), SIZE);
        return Page.of(
                "audit/signins",
                new SignInLogPage(
                        query, pages.rows(found.rows()), Pager.of(found, query.base()), actor.role() == AUDIT_ADMIN));
    }

    /** A post, because the export is a record. */
    @AllowedRoles({SECURITY_ADMIN, AUDIT_ADMIN})
    @PostMapping("/exports")
    ResponseEntity<byte[]> create(HttpServletRequest request, Actor actor) {
        List<SignInEntry> entries = log.export(actor.party(), SignInLogPages.filter(query(request)));
        return SheetAnswer.of(
                SignInLogPages.sheet(pages.rows(entries)), actor.place().name() + "登录日志.xlsx");
    }

    private static ListQuery query(HttpServletRequest request) {
        return ListQuery.of(request, PATH, "kind", "from", "until");
    }
}
