package org.anyue.campaign.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import java.time.Clock;
import java.time.LocalDate;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.MakesPlans;
import org.anyue.campaign.Nominations;
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

/** Campaigns: list, one of them, its head. */
@Controller
@RequestMapping("/desk/campaigns")
class CampaignController {

    private static final String FORM = "campaign/form";
    private static final String IMPORT = "import";
    private static final String UPWARD = "upward";
    private static final String LEDGER = "/desk/ledger";
    private static final String LIST = "/desk/campaigns";

    private final Campaigns campaigns;
    private final CampaignQueries queries;
    private final CampaignPages pages;
    private final Nominations nominations;
    private final Clock clock;

    CampaignController(
            Campaigns campaigns, CampaignQueries queries, CampaignPages pages, Nominations nominations, Clock clock) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.pages = pages;
        this.nominations = nominations;
        this.clock = clock;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT})
    ModelAndView index(Actor actor) {
        return Page.of(
                "campaign/list",
                new CampaignListPage(
                        queries.list(actor).stream()
                                .filter(campaign -> !campaign.isUpward())
                                .map(CampaignRow::of)
                                .toList(),
                        actor.desk() != null,
                        nominations.asked(actor).stream()
                                .filter(call -> !call.settled())
                                .map(call -> new CampaignListPage.Call(
                                        CampaignPages.base(call.campaign()) + "/nominations",
                                        call.title(),
                                        call.ownerName(),
                                        Days.full(call.dueOn())))
                                .toList()));
    }

    @GetMapping("/{id}")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Page.of("campaign/show", pages.of(actor, CampaignId.of(id)));
    }

    @GetMapping("/new")
    @MakesPlans
    ModelAndView blank(
            Actor actor,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String direction) {
        int year = LocalDate.now(clock).getYear();
        boolean upward = direction.equals(UPWARD) && actor.role().isOffice();
        CampaignForm form = upward ? CampaignForm.upward(year) : CampaignForm.blank(actor.deskName(), year);
        return Page.of(FORM, fresh(form, next.equals(IMPORT), upward, FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        Input input = new Input(sent);
        boolean importNext = input.one("next").equals(IMPORT);
        boolean upward = input.one("direction").equals(UPWARD);
        CampaignForm form = CampaignForm.of(input);
        FormReader reader = new FormReader();
        CampaignHead head = form.head(reader);
        if (upward) {
            reader.required("issuer", form.issuer(), "请填写上级发文单位");
        }
        if (reader.failed()) {
            return Page.refused(FORM, fresh(form, importNext, upward, reader.errors()));
        }
        try {
            String created = CampaignPages.base(campaigns.create(actor, head, upward ? form.issuer() : ""));
            return Page.redirect(
                    importNext ? created + "/import" : created, Flash.success(upward ? "已登记上级来文" : "已建立活动草稿"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, fresh(form, importNext, upward, FormErrors.of(refusal)));
        }
    }

    @GetMapping("/{id}/edit")
    @MakesPlans
    ModelAndView edit(Actor actor, @PathVariable String id) {
        CampaignSummary campaign = own(actor, id);
        CampaignHead head = new CampaignHead(
                campaign.title(), campaign.theme(), campaign.year(), campaign.period(), campaign.consultationOn());
        return Page.of(
                FORM,
                existing(campaign, CampaignForm.of(head, campaign.issuer(), campaign.version()), FormErrors.NONE));
    }

    @PostMapping("/{id}")
    @MakesPlans
    ModelAndView update(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        CampaignForm form = CampaignForm.of(new Input(sent));
        FormReader reader = new FormReader();
        CampaignHead head = form.head(reader);
        CampaignSummary campaign = own(actor, id);
        if (campaign.isUpward()) {
            reader.required("issuer", form.issuer(), "请填写上级发文单位");
        }
        if (reader.failed()) {
            return Page.refused(FORM, existing(campaign, form, reader.errors()));
        }
        try {
            String issuer = campaign.isUpward() ? form.issuer() : "";
            campaigns.edit(actor, campaign.id(), head, issuer, form.version());
            return Page.redirect(LIST + "/" + id, Flash.success("已保存"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, existing(campaign, form, FormErrors.of(refusal)));
        } catch (Stale stale) {
            CampaignForm mine = form.withVersion(own(actor, id).version());
            return Page.of(FORM, existing(campaign, mine, StaleWords.ERRORS), HttpStatus.CONFLICT);
        }
    }

    private CampaignSummary own(Actor actor, String id) {
        CampaignSummary campaign = queries.get(actor, CampaignId.of(id));
        if (!actor.owns(campaign.owner())) {
            throw new NotFound("campaign " + id);
        }
        return campaign;
    }

    private static CampaignFormPage fresh(CampaignForm form, boolean importNext, boolean upward, FormErrors errors) {
        return new CampaignFormPage(LIST, upward ? LEDGER : LIST, true, importNext, upward, form, errors);
    }

    private static CampaignFormPage existing(CampaignSummary campaign, CampaignForm form, FormErrors errors) {
        String base = CampaignPages.base(campaign.id());
        return new CampaignFormPage(base, base, false, false, campaign.isUpward(), form, errors);
    }
}
