package org.anyue.campaign.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import java.util.List;
import java.util.function.BiFunction;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentDraft;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
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

/** Amendments of a campaign: list, one of them, drafts. What changes is named by a parameter; without it one chooses. */
@Controller
@RequestMapping("/desk/campaigns/{id}/amendments")
class AmendmentController {

    private static final String FORM = "campaign/amendmentform";
    private static final AmendmentDraft NOTHING = new AmendmentDraft("", false, List.of());

    private final Amendments commands;
    private final AmendmentQueries amendments;
    private final AmendmentPages pages;
    private final AmendmentFormPages forms;

    AmendmentController(
            Amendments commands, AmendmentQueries amendments, AmendmentPages pages, AmendmentFormPages forms) {
        this.commands = commands;
        this.amendments = amendments;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT})
    ModelAndView index(Actor actor, @PathVariable String id) {
        return Page.of("campaign/amendments", pages.list(actor, CampaignId.of(id)));
    }

    @GetMapping("/{amendment}")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id, @PathVariable String amendment) {
        AmendmentSummary found = amendments.get(actor, CampaignId.of(id), AmendmentId.of(amendment));
        return Page.of("campaign/amendment", pages.page(actor, found, FormErrors.NONE));
    }

    @GetMapping("/new")
    @MakesPlans
    ModelAndView blank(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> asked) {
        return ask(actor, new AmendmentFormPages.Place(pages.own(actor, CampaignId.of(id)), null), new Input(asked));
    }

    @GetMapping("/{amendment}/edit")
    @MakesPlans
    ModelAndView edit(
            Actor actor,
            @PathVariable String id,
            @PathVariable String amendment,
            @RequestParam MultiValueMap<String, String> asked) {
        return ask(actor, place(actor, id, amendment), new Input(asked));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        var place = new AmendmentFormPages.Place(pages.own(actor, CampaignId.of(id)), null);
        return keep(
                actor,
                place,
                new Input(sent),
                (content, form) -> commands.draft(actor, place.campaign().id(), content, form.version()));
    }

    @PostMapping("/{amendment}")
    @MakesPlans
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @PathVariable String amendment,
            @RequestParam MultiValueMap<String, String> sent) {
        AmendmentId draft = AmendmentId.of(amendment);
        return keep(actor, place(actor, id, amendment), new Input(sent), (content, form) -> {
            commands.write(actor, draft, content, form.draft(), form.version());
            return draft;
        });
    }

    private ModelAndView ask(Actor actor, AmendmentFormPages.Place place, Input asked) {
        AmendmentSummary draft = place.draft();
        int version = place.campaign().version();
        return forms.target(actor, place.campaign().id(), asked)
                .map(target -> Page.of(
                        FORM,
                        forms.form(
                                place,
                                target,
                                target.form(
                                        draft == null ? NOTHING : draft.content(),
                                        version,
                                        draft == null ? 0 : draft.version()),
                                FormErrors.NONE)))
                .orElseGet(() -> Page.of("campaign/amendmentchoice", forms.choice(actor, place, asked.one("q"))));
    }

    private ModelAndView keep(
            Actor actor,
            AmendmentFormPages.Place place,
            Input input,
            BiFunction<AmendmentDraft, AmendmentForm, AmendmentId> command) {
        AmendmentTarget target =
                forms.target(actor, place.campaign().id(), input).orElseThrow(() -> new NotFound("nothing to amend"));
        AmendmentForm form = AmendmentForm.of(input, target.kept());
        FormReader reader = new FormReader();
        List<AmendmentChange> changes = target.changes(form, reader);
        if (reader.failed()) {
            return Page.refused(FORM, forms.form(place, target, form, reader.errors()));
        }
        AmendmentSummary draft = place.draft();
        AmendmentDraft content = new AmendmentDraft(
                        form.reason(),
                        form.urgent(),
                        draft == null ? List.of() : draft.content().changes())
                .with(changes);
        try {
            return Page.redirect(
                    AmendmentPages.base(place.campaign().id()) + "/" + command.apply(content, form),
                    Flash.success("已保存草稿，核对后发布"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, forms.form(place, target, form, FormErrors.of(refusal)));
        } catch (Stale stale) {
            AmendmentForm mine = form.withVersions(place.campaign().version(), draft == null ? 0 : draft.version());
            return Page.of(FORM, forms.form(place, target, mine, StaleWords.ERRORS), HttpStatus.CONFLICT);
        }
    }

    private AmendmentFormPages.Place place(Actor actor, String id, String amendment) {
        CampaignSummary campaign = pages.own(actor, CampaignId.of(id));
        return new AmendmentFormPages.Place(campaign, amendments.get(actor, campaign.id(), AmendmentId.of(amendment)));
    }
}
