package org.anyue.quiz.web;

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

/** The way to the question bank. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 35)
class BankChrome implements Chrome {

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        boolean shown = actor != null && (actor.role().isOffice() || actor.role() == Role.DEPARTMENT_OFFICER);
        return shown ? List.of(new NavItem("题库", QuestionController.PATH, "quiz")) : List.of();
    }
}
