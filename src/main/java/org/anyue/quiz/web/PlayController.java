package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.Play;
import org.anyue.quiz.PlayRefusal;
import org.anyue.quiz.RiddleAsked;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.OwnOrigin;
import org.anyue.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Begins: the page of a contest and the paper. No cookie; who plays stands in a sealed pass in the form. */
@Controller
@RequestMapping(PlayListController.PATH + "/{id}")
class PlayController {

    static final String ENTRY = "quiz/play/entry";
    static final String PAPER = "quiz/play/paper";

    private static final Map<PlayRefusal, String> FIELDS = Map.of(
            PlayRefusal.COUNTY_MISSING, "county",
            PlayRefusal.CONSENT_MISSING, "consent");

    private final Play play;
    private final EntryPages pages;
    private final PublicFrames frames;

    PlayController(Play play, EntryPages pages, PublicFrames frames) {
        this.play = play;
        this.pages = pages;
        this.frames = frames;
    }

    @PublicRoute
    @GetMapping
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        ContestId contest = ContestId.of(id);
        ContestSummary summary = play.contest(contest);
        return Page.of(ENTRY, pages.page(request, summary, play.newPass(contest), EntryForm.BLANK, FormErrors.NONE));
    }

    @PublicRoute
    @PostMapping("/paper")
    ModelAndView create(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        OwnOrigin.require(request);
        ContestId contest = ContestId.of(id);
        ContestSummary summary = play.contest(contest);
        EntryForm form = EntryForm.of(sent);
        String pass = EntryForm.one(sent, "pass");
        try {
            Play.Origin origin = new Play.Origin(
                    request.getRemoteAddr(), EntryForm.one(sent, "riddle"), EntryForm.one(sent, "number"));
            Play.Opening opening = play.start(contest, pass, form.start(pages.county(summary, form.county()), origin));
            return Page.of(PAPER, new PaperPage(frames.of(request), opening.sheet(), opening.pass(), Map.of(), ""));
        } catch (RiddleAsked asked) {
            return Page.of(
                    "quiz/play/riddle",
                    new RiddlePage(frames.of(request), id, pass, form, asked.riddle()),
                    HttpStatus.TOO_MANY_REQUESTS);
        } catch (Refusal refusal) {
            return Page.refused(ENTRY, pages.page(request, summary, pass, form, errors(summary, form, refusal)));
        }
    }

    /** What is refused, and what would be refused next. */
    private FormErrors errors(ContestSummary contest, EntryForm form, Refusal refusal) {
        String field = refusal.code() instanceof PlayRefusal code ? FIELDS.getOrDefault(code, "") : "";
        boolean both = field.equals("consent")
                && contest.rules().asking().county()
                && pages.county(contest, form.county()) == null;
        return (both ? FormErrors.of("county", PlayRefusal.COUNTY_MISSING.message()) : FormErrors.NONE)
                .and(field, String.valueOf(refusal.getMessage()));
    }

    @PublicRoute
    @PostMapping("/practice")
    ModelAndView blank(@PathVariable String id, HttpServletRequest request) {
        OwnOrigin.require(request);
        ContestId contest = ContestId.of(id);
        Play.Opening opening = play.practise(contest, play.newPass(contest));
        return Page.of(PAPER, new PaperPage(frames.of(request), opening.sheet(), "", Map.of(), ""));
    }
}
