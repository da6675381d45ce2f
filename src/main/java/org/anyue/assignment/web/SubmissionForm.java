package org.anyue.assignment.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.SubmissionDraft;
import org.anyue.assignment.SubmissionDrafts;
import org.anyue.assignment.SubmissionVersion;
import org.anyue.campaign.FigureAsk;
import org.anyue.shared.Ids;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the submission form, exactly as typed.
 *
 * @param token made once per form; the same token is the same submission
 * @param figures key → text of the field
 * @param kept photos and files put in before that stay
 * @param also further duties that the same papers answer
 * @param seen edition of the draft that the form began with, null for none
 */
public record SubmissionForm(
        UUID token,
        String text,
        Map<String, String> figures,
        List<UUID> kept,
        List<AssignmentId> also,
        @Nullable UUID seen) {

    /** A form with the draft in it, else with the version that was sent back or withdrawn, else empty. */
    static SubmissionForm blank(AssignmentDetails details) {
        SubmissionDraft draft = details.draft();
        if (draft.savedAt() != null || details.versions().isEmpty()) {
            return new SubmissionForm(
                    Ids.random(), draft.text(), draft.figures(), draft.evidence(), List.of(), draft.edition());
        }
        SubmissionVersion last = details.versions().getFirst();
        Map<String, String> figures = new LinkedHashMap<>();
        last.figures().forEach((key, value) -> figures.put(key, Words.number(value)));
        List<UUID> evidence = last.attachments().stream()
                .map(attachment -> attachment.evidence())
                .toList();
        return new SubmissionForm(Ids.random(), last.text(), figures, evidence, List.of(), null);
    }

    static SubmissionForm of(MultiValueMap<String, String> fields) {
        Map<String, String> figures = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith("figure-")) {
                figures.put(
                        name.substring("figure-".length()), values.getFirst().strip());
            }
        });
        String token = fields.getFirst("token");
        String text = fields.getFirst("text");
        return new SubmissionForm(
                token == null ? Ids.random() : Ids.parse(token),
                text == null ? "" : text.replace("\r\n", "\n"),
                figures,
                fields.getOrDefault("keep", List.of()).stream().map(Ids::parse).toList(),
                fields.getOrDefault("also", List.of()).stream()
                        .map(AssignmentId::of)
                        .toList(),
                edition(fields.getFirst("edition")));
    }

    private static @Nullable UUID edition(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : Ids.parse(typed);
    }

    SubmissionForm keeping(List<UUID> evidence) {
        return new SubmissionForm(token, text, figures, evidence, also, seen);
    }

    /** The same once more: what bears the old token has been handed in. */
    SubmissionForm renewed() {
        return new SubmissionForm(Ids.random(), text, figures, kept, also, null);
    }

    SubmissionDrafts.Typed typed() {
        return new SubmissionDrafts.Typed(SubmissionDraft.of(text, figures, kept), seen, token);
    }

    /** The figures that can be read as numbers; thousands separators and full-width digits are forgiven. */
    Map<String, BigDecimal> numbers() {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        figures.forEach((key, typed) -> {
            BigDecimal number = number(typed);
            if (number != null) {
                numbers.put(key, number);
            }
        });
        return numbers;
    }

    /** One error for each figure that is no number. */
    FormErrors unreadable(List<FigureAsk> asked) {
        FormErrors errors = FormErrors.NONE;
        for (FigureAsk figure : asked) {
            String typed = figures.getOrDefault(figure.key(), "");
            if (!typed.isEmpty() && number(typed) == null) {
                errors = errors.and("figure-" + figure.key(), figure.label() + "请填数字，例如 42");
            }
        }
        return errors;
    }

    private static @Nullable BigDecimal number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .replace(" ", "");
        return plain.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(plain) : null;
    }
}
