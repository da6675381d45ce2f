package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.anyue.draw.Receipt;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestDraw;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.Entrants;
import org.anyue.quiz.PlayRecords;
import org.anyue.quiz.Suspicions;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.OwnOrigin;
import org.anyue.ui.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final PhoneSteps steps;
    private final Suspicions integrity;
    private final ContestDraw draw;
    private final PublicFrames frames;

    MineController(
            PlayRecords records,
            Entrants entrants,
            PhoneSteps steps,
            Suspicions integrity,
            ContestDraw draw,
            PublicFrames frames) {
        this.records = records;
        this.entrants = entrants;
        this.steps = steps;
        this.integrity = integrity;
        this.draw = draw;
        this.frames = frames;
    }

    @PublicRoute
    @PostMapping
    ModelAndView show(
            @PathVariable String id, @RequestParam(defaultValue = "") String pass, HttpServletRequest request) {
        OwnOrigin.require(request);
        draw.refresh(ContestId.of(id), pass);
        return Page.of(SHOW, page(request, id, pass, PhoneStep.FIRST));
    }

    /** The receipt of the draw as a file; it names the number, so it comes for a pass and has no address. */
    @PublicRoute
    @PostMapping("/receipt")
    ResponseEntity<byte[]> index(
            @PathVariable String id, @RequestParam(defaultValue = "") String pass, HttpServletRequest request) {
        OwnOrigin.require(request);
        Receipt receipt = draw.own(ContestId.of(id), pass)
                .flatMap(own -> Optional.ofNullable(own.receipt()))
                .orElseThrow(() -> new NotFound("receipt"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("receipt.json")
                                .build()
                                .toString())
                .body(receipt.file().getBytes(StandardCharsets.UTF_8));
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
        return steps.send(
                SHOW,
                new PhoneSteps.Typed(ContestId.of(id), pass, phone, ""),
                (known, step) -> page(request, id, known, step));
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
        return steps.prove(
                SHOW,
                new PhoneSteps.Typed(ContestId.of(id), pass, phone, code),
                (known, step) -> page(request, id, known, step),
                known -> Page.of(SHOW, page(request, id, known, PhoneStep.FIRST)));
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
            return Page.of(SHOW, page(request, id, pass, PhoneStep.FIRST));
        } catch (Refusal refusal) {
            return Page.refused(SHOW, page(request, id, pass, PhoneStep.beside("words", refusal)));
        }
    }

    private MinePage page(HttpServletRequest request, String id, String pass, PhoneStep step) {
        ContestId contest = ContestId.of(id);
        return new MinePage(
                frames.of(request),
                records.mine(contest, pass),
                pass,
                entrants.entered(contest, pass).orElse(""),
                entrants.reachesPhones(),
                integrity.standing(contest, pass),
                draw.own(contest, pass).orElse(null),
                step);
    }
}
