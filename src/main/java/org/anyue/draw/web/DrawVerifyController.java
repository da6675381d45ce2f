package org.anyue.draw.web;

import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawQueries;
import org.anyue.draw.DrawState;
import org.anyue.organization.PublicRoute;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands out the page that checks; the server takes no part in the check. */
@Controller
@RequestMapping(PublicDrawController.PATH)
class DrawVerifyController {

    private static final String VIEW = "draw/verify";
    private static final int SMALL = 5_000;

    private final DrawQueries draws;

    DrawVerifyController(DrawQueries draws) {
        this.draws = draws;
    }

    @PublicRoute
    @GetMapping("/verify")
    ModelAndView blank() {
        return Page.of(VIEW, new VerifyPage("", "核验抽签证书", false, false, true));
    }

    @PublicRoute
    @GetMapping("/{drawId}/verify")
    ModelAndView show(@PathVariable String drawId) {
        DrawDetails draw = draws.get(drawId);
        DrawDetails.ListFacts list = draw.list();
        return Page.of(
                VIEW,
                new VerifyPage(
                        drawId,
                        draw.title(),
                        draw.state() == DrawState.DRAWN && draw.open(),
                        draw.kind() == DrawKind.SPOTCHECK,
                        list != null && list.entries() <= SMALL));
    }
}
