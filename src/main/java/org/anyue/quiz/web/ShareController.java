package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.notification.PublicAddress;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.Play;
import org.anyue.ui.Page;
import org.anyue.ui.QrPicture;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A picture to pass on. It leads to the beginning and says nothing of whoever passes it on; passing it on earns nothing. */
@Controller
class ShareController {

    private final Play play;
    private final PublicAddress addresses;
    private final PublicFrames frames;

    ShareController(Play play, PublicAddress addresses, PublicFrames frames) {
        this.play = play;
        this.addresses = addresses;
        this.frames = frames;
    }

    @PublicRoute
    @GetMapping(PlayListController.PATH + "/{id}/share")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        ContestSummary contest = play.contest(ContestId.of(id));
        String address = addresses.asSeen(PlayListController.PATH + "/" + contest.id());
        return Page.of(
                "quiz/play/share",
                new SharePage(
                        frames.of(request),
                        contest.title(),
                        ContestWords.period(contest.rules().period()),
                        PlayListController.PATH + "/" + contest.id(),
                        address,
                        QrPicture.of(address)));
    }
}
