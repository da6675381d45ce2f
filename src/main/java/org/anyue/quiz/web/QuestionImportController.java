package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.QuestionFiles;
import org.anyue.quiz.QuestionImports;
import org.anyue.quiz.QuestionLevel;
import org.anyue.quiz.QuestionRefusal;
import org.anyue.quiz.ReadQuestion;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A file of questions: looked at first, then put in as a whole. */
@Controller
@RequestMapping(QuestionController.PATH)
class QuestionImportController {

    private static final String FORM = "quiz/bank/import";
    private static final String PREVIEW = "quiz/bank/preview";

    private final QuestionImports imports;
    private final QuestionFiles files;
    private final QuestionForms forms;

    QuestionImportController(QuestionImports imports, QuestionFiles files, QuestionForms forms) {
        this.imports = imports;
        this.files = files;
        this.forms = forms;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/import")
    ModelAndView blank(Actor actor) {
        return Page.of(FORM, page(actor, "", "", FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/import")
    ModelAndView create(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String level,
            Actor actor) {
        try {
            String name = file == null
                    ? ""
                    : Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
            UUID kept = imports.keep(actor, name, read(file, name, topic.strip(), level));
            return Page.redirect(address(kept));
        } catch (Refusal refusal) {
            String field = refusal.code() == QuestionRefusal.TOPIC_WANTED ? "topic" : "file";
            FormErrors errors = FormErrors.of(field, String.valueOf(refusal.getMessage()));
            return Page.refused(FORM, page(actor, topic, level, errors));
        }
    }

    private List<ReadQuestion> read(@Nullable MultipartFile file, String name, String topic, String level) {
        QuestionLevel wanted = Arrays.stream(QuestionLevel.values())
                .filter(one -> one.name().equals(level))
                .findFirst()
                .orElse(QuestionLevel.MEDIUM);
        try (InputStream in = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return files.read(new QuestionFiles.Upload(in, name, file == null ? 0 : file.getSize()), topic, wanted);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/imports/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        return Page.of(
                PREVIEW,
                new QuestionPreviewPage(
                        imports.preview(actor, Ids.parse(id)), address(Ids.parse(id)), FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/imports/{id}")
    ModelAndView update(@PathVariable String id, Actor actor) {
        UUID kept = Ids.parse(id);
        try {
            return done("导入 " + imports.run(actor, kept) + " 题，由另一个人复核后可用");
        } catch (Refusal refusal) {
            return Page.refused(
                    PREVIEW,
                    new QuestionPreviewPage(imports.preview(actor, kept), address(kept), FormErrors.of(refusal)));
        }
    }

    /** The questions that come with the product. */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/built-in")
    ModelAndView create(Actor actor) {
        try {
            return done("载入 " + imports.loadBuiltIn(actor) + " 题，由另一个人复核后可用");
        } catch (Refusal refusal) {
            return Page.refused(FORM, page(actor, "", "", FormErrors.of(refusal)));
        }
    }

    private static ModelAndView done(String told) {
        return Page.redirect(QuestionController.PATH, Flash.success(told));
    }

    private static String address(UUID kept) {
        return QuestionController.PATH + "/imports/" + Ids.toText(kept);
    }

    private QuestionImportPage page(Actor actor, String topic, String level, FormErrors errors) {
        return new QuestionImportPage(
                QuestionFiles.MEGABYTES,
                forms.topics(actor),
                topic,
                level.isEmpty() ? QuestionLevel.MEDIUM.name() : level,
                errors);
    }
}
