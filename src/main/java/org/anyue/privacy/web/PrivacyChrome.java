package org.anyue.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.anyue.organization.Role;
import org.anyue.ui.Chrome;
import org.anyue.ui.NavItem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the pages about personal data. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class PrivacyChrome implements Chrome {

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        return actor != null && actor.role() == Role.SECURITY_ADMIN
                ? List.of(new NavItem("个人信息", ColumnController.PATH, "lock", "管理", 0))
                : List.of();
    }
}
