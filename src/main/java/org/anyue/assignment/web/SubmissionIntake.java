package org.anyue.assignment.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.SubmissionContent;
import org.anyue.assignment.SubmissionDraft;
import org.anyue.assignment.SubmissionReceipt;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What arrives with the form of an assignment. Whatever goes wrong, what was typed and uploaded stays in the draft. */
@Component
class SubmissionIntake {

    static final String TEMPLATE = "assignment/show";

    private final AssignmentQueries queries;
    private final SubmissionUploads uploads;

    SubmissionIntake(AssignmentQueries queries, SubmissionUploads uploads) {
        this.queries = queries;
        this.uploads = uploads;
    }

    /**
     * Where the form comes from: the bearer itself, or the office that fills in for it.
     *
     * @param page the page with the form as it was typed
     * @param overtaken said when another version came in meanwhile
     */
    record Desk(
            Submitting submitting,
            Showing page,
            BiFunction<AssignmentId, SubmissionReceipt, ModelAndView> received,
            String overtaken) {

        interface Submitting {
            SubmissionReceipt submit(Actor actor, AssignmentId id, SubmissionContent content);
        }

        interface Showing {
            AssignmentPage of(Actor actor, AssignmentDetails details, SubmissionForm form, FormErrors errors);
        }
    }

    /** Fields and uploads as they were sent. */
    record Sent(
            MultiValueMap<String, String> fields,
            @Nullable List<MultipartFile> photos,
            @Nullable List<MultipartFile> files) {}

    ModelAndView submit(Desk desk, Actor actor, AssignmentId id, Sent sent) {
        SubmissionForm typed = SubmissionForm.of(sent.fields());
        Optional<SubmissionReceipt> known = queries.receipt(actor, id, typed.token());
        if (known.isPresent()) {
            return desk.received().apply(id, known.get());
        }
        SubmissionUploads.Taken taken = uploads.take(actor, id, typed, sent.photos(), sent.files());
        SubmissionForm form = taken.form();
        FormErrors errors = uploads.check(queries.details(actor, id), taken);
        if (!errors.isEmpty()) {
            return again(desk, actor, id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            SubmissionContent content =
                    new SubmissionContent(form.token(), form.numbers(), form.text(), form.kept(), form.also());
            return desk.received().apply(id, desk.submitting().submit(actor, id, content));
        } catch (Refusal refusal) {
            return again(desk, actor, id, form, FormErrors.of(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale stale) {
            return again(
                    desk, actor, id, form, FormErrors.of("", stale.told() + desk.overtaken()), HttpStatus.CONFLICT);
        }
    }

    /** Keeps the form as it is; only an upload that was not accepted brings the form back. */
    ModelAndView draft(Desk desk, Actor actor, AssignmentId id, Sent sent, ModelAndView kept) {
        queries.get(actor, id);
        SubmissionUploads.Taken taken =
                uploads.take(actor, id, SubmissionForm.of(sent.fields()), sent.photos(), sent.files());
        if (!taken.errors().isEmpty()) {
            return again(desk, actor, id, taken.form(), taken.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return uploads.keep(actor, id, taken.form())
                ? kept
                : shown(desk, actor, id, new Back(taken.form(), FormErrors.NONE, HttpStatus.CONFLICT), false);
    }

    private ModelAndView again(
            Desk desk, Actor actor, AssignmentId id, SubmissionForm form, FormErrors errors, HttpStatus status) {
        return shown(desk, actor, id, new Back(form, errors, status), uploads.keep(actor, id, form));
    }

    private record Back(SubmissionForm form, FormErrors errors, HttpStatus status) {}

    /** @param kept false when another draft was saved meanwhile: told, and the next save replaces it */
    private ModelAndView shown(Desk desk, Actor actor, AssignmentId id, Back back, boolean kept) {
        AssignmentDetails details = queries.details(actor, id);
        FormErrors errors = kept ? back.errors() : back.errors().and("", overtaken(details.draft()));
        boolean gone = !kept && details.draft().edition() == null;
        SubmissionForm form = gone ? back.form().renewed() : back.form();
        return Page.of(TEMPLATE, desk.page().of(actor, details, form, errors), back.status());
    }

    private static String overtaken(SubmissionDraft newest) {
        Instant at = newest.savedAt();
        return at == null
                ? "这份草稿已经在另一处报送或清除。您填写的内容还在下面，核对后再保存。"
                : newest.savedBy() + "于" + Words.at(at) + "在另一处保存了草稿。您填写的内容还在下面；再点一次“保存草稿”，就以这里的内容为准。";
    }
}
