package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.CountyTally;
import org.anyue.quiz.Play;
import org.anyue.quiz.Tallies;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How many take part where. */
@Controller
class CountsController {

    private final Play play;
    private final Tallies tallies;
    private final CountyRows rows;
    private final PublicFrames frames;

    CountsController(Play play, Tallies tallies, CountyRows rows, PublicFrames frames) {
        this.play = play;
        this.tallies = tallies;
        this.rows = rows;
        this.frames = frames;
    }

    @PublicRoute
    @GetMapping(PlayListController.PATH + "/{id}/counts")
    ModelAndView index(@PathVariable String id, HttpServletRequest request) {
        ContestSummary contest = play.contest(ContestId.of(id));
        List<CountyTally> counties = tallies.counties(contest.id());
        return Page.of(
                "quiz/play/counts",
                new CountsPage(
                        frames.of(request),
                        contest,
                        rows.of(
                                contest,
                                counties.stream().map(CountyTally::published).toList()),
                        counties.stream().mapToInt(CountyTally::assisted).sum(),
                        counties.stream().mapToInt(CountyTally::cards).sum()));
    }
}
