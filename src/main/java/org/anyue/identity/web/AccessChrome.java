package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.identity.AccessLinkQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.anyue.ui.Chrome;
import org.anyue.ui.NavItem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the access links, with the number of units that wait for a call. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 9)
class AccessChrome implements Chrome {

    private final AccessLinkQueries links;

    AccessChrome(AccessLinkQueries links) {
        this.links = links;
    }

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        return actor == null || !actor.role().isOffice()
                ? List.of()
                : List.of(new NavItem("办理链接", AccessLinkController.PATH, "link", "管理", links.waiting(actor)));
    }
}
