package org.anyue.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.anyue.organization.Role;
import org.anyue.ui.Chrome;
import org.anyue.ui.NavItem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is looked after besides the month itself; stands behind units and people. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class AdministrationNavigation implements Chrome {

    private static final String GROUP = "管理";

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        if (actor == null) {
            return List.of();
        }
        List<NavItem> items = new ArrayList<>();
        Role role = actor.role();
        if (role.isOffice() || role == Role.OVERSIGHT) {
            items.add(new NavItem("减负", "/desk/burden", "clock", GROUP, 0));
        }
        if (role.isOffice() || role == Role.OVERSIGHT) {
            items.add(new NavItem("豁免和例外", OversightController.PATH, "eye", GROUP, 0));
        }
        if (role.isOffice()) {
            items.add(new NavItem("词表", "/desk/words", "book", GROUP, 0));
        }
        if (role.isOffice() || role == Role.SYSTEM_ADMIN) {
            items.add(new NavItem("字典", "/desk/dictionaries", "list", GROUP, 0));
        }
        if (role.isOffice() || role == Role.SYSTEM_ADMIN || role == Role.SECURITY_ADMIN) {
            items.add(new NavItem("数据权限", ScopeController.PATH, "filter", GROUP, 0));
        }
        if (role.isOffice() || role == Role.SYSTEM_ADMIN || role == Role.SECURITY_ADMIN) {
            items.add(new NavItem("参数设置", ParameterController.PATH, "gear", GROUP, 0));
        }
        if (role == Role.SYSTEM_ADMIN) {
            items.add(new NavItem("定时任务", JobController.PATH, "refresh", GROUP, 0));
        }
        if (role == Role.SECURITY_ADMIN || role == Role.AUDIT_ADMIN) {
            items.add(new NavItem("登录日志", "/desk/sign-ins", "lock", GROUP, 0));
        }
        if (role == Role.AUDIT_ADMIN) {
            items.add(new NavItem("操作日志", "/desk/audit", "shield", GROUP, 0));
        }
        return items;
    }
}
