package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestQueries;
import org.anyue.quiz.ContestState;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.CountyTally;
import org.anyue.quiz.Suspicions;
import org.anyue.quiz.Tallies;
import org.anyue.shared.NotFound;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was noticed, excluded and appealed, in numbers; published with the results. */
@Controller
class IntegrityController {

    private final ContestQueries contests;
    private final Suspicions integrity;
    private final Tallies tallies;
    private final PublicFrames frames;

    IntegrityController(ContestQueries contests, Suspicions integrity, Tallies tallies, PublicFrames frames) {
        this.contests = contests;
        this.integrity = integrity;
        this.tallies = tallies;
        this.frames = frames;
    }

    @PublicRoute
    @GetMapping(PlayListController.PATH + "/{id}/integrity")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        ContestSummary contest = contests.published(ContestId.of(id));
        if (contest.state() != ContestState.PUBLISHED) {
            throw new NotFound("integrity report of " + id);
        }
        var counties = tallies.counties(contest.id());
        return Page.of(
                "quiz/play/integrity",
                new IntegrityPage(
                        frames.of(request),
                        contest,
                        new IntegrityPage.Papers(
                                counties.stream().mapToInt(CountyTally::papers).sum(),
                                counties.stream().mapToInt(CountyTally::tooFast).sum(),
                                counties.stream()
                                        .mapToInt(county -> county.assisted() + county.cards())
                                        .sum()),
                        integrity.report(contest.id())));
    }
}
