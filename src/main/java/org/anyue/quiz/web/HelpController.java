package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.util.List;
import java.util.Map;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.AssistRefusal;
import org.anyue.quiz.Assistance;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.EntryRefusal;
import org.anyue.quiz.MarkedPaper;
import org.anyue.quiz.PaperTaken;
import org.anyue.quiz.PlayRefusal;
import org.anyue.shared.Refusal;
import org.anyue.shared.RefusalCode;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff answer with somebody who is there: who it is, the paper read aloud, and what came of it. */
@Controller
@RequestMapping(ContestController.PATH + "/{id}/help")
class HelpController {

    private static final String START = "quiz/help/start";
    private static final Map<RefusalCode, String> FIELDS = Map.of(
            AssistRefusal.CONSENT_UNSAID, "consent",
            PlayRefusal.COUNTY_MISSING, "county",
            EntryRefusal.PHONE_MALFORMED, "phone",
            EntryRefusal.UNDER_14, "phone",
            AssistRefusal.PHONE_IN_USE, "phone",
            PlayRefusal.NO_TRIES_LEFT, "phone");

    private final Assistance assistance;
    private final EntryPages entries;

    HelpController(Assistance assistance, EntryPages entries) {
        this.assistance = assistance;
        this.entries = entries;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView blank(Actor actor, @PathVariable String id) {
        return Page.of(START, page(actor, ContestId.of(id), HelpForm.BLANK, FormErrors.NONE));
    }

    /** Gives out the paper. */
    @PostMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView create(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        ContestId contest = ContestId.of(id);
        ContestSummary summary = assistance.contest(actor, contest);
        HelpForm form = HelpForm.of(sent);
        try {
            return Page.of(
                    "quiz/help/paper",
                    new HelpPaperPage(
                            summary,
                            assistance.start(actor, contest, form.help(entries.county(summary, form.county()))),
                            form.phone()));
        } catch (Refusal refusal) {
            return Page.refused(START, page(actor, contest, form, errors(refusal)));
        }
    }

    /** Enters whoever brings a receipt. */
    @PostMapping("/entrants")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView edit(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        ContestId contest = ContestId.of(id);
        try {
            assistance.enter(actor, contest, EntryForm.one(sent, "receipt"), EntryForm.one(sent, "mobile"));
            return Page.redirect(ContestController.PATH + "/" + id + "/help", Flash.success("已登记参加抽奖"));
        } catch (Refusal refusal) {
            String field = refusal.code() == AssistRefusal.RECEIPT_UNKNOWN ? "receipt" : "mobile";
            FormErrors told = FormErrors.of(field, String.valueOf(refusal.getMessage()));
            return Page.refused(START, page(actor, contest, HelpForm.BLANK, told));
        }
    }

    /** Takes it. */
    @PostMapping("/answers")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        ContestId contest = ContestId.of(id);
        try {
            MarkedPaper paper = assistance.submit(
                    actor,
                    contest,
                    EntryForm.one(sent, "token"),
                    question -> sent.getOrDefault("a" + question, List.of()),
                    EntryForm.one(sent, "phone"));
            return Page.of(
                    "quiz/help/result",
                    new HelpResultPage(
                            assistance.contest(actor, contest),
                            paper,
                            !EntryForm.one(sent, "phone").isEmpty()));
        } catch (PaperTaken taken) {
            FormErrors told = FormErrors.of("", "这份答卷已经收到过，以第一次为准");
            return Page.of(START, page(actor, contest, HelpForm.BLANK, told), HttpStatus.CONFLICT);
        } catch (Refusal refusal) {
            return Page.refused(START, page(actor, contest, HelpForm.BLANK, errors(refusal)));
        }
    }

    private HelpPage page(Actor actor, ContestId id, HelpForm form, FormErrors errors) {
        ContestSummary contest = assistance.contest(actor, id);
        return new HelpPage(
                contest,
                contest.rules().asking().county() ? entries.counties(contest.owner()) : List.of(),
                assistance.left(actor),
                form,
                errors);
    }

    private static FormErrors errors(Refusal refusal) {
        return FormErrors.of(FIELDS.getOrDefault(refusal.code(), ""), String.valueOf(refusal.getMessage()));
    }
}
