package org.anyue.quiz.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.anyue.filestore.FileRefusal;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitQueries;
import org.anyue.quiz.QuestionChecks;
import org.anyue.quiz.QuestionContent;
import org.anyue.quiz.QuestionFlaw;
import org.anyue.quiz.QuestionId;
import org.anyue.quiz.QuestionKind;
import org.anyue.quiz.QuestionLevel;
import org.anyue.quiz.QuestionPictures;
import org.anyue.quiz.QuestionQueries;
import org.anyue.quiz.QuestionRefusal;
import org.anyue.quiz.QuestionSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Turns what was typed into a question, and a question into the page of the form. */
@Component
class QuestionForms {

    /** Topics that a new bank begins with. */
    private static final List<String> TOPICS =
            List.of("法律责任", "权利义务", "单位责任", "危险作业", "消防", "燃气", "用电", "道路交通", "特种设备", "危化品", "应急逃生", "隐患排查", "职业健康");

    private final QuestionQueries questions;
    private final QuestionPictures pictures;
    private final QuestionChecks checks;
    private final UnitQueries units;

    QuestionForms(QuestionQueries questions, QuestionPictures pictures, QuestionChecks checks, UnitQueries units) {
        this.questions = questions;
        this.pictures = pictures;
        this.checks = checks;
        this.units = units;
    }

    QuestionForm of(Actor actor, QuestionId id) {
        return QuestionForm.of(own(actor, id));
    }

    QuestionFormPage page(Actor actor, @Nullable QuestionId id, QuestionForm form, FormErrors errors) {
        QuestionSummary question = id == null ? null : own(actor, id);
        return new QuestionFormPage(
                form,
                id == null ? "" : id.toString(),
                question != null && !question.state().isOpen(),
                question != null && question.content().picture().address() != null
                        ? QuestionPages.picture(question)
                        : "",
                topics(actor),
                sectors(form.sector()),
                errors);
    }

    List<String> topics(Actor actor) {
        return java.util.stream.Stream.concat(questions.topics(actor).stream(), TOPICS.stream())
                .distinct()
                .toList();
    }

    private List<Option> sectors(String chosen) {
        return units.offeredSectors(List.of(chosen)).stream()
                .map(sector -> new Option(sector.code(), sector.name()))
                .toList();
    }

    /** The picture that stays when no other is sent. */
    QuestionContent.Picture picture(Actor actor, QuestionId id, QuestionForm form) {
        QuestionContent.Picture before = own(actor, id).content().picture();
        return form.pictureGone()
                ? QuestionContent.Picture.NONE
                : new QuestionContent.Picture(before.address(), form.pictureWords());
    }

    /**
     * Takes the picture in, where one was sent, so it is slow.
     *
     * @throws Refusal when kind, level or sector are none, or the picture cannot be taken
     */
    QuestionContent content(QuestionForm form, @Nullable MultipartFile picture, QuestionContent.Picture before) {
        QuestionKind kind = form.kindOrNull();
        QuestionLevel level = form.levelOrNull();
        if (kind == null) {
            throw new Refusal(QuestionRefusal.KIND_MISSING);
        }
        if (level == null) {
            throw new Refusal(QuestionRefusal.LEVEL_MISSING);
        }
        if (!form.sector().isEmpty()
                && units.sectors().stream().noneMatch(one -> one.code().equals(form.sector()))) {
            throw new Refusal(QuestionRefusal.SECTOR_UNKNOWN, form.sector());
        }
        return new QuestionContent(
                kind,
                form.stem(),
                form.key(kind),
                new QuestionContent.Filing(form.topic(), form.sector().isEmpty() ? null : form.sector(), level),
                form.article(),
                form.explanation(),
                sent(form, picture, before));
    }

    private QuestionContent.Picture sent(
            QuestionForm form, @Nullable MultipartFile file, QuestionContent.Picture before) {
        if (file == null || file.isEmpty()) {
            return before;
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream in = file.getInputStream()) {
            return new QuestionContent.Picture(pictures.take(in, name), form.pictureWords());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    QuestionChecks.Found check(Actor actor, QuestionForm form, @Nullable QuestionId self) {
        return checks.of(actor, content(form, null, QuestionContent.Picture.NONE), self);
    }

    /** What keeps it from being saved, and from review where that is wanted. */
    static FormErrors errors(QuestionContent content, QuestionForm form) {
        FormErrors errors = FormErrors.NONE;
        for (QuestionFlaw flaw : QuestionChecks.flaws(content, form.submit())) {
            errors = errors.and(flaw.field(), flaw.message());
        }
        return errors;
    }

    /** Beside the field that it belongs to. */
    static FormErrors errors(Refusal refusal) {
        String field = refusal.code() instanceof FileRefusal
                ? "picture"
                : refusal.code() == QuestionRefusal.KIND_MISSING
                        ? "kind"
                        : refusal.code() == QuestionRefusal.LEVEL_MISSING ? "level" : "";
        return FormErrors.of(field, String.valueOf(refusal.getMessage()));
    }

    private QuestionSummary own(Actor actor, QuestionId id) {
        QuestionSummary question = questions.get(actor, id);
        if (!QuestionQueries.keeps(actor, question)) {
            throw new NotFound("question of another bank");
        }
        return question;
    }
}
