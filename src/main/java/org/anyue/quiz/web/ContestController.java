package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import java.time.Clock;
import java.time.LocalDate;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.Assistance;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestPreset;
import org.anyue.quiz.ContestQueries;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.Contests;
import org.anyue.quiz.IdentityWays;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Contests of a place, for its office: list, one of them, its rules. */
@Controller
@RequestMapping(ContestController.PATH)
class ContestController {

    static final String PATH = "/desk/contests";

    private static final String FORM = "quiz/contest/form";

    private final Contests contests;
    private final ContestQueries queries;
    private final Assistance assistance;
    private final IdentityWays ways;
    private final ContestPages pages;
    private final Clock clock;

    ContestController(
            Contests contests,
            ContestQueries queries,
            Assistance assistance,
            IdentityWays ways,
            ContestPages pages,
            Clock clock) {
        this.contests = contests;
        this.queries = queries;
        this.assistance = assistance;
        this.ways = ways;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    ModelAndView index(Actor actor) {
        return Page.of(
                "quiz/contest/list",
                new ContestListPage(
                        queries.list(actor).stream()
                                .map(ContestListPage.Row::of)
                                .toList(),
                        assistance.contests(actor).stream()
                                .map(ContestListPage.Helped::of)
                                .toList(),
                        actor.role().isOffice()));
    }

    @GetMapping("/{id}")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Page.of("quiz/contest/show", pages.page(actor, ContestId.of(id), FormErrors.NONE));
    }

    @GetMapping("/new")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "DAILY_FIVE") ContestPreset preset) {
        LocalDate today = LocalDate.now(clock);
        String title = actor.place().name() + preset.label();
        return Page.of(FORM, pages.form(actor, "", ContestForm.of(title, "", preset.rules(today), 0), FormErrors.NONE));
    }

    @PostMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView create(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        ContestForm form = ContestForm.of(sent);
        ContestFormReader reader = new ContestFormReader(form, ways.offered());
        Contests.Draft draft = reader.draft();
        if (!reader.errors().isEmpty()) {
            return Page.refused(FORM, pages.form(actor, "", form, reader.errors()));
        }
        try {
            ContestId id = contests.create(actor, draft);
            return Page.redirect(PATH + "/" + id, Flash.success("已建立竞赛草稿"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, pages.form(actor, "", form, ContestFormPage.errors(refusal)));
        }
    }

    @GetMapping("/{id}/edit")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView edit(Actor actor, @PathVariable String id) {
        return Page.of(FORM, pages.form(actor, id, ContestForm.of(own(actor, id)), FormErrors.NONE));
    }

    @PostMapping("/{id}")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam MultiValueMap<String, String> sent) {
        ContestForm form = ContestForm.of(sent);
        ContestFormReader reader = new ContestFormReader(form, ways.offered());
        Contests.Draft draft = reader.draft();
        own(actor, id);
        if (!reader.errors().isEmpty()) {
            return Page.refused(FORM, pages.form(actor, id, form, reader.errors()));
        }
        try {
            contests.edit(actor, ContestId.of(id), draft, version);
            return Page.redirect(PATH + "/" + id, Flash.success("已保存"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, pages.form(actor, id, form, ContestFormPage.errors(refusal)));
        }
    }

    @PostMapping("/{id}/delete")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView destroy(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "-1") int version) {
        contests.remove(actor, ContestId.of(id), version);
        return Page.redirect(PATH, Flash.success("已删除草稿"));
    }

    private ContestSummary own(Actor actor, String id) {
        ContestSummary contest = queries.get(actor, ContestId.of(id));
        if (!actor.isOfficeOf(contest.owner())) {
            throw new NotFound("contest " + id);
        }
        return contest;
    }
}
