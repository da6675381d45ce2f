package org.anyue.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.anyue.organization.Role;
import org.anyue.ui.Chrome;
import org.anyue.ui.NavItem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the units. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class UnitChrome implements Chrome {

    private static final Set<Role> SEE_UNITS =
            EnumSet.of(Role.SYSTEM_ADMIN, Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER, Role.OVERSIGHT);

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        return actor == null || !SEE_UNITS.contains(actor.role())
                ? List.of()
                : List.of(new NavItem("单位", "/desk/units", "unit", "管理", 0));
    }
}
