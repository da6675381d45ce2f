package org.anyue.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.anyue.notification.Inbox;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.anyue.organization.Role;
import org.anyue.ui.Chrome;
import org.anyue.ui.NavItem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The number on the bell, and the way to announcements and messages that did not get through. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class NoticeChrome implements Chrome {

    private final Inbox inbox;

    NoticeChrome(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public int unread(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        return actor == null || actor.role() == Role.LINK_HOLDER ? 0 : inbox.unread(actor);
    }

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        if (actor == null || actor.role() == Role.LINK_HOLDER) {
            return List.of();
        }
        List<NavItem> items = new ArrayList<>();
        if (!actor.role().isAdministrator() && actor.role() != Role.OVERSIGHT) {
            items.add(new NavItem("公告", "/desk/announcements", "media"));
        }
        if (actor.role() == Role.SYSTEM_ADMIN) {
            items.add(new NavItem("消息发送", "/desk/deliveries", "send", "管理", 0));
        }
        return items;
    }
}
