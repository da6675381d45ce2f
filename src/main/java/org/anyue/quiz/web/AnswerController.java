package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.PaperBusy;
import org.anyue.quiz.PaperTaken;
import org.anyue.quiz.Play;
import org.anyue.shared.Refusal;
import org.anyue.ui.OwnOrigin;
import org.anyue.ui.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes papers. The answer is the result itself: one request, and nothing is read for it. */
@Controller
class AnswerController {

    private static final String RETRY_SECONDS = "3";
    private static final int MOST_FIELDS = 120;
    private static final Set<String> OURS = Set.of("token", "pass", "elder", "a0", "a1", "a2", "a3", "a4");

    private final Play play;
    private final PublicFrames frames;

    AnswerController(Play play, PublicFrames frames) {
        this.play = play;
        this.frames = frames;
    }

    @PublicRoute
    @PostMapping(PlayListController.PATH + "/{id}/answers")
    ModelAndView create(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        OwnOrigin.require(request);
        ContestId contest = ContestId.of(id);
        Map<String, String[]> sent = request.getParameterMap();
        if (!OURS.containsAll(sent.keySet()) && sent.keySet().stream().anyMatch(AnswerController::isForeign)) {
            play.tampered(contest, one(sent, "token"));
        }
        try {
            Play.Handed handed = play.submit(
                    contest,
                    one(sent, "token"),
                    question -> List.of(sent.getOrDefault("a" + question, new String[0])),
                    request.getRemoteAddr());
            return Page.of("quiz/play/result", ResultPage.of(frames.of(request), handed, play.contest(contest)));
        } catch (PaperTaken taken) {
            return Page.of(
                    "quiz/play/taken",
                    new TakenPage(frames.of(request), id, taken.receipt(), taken.pass()),
                    HttpStatus.CONFLICT);
        } catch (PaperBusy busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            return Page.of("quiz/play/again", again(request, id, sent, busy), HttpStatus.SERVICE_UNAVAILABLE);
        } catch (Refusal refusal) {
            return Page.of(
                    "quiz/play/refused",
                    new RefusedPage(frames.of(request), id, "没有收下", String.valueOf(refusal.getMessage()), false),
                    HttpStatus.GONE);
        }
    }

    /** Everything that was sent, to be sent once more with one button. */
    private AgainPage again(HttpServletRequest request, String id, Map<String, String[]> sent, PaperBusy busy) {
        List<AgainPage.Field> fields = sent.entrySet().stream()
                .filter(field -> field.getKey().matches("token|pass|elder|a\\d{1,3}"))
                .flatMap(field -> java.util.Arrays.stream(field.getValue())
                        .map(value -> new AgainPage.Field(field.getKey(), value)))
                .limit(MOST_FIELDS * 4L)
                .toList();
        return new AgainPage(frames.of(request), id, fields, busy.reason().message());
    }

    private static boolean isForeign(String name) {
        return !OURS.contains(name) && !name.matches("a\\d{1,3}");
    }

    private static String one(Map<String, String[]> sent, String name) {
        String[] values = sent.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
