package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.notification.PublicAddress;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.Play;
import org.anyue.ui.Page;
import org.anyue.ui.QrPicture;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A picture to pass on. It leads to the beginning and says nothing of whoever passes it on; passing it on earns nothing. */
@Controller
class ShareController {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Play play;
    private final PublicAddress addresses;
    private final PublicFrames frames;
    private final Map<ContestId, Drawn> pictures = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Drawn(String address, byte[] png) {}

    ShareController(Play play, PublicAddress addresses, PublicFrames frames) {
        this.play = play;
        this.addresses = addresses;
        this.frames = frames;
    }

    /** The same for everybody, so it is drawn once for a contest and an address. */
    @PublicRoute
    @GetMapping(PlayListController.PATH + "/{id}/share/picture")
    ResponseEntity<byte[]> index(@PathVariable String id) {
        ContestSummary contest = play.contest(ContestId.of(id));
        String address = addresses.asSeen(PlayListController.PATH + "/" + contest.id());
        Drawn drawn = pictures.compute(
                contest.id(),
                (_, last) -> last != null && last.address().equals(address) ? last : draw(contest, address));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(HOUR).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(contest.title() + ".png", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(drawn.png());
    }

    private static Drawn draw(ContestSummary contest, String address) {
        String days = ContestWords.period(contest.rules().period());
        return new Drawn(address, SharePicture.of(contest.title(), days, address));
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
