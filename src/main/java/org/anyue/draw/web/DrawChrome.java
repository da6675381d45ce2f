package org.anyue.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.draw.RegistryQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.anyue.organization.Role;
import org.anyue.ui.Chrome;
import org.anyue.ui.FootNote;
import org.anyue.ui.NavItem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way of the office to its draws, and the head of the public chain at the foot of every public page. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 30)
class DrawChrome implements Chrome {

    private final RegistryQueries registry;

    DrawChrome(RegistryQueries registry) {
        this.registry = registry;
    }

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        return actor != null && (actor.role().isOffice() || actor.role() == Role.OVERSIGHT)
                ? List.of(new NavItem("抽签", "/desk/draws", "gift", "群众参与", 0))
                : List.of();
    }

    @Override
    public List<FootNote> footNotes(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/desk")) {
            return List.of();
        }
        RegistryQueries.Head head = registry.head();
        return head.seq() < 0
                ? List.of()
                : List.of(new FootNote(
                        "抽签公示链已有 " + (head.seq() + 1) + " 条记录，只增不改，任何人都可以核对",
                        head.hash(),
                        DrawRegistryController.PATH));
    }
}
