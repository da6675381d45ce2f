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

    private static final Set<Role> OWN_UNIT = EnumSet.of(Role.UNIT_LEADER, Role.UNIT_LIAISON);

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        if (actor == null) {
            return List.of();
        }
        if (OWN_UNIT.contains(actor.role())) {
            return List.of(new NavItem("本单位", "/desk/units/" + actor.unitId(), "unit", "管理", 0));
        }
        return SEE_UNITS.contains(actor.role())
                ? List.of(new NavItem("单位", "/desk/units", "unit", "管理", 0))
                : List.of();
    }
}
