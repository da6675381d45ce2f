package org.anyue.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.identity.OnlineSession;
import org.anyue.identity.OnlineSessions;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.shared.Slice;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is signed in, for the security administrator. */
@Controller
@RequestMapping(OnlineController.PATH)
class OnlineController {

    static final String PATH = "/desk/online";

    private static final int SIZE = 20;

    private final OnlineSessions sessions;
    private final UnitQueries units;

    OnlineController(OnlineSessions sessions, UnitQueries units) {
        this.sessions = sessions;
        this.units = units;
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @GetMapping
    ModelAndView index(@RequestParam(defaultValue = "1") int page, SignedInPerson person) {
        Slice<OnlineSession> online = sessions.online(person.actor(), Math.max(1, page), SIZE);
        UnitNames names =
                UnitNames.of(units, online.rows().stream().flatMap(one -> Stream.of(one.unit(), one.place())));
        List<OnlinePage.Row> rows = online.rows().stream()
                .map(one -> new OnlinePage.Row(
                        one.name().isEmpty() ? names.of(one.unit()) : one.name(),
                        place(one, names) + names.of(one.unit()) + " · "
                                + one.role().label(),
                        SessionsPage.Row.of(
                                one, PATH, one.id().equals(person.session().id()))))
                .toList();
        return Page.of("identity/online", new OnlinePage(rows, Pager.of(online, PATH)));
    }

    /** A township says little without its county. */
    private static String place(OnlineSession session, UnitNames names) {
        return session.from() == null ? "" : names.of(session.place()) + " · ";
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @PostMapping("/{id}/delete")
    ModelAndView destroy(@PathVariable String id, Actor actor) {
        sessions.end(actor, Ids.parse(id));
        return Page.redirect(PATH, Flash.success("该登录已结束，对方下一次点击时须重新登录"));
    }
}
