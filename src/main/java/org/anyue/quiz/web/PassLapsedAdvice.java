package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.quiz.PassLapsed;
import org.anyue.ui.Page;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A pass that does not hold any more: the page says how to go on, and the browser forgets the pass, or it would send it for ever. */
@ControllerAdvice
@Order(0)
class PassLapsedAdvice {

    private static final Pattern CONTEST = Pattern.compile(PlayListController.PATH + "/([0-9a-z]{26})/.*");

    private final PublicFrames frames;

    PassLapsedAdvice(PublicFrames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView lapsed(PassLapsed lapsed, HttpServletRequest request) {
        Matcher address = CONTEST.matcher(request.getRequestURI());
        String contest = address.matches() ? address.group(1) : "";
        return Page.of(
                "quiz/play/refused",
                new RefusedPage(
                        frames.of(request), contest, "请重新进入", lapsed.reason().message(), true),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
