package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.Entrants;
import org.anyue.quiz.IdentityWay;
import org.anyue.quiz.Play;
import org.anyue.shared.NotFound;
import org.anyue.ui.FormErrors;
import org.anyue.ui.OwnOrigin;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The phone number before the first paper, where a contest asks for it. */
@Controller
@RequestMapping(PlayListController.PATH + "/{id}/identity")
class IdentityController {

    private static final String SHOW = "quiz/play/identity";

    private final Play play;
    private final Entrants entrants;
    private final PhoneSteps steps;
    private final EntryPages entries;
    private final PublicFrames frames;

    IdentityController(Play play, Entrants entrants, PhoneSteps steps, EntryPages entries, PublicFrames frames) {
        this.play = play;
        this.entrants = entrants;
        this.steps = steps;
        this.entries = entries;
        this.frames = frames;
    }

    @PublicRoute
    @PostMapping
    ModelAndView show(
            @PathVariable String id, @RequestParam(defaultValue = "") String pass, HttpServletRequest request) {
        OwnOrigin.require(request);
        return Page.of(SHOW, page(request, contest(id), pass, PhoneStep.FIRST));
    }

    /** Sends a code. */
    @PublicRoute
    @PostMapping("/code")
    ModelAndView create(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request) {
        OwnOrigin.require(request);
        ContestSummary contest = contest(id);
        return steps.send(
                SHOW,
                new PhoneSteps.Typed(contest.id(), pass, phone, ""),
                (known, step) -> page(request, contest, known, step));
    }

    /** Proves the number, and leads to the start. */
    @PublicRoute
    @PostMapping("/phone")
    ModelAndView update(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        OwnOrigin.require(request);
        ContestSummary contest = contest(id);
        return steps.prove(
                SHOW,
                new PhoneSteps.Typed(contest.id(), pass, phone, code),
                (known, step) -> page(request, contest, known, step),
                known -> Page.of(
                        PlayController.ENTRY, entries.page(request, contest, known, EntryForm.BLANK, FormErrors.NONE)));
    }

    private IdentityPage page(HttpServletRequest request, ContestSummary contest, String pass, PhoneStep step) {
        return new IdentityPage(frames.of(request), contest, pass, entrants.reachesPhones(), step);
    }

    /** @throws NotFound where no number is asked before the first paper */
    private ContestSummary contest(String id) {
        ContestSummary contest = play.contest(ContestId.of(id));
        if (!contest.rules().asking().allows(IdentityWay.PHONE)) {
            throw new NotFound("identity of " + id);
        }
        return contest;
    }
}
