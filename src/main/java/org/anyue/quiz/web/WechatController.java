package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.Play;
import org.anyue.quiz.WechatEntries;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.OwnOrigin;
import org.anyue.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** To the official account of WeChat and back. */
@Controller
class WechatController {

    private static final String UNDONE = "没有用微信进入";

    private final WechatEntries wechat;
    private final Play play;
    private final EntryPages entries;
    private final PublicFrames frames;

    WechatController(WechatEntries wechat, Play play, EntryPages entries, PublicFrames frames) {
        this.wechat = wechat;
        this.play = play;
        this.entries = entries;
        this.frames = frames;
    }

    /** A page with a link: the content policy lets forms lead only to ourselves. */
    @PublicRoute
    @PostMapping(PlayListController.PATH + "/{id}/wechat")
    ModelAndView create(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pass,
            HttpServletRequest request,
            HttpServletResponse response) {
        OwnOrigin.require(request);
        try {
            WechatEntries.Departure departure = wechat.depart(ContestId.of(id), pass);
            WechatCookie.write(departure.browser(), request, response);
            return Page.of(
                    "quiz/play/wechat",
                    new WechatPage(
                            frames.of(request),
                            play.contest(ContestId.of(id)),
                            departure.to().toString()));
        } catch (Refusal refusal) {
            return Page.refused(
                    "quiz/play/refused",
                    new RefusedPage(frames.of(request), id, UNDONE, String.valueOf(refusal.getMessage()), false));
        }
    }

    @PublicRoute
    @GetMapping(WechatCookie.PATH + "/return")
    ModelAndView show(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        String browser = WechatCookie.read(request);
        WechatCookie.erase(request, response);
        try {
            WechatEntries.Arrival arrival = wechat.arrive(browser, state, code);
            return Page.of(
                    PlayController.ENTRY,
                    entries.page(
                            request,
                            play.contest(arrival.contest()),
                            arrival.pass(),
                            EntryForm.BLANK,
                            FormErrors.NONE));
        } catch (Refusal refusal) {
            return Page.of(
                    "quiz/play/refused",
                    new RefusedPage(
                            frames.of(request),
                            wechat.named(state).map(ContestId::toString).orElse(""),
                            UNDONE,
                            String.valueOf(refusal.getMessage()),
                            false),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
