package org.anyue.quiz.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.QuestionContent;
import org.anyue.quiz.QuestionExports;
import org.anyue.quiz.QuestionId;
import org.anyue.quiz.QuestionPictures;
import org.anyue.quiz.QuestionQueries;
import org.anyue.quiz.QuestionSummary;
import org.anyue.shared.NotFound;
import org.anyue.sheet.SheetAnswer;
import org.anyue.ui.ListQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions and their pictures as files. */
@Controller
@RequestMapping(QuestionController.PATH)
class QuestionExportController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final QuestionQueries questions;
    private final QuestionExports exports;
    private final QuestionPictures pictures;

    QuestionExportController(QuestionQueries questions, QuestionExports exports, QuestionPictures pictures) {
        this.questions = questions;
        this.exports = exports;
        this.pictures = pictures;
    }

    /** @param as {@code json}, {@code docx}, else a sheet */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER})
    @GetMapping("/export")
    ResponseEntity<byte[]> index(
            @RequestParam(name = "as", defaultValue = "xlsx") String as, HttpServletRequest request, Actor actor) {
        ListQuery query = QuestionController.query(request);
        List<QuestionContent> found =
                questions.all(actor, QuestionPages.filter(query), query.sort(), query.descending()).stream()
                        .map(QuestionSummary::content)
                        .toList();
        String title = actor.place().name() + "安全知识题库";
        return switch (as) {
            case "json" -> file(exports.json(title, found), MediaType.APPLICATION_JSON, title + ".json");
            case "docx" -> file(document(title, found), DOCX, title + ".docx");
            default -> SheetAnswer.of(exports.sheet(found), title + ".xlsx");
        };
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/template")
    ResponseEntity<byte[]> blank() {
        return SheetAnswer.of(exports.template(), "题库模板.xlsx");
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER})
    @GetMapping("/{id}/versions/{number}/picture")
    ResponseEntity<byte[]> show(@PathVariable String id, @PathVariable int number, Actor actor) {
        var picture = questions
                .version(actor, QuestionId.parse(id), number)
                .content()
                .picture()
                .address();
        if (picture == null) {
            throw new NotFound("picture");
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.noStore())
                    .body(pictures.open(picture));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private byte[] document(String title, List<QuestionContent> found) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exports.document(title, found).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
