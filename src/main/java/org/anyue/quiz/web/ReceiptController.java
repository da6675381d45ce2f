package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.MarkedPaper;
import org.anyue.quiz.Play;
import org.anyue.quiz.PlayRecords;
import org.anyue.shared.Ids;
import org.anyue.ui.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A paper that was kept, for whoever has its receipt number, which nobody can guess. */
@Controller
@RequestMapping(ReceiptController.PATH)
class ReceiptController {

    static final String PATH = "/quiz/receipts";

    private final PlayRecords records;
    private final Play play;
    private final PublicFrames frames;

    ReceiptController(PlayRecords records, Play play, PublicFrames frames) {
        this.records = records;
        this.play = play;
        this.frames = frames;
    }

    @PublicRoute
    @GetMapping("/{receipt}")
    ModelAndView show(@PathVariable String receipt, HttpServletRequest request) {
        MarkedPaper paper = records.paper(Ids.parse(receipt));
        return Page.of(
                "quiz/play/result",
                new ResultPage(
                        frames.of(request),
                        paper,
                        "",
                        play.contest(paper.contest()).rules()));
    }

    @PublicRoute
    @GetMapping("/{receipt}/file")
    ResponseEntity<byte[]> index(@PathVariable String receipt) {
        String json = records.receipt(Ids.parse(receipt)).json();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("receipt-" + receipt + ".json")
                                .build()
                                .toString())
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
