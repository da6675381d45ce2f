package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.Cards;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.QuestionFiles;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetAnswer;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Papers on paper: printed here, and back as a file of answer cards that is looked at before it is taken. */
@Controller
@RequestMapping(ContestController.PATH + "/{id}/cards")
class CardController {

    private static final String FORM = "quiz/help/cards";
    private static final String PREVIEW = "quiz/help/preview";

    private final Cards cards;
    private final Clock clock;

    CardController(Cards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView blank(Actor actor, @PathVariable String id) {
        return Page.of(FORM, page(actor, id, FormErrors.NONE));
    }

    /** A paper to be printed, without keys. */
    @GetMapping("/paper")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView edit(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String form,
            @RequestParam(defaultValue = "") String day) {
        try {
            int number = form.matches("\\d{1,2}") ? Integer.parseInt(form) : 1;
            return Page.of(
                    "quiz/help/sheet",
                    CardSheetPage.of(cards.print(actor, ContestId.of(id), number, day(actor, id, day))));
        } catch (Refusal refusal) {
            return Page.refused(FORM, page(actor, id, FormErrors.of("day", String.valueOf(refusal.getMessage()))));
        }
    }

    private LocalDate day(Actor actor, String id, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException other) {
            return nearest(cards.contest(actor, ContestId.of(id)).rules().period());
        }
    }

    private LocalDate nearest(DateRange period) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(period.start())) {
            return period.start();
        }
        return today.isAfter(period.end()) ? period.end() : today;
    }

    @GetMapping("/template")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ResponseEntity<byte[]> index(Actor actor, @PathVariable String id) {
        ContestSummary contest = cards.contest(actor, ContestId.of(id));
        return SheetAnswer.of(cards.template(actor, contest.id()), contest.title() + "答题卡.xlsx");
    }

    @PostMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView create(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile file) {
        try (InputStream in = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = file == null
                    ? ""
                    : Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
            UUID kept = cards.keep(
                    actor, ContestId.of(id), new QuestionFiles.Upload(in, name, file == null ? 0 : file.getSize()));
            return Page.redirect(address(id, kept));
        } catch (Refusal refusal) {
            return Page.refused(FORM, page(actor, id, FormErrors.of("file", String.valueOf(refusal.getMessage()))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GetMapping("/{kept}")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView show(Actor actor, @PathVariable String id, @PathVariable String kept) {
        return Page.of(PREVIEW, preview(actor, id, Ids.parse(kept), FormErrors.NONE));
    }

    @PostMapping("/{kept}")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(Actor actor, @PathVariable String id, @PathVariable String kept) {
        try {
            int count = cards.run(actor, ContestId.of(id), Ids.parse(kept));
            return Page.redirect(
                    ContestController.PATH + "/" + id + "/cards", Flash.success("已导入 " + count + " 张答题卡，统计里单独注明"));
        } catch (Refusal refusal) {
            return Page.refused(PREVIEW, preview(actor, id, Ids.parse(kept), FormErrors.of(refusal)));
        }
    }

    private CardPage page(Actor actor, String id, FormErrors errors) {
        ContestSummary contest = cards.contest(actor, ContestId.of(id));
        return new CardPage(contest, nearest(contest.rules().period()).toString(), errors);
    }

    private CardPreviewPage preview(Actor actor, String id, UUID kept, FormErrors errors) {
        return new CardPreviewPage(
                cards.contest(actor, ContestId.of(id)),
                cards.preview(actor, ContestId.of(id), kept),
                address(id, kept),
                errors);
    }

    private static String address(String id, UUID kept) {
        return ContestController.PATH + "/" + id + "/cards/" + Ids.toText(kept);
    }
}
