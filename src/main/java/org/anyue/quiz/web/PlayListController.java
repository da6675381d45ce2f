package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestQueries;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What there is to take part in. */
@Controller
class PlayListController {

    static final String PATH = "/quiz";

    private final ContestQueries contests;
    private final PublicFrames frames;

    PlayListController(ContestQueries contests, PublicFrames frames) {
        this.contests = contests;
        this.frames = frames;
    }

    @PublicRoute
    @GetMapping(PATH)
    ModelAndView index(HttpServletRequest request) {
        return Page.of(
                "quiz/play/list",
                new PlayListPage(
                        frames.of(request),
                        contests.published().stream()
                                .filter(contest -> !contest.rules().asking().isClosed())
                                .map(PlayListPage.Card::of)
                                .toList()));
    }
}
