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

/** The way of the office to its contests. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 25)
class QuizChrome implements Chrome {

    @Override
    public List<NavItem> navigation(HttpServletRequest request) {
        Actor actor = CurrentActor.of(request);
        return actor != null && (actor.role().isOffice() || actor.role() == Role.OVERSIGHT)
                ? List.of(new NavItem("答题竞赛", ContestController.PATH, "quiz"))
                : List.of();
    }
}
