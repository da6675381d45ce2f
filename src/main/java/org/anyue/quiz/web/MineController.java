package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.Entrants;
import org.anyue.quiz.PlayRecords;
import org.anyue.quiz.Suspicions;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.OwnOrigin;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My papers and chances, and the phone number for those who want to be drawn. The pass comes in the form, never in an address. */
@Controller
@RequestMapping(PlayListController.PATH + "/{id}/mine")
class MineController {

    private static final String SHOW = "quiz/play/mine";

    private final PlayRecords records;
    private final Entrants entrants;
    private final Suspicions integrity;
    private final PublicFrames frames;

    MineController(PlayRecords records, Entrants entrants, Suspicions integrity, PublicFrames frames) {
        this.records = records;
        this.entrants = entrants;
        this.integrity = integrity;
        this.frames = frames;
    }

    @PublicRoute
    @PostMapping
    ModelAndView show(
            @PathVariable String id, @RequestParam(defaultValue = "") String pass, HttpServletRequest request) {
        OwnOrigin.require(request);
        return Page.of(SHOW, page(request, id, pass, MinePage.Step.NUMBER, ""));
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
        try {
            entrants.send(ContestId.of(id), pass, phone);
            return Page.of(SHOW, page(request, id, pass, MinePage.Step.CODE, phone));
        } catch (Refusal refusal) {
            return refused(page(request, id, pass, MinePage.Step.NUMBER, phone), "phone", refusal);
        }
    }

    /** Proves the number. */
    @PublicRoute
    @PostMapping("/phone")
    ModelAndView update(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        OwnOrigin.require(request);
        try {
            String known = entrants.prove(ContestId.of(id), pass, phone, code);
            return Page.of(SHOW, page(request, id, known, MinePage.Step.NUMBER, ""));
        } catch (Refusal refusal) {
            return refused(page(request, id, pass, MinePage.Step.CODE, phone), "code", refusal);
        }
    }

    /** Whoever was excluded says why that is wrong. */
    @PublicRoute
    @PostMapping("/appeal")
    ModelAndView edit(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        OwnOrigin.require(request);
        try {
            integrity.appeal(ContestId.of(id), pass, words);
            return Page.of(SHOW, page(request, id, pass, MinePage.Step.NUMBER, ""));
        } catch (Refusal refusal) {
            return refused(page(request, id, pass, MinePage.Step.NUMBER, ""), "words", refusal);
        }
    }

    private MinePage page(HttpServletRequest request, String id, String pass, MinePage.Step step, String phone) {
        ContestId contest = ContestId.of(id);
        return new MinePage(
                frames.of(request),
                records.mine(contest, pass),
                pass,
                entrants.entered(contest, pass).orElse(""),
                entrants.reachesPhones(),
                integrity.standing(contest, pass),
                new MinePage.Form(step, phone, FormErrors.NONE));
    }

    private static ModelAndView refused(MinePage page, String field, Refusal refusal) {
        return Page.refused(SHOW, page.with(FormErrors.of(field, String.valueOf(refusal.getMessage()))));
    }
}
