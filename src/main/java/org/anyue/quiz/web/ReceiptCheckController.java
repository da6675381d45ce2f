package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anyue.organization.PublicRoute;
import org.anyue.quiz.ReceiptChecks;
import org.anyue.ui.OwnOrigin;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody checks a receipt, from a file or from its text. */
@Controller
@RequestMapping(ReceiptCheckController.PATH)
class ReceiptCheckController {

    static final String PATH = "/quiz/receipt";

    private static final String SHOW = "quiz/play/check";
    private static final long LARGEST = 100_000;

    private final ReceiptChecks checks;
    private final PublicFrames frames;

    ReceiptCheckController(ReceiptChecks checks, PublicFrames frames) {
        this.checks = checks;
        this.frames = frames;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(HttpServletRequest request) {
        return Page.of(SHOW, new ReceiptCheckPage(frames.of(request), checks.publicKey(), "", null));
    }

    @PublicRoute
    @PostMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        OwnOrigin.require(request);
        boolean uploaded = file != null && !file.isEmpty() && file.getSize() <= LARGEST;
        String json = uploaded && file != null ? new String(file.getBytes(), StandardCharsets.UTF_8) : text;
        return Page.of(SHOW, new ReceiptCheckPage(frames.of(request), checks.publicKey(), text, checks.check(json)));
    }
}
