package org.anyue.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.WorkCounts;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.anyue.organization.Role;
import org.anyue.ui.Chrome;
import org.anyue.ui.NavItem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way around the work area, per role, with the counts of what waits. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DeskNavigation implements Chrome {

    private static final Set<Role> BEARERS = EnumSet.of(Role.DEPARTMENT_OFFICER, Role.UNIT_LEADER, Role.UNIT_LIAISON);

    private final AssignmentQueries assignments;

    DeskNavigation(AssignmentQueries assignments) {
        this.assignments = assignments;
    }

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        if (actor == null) {
            return List.of();
        }
        if (actor.role() == Role.LINK_HOLDER) {
            return List.of(new NavItem("任务", "/desk/worklist", "list", "", assignments.openCount(actor)));
        }
        boolean works = actor.role().isOffice() || BEARERS.contains(actor.role());
        WorkCounts counts = works ? assignments.counts(actor) : new WorkCounts(0, 0);
        List<NavItem> items = new ArrayList<>();
        items.add(new NavItem("今日", "/desk", "home"));
        if (works) {
            items.add(new NavItem("任务", "/desk/worklist", "list", "", counts.open()));
        }
        if (actor.desk() != null) {
            items.add(new NavItem("审核", "/desk/review", "check", "", counts.waiting()));
        }
        if (!actor.role().isAdministrator()) {
            items.add(new NavItem("活动", "/desk/campaigns", "plan"));
        }
        if (actor.role().isOffice()) {
            items.add(new NavItem("上报", "/desk/ledger", "upload"));
        }
        return items;
    }
}
