package org.anyue.campaign.web;

import java.util.List;
import java.util.Optional;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanItem;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.organization.Dictionary;
import org.anyue.organization.DictionaryQueries;
import org.anyue.organization.DictionaryValue;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.NotFound;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what an amendment is made with: the choice of what changes, and the form of one change. */
@Component
class AmendmentFormPages {

    private static final int MOST = 30;

    private final CampaignQueries queries;
    private final DictionaryQueries dictionaries;
    private final UnitQueries units;

    AmendmentFormPages(CampaignQueries queries, DictionaryQueries dictionaries, UnitQueries units) {
        this.queries = queries;
        this.dictionaries = dictionaries;
        this.units = units;
    }

    /** @param draft the draft that it is for, null for a new one */
    record Place(CampaignSummary campaign, @Nullable AmendmentSummary draft) {

        String base() {
            return AmendmentPages.base(campaign.id());
        }

        /** Where the form goes. */
        String action() {
            return draft == null ? base() : base() + "/" + draft.id();
        }

        String here() {
            return draft == null ? base() + "/new" : action() + "/edit";
        }
    }

    /** @throws NotFound when it is none of the campaign's */
    Optional<AmendmentTarget> target(Actor actor, CampaignId campaign, Input asked) {
        if (!asked.one("duty").isEmpty()) {
            DutyDetails duty = queries.duty(actor, DutyId.of(asked.one("duty")));
            if (!duty.campaign().equals(campaign)) {
                throw new NotFound("duty " + duty.id());
            }
            return Optional.of(new AmendmentTarget(
                    duty, duty.isInForce() ? item(campaign, duty.terms().item()) : null));
        }
        if (!asked.one("item").isEmpty()) {
            return Optional.of(new AmendmentTarget(null, item(campaign, PlanItemId.of(asked.one("item")))));
        }
        return asked.one("warn").isEmpty() ? Optional.empty() : Optional.of(AmendmentTarget.WARNING);
    }

    private PlanItem item(CampaignId campaign, PlanItemId id) {
        return queries.planItems(campaign).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("plan item " + id));
    }

    AmendmentChoicePage choice(Actor actor, Place place, String query) {
        CampaignSummary campaign = place.campaign();
        List<DutyDetails> duties = queries.duties(actor, campaign.id());
        BearerNames bearers = BearerNames.of(campaign, units);
        return new AmendmentChoicePage(
                CampaignPages.base(campaign.id()),
                campaign.title(),
                place.here(),
                place.action(),
                query,
                duties.stream()
                        .filter(duty -> matches(query, duty))
                        .limit(MOST)
                        .map(duty -> new AmendmentChoicePage.Row(
                                place.here() + "?duty=" + duty.id(),
                                duty.number() + ". " + duty.terms().what(),
                                duty.itemNumber() + duty.itemTitle() + " · "
                                        + bearers.brief(duty.terms().scope()),
                                note(duty, campaign.year())))
                        .toList(),
                queries.planItems(campaign.id()).stream()
                        .filter(item -> query.isEmpty() || (item.number() + item.title()).contains(query))
                        .filter(item -> duties.stream()
                                .anyMatch(duty ->
                                        duty.isInForce() && duty.terms().item().equals(item.id())))
                        .limit(MOST)
                        .map(item -> new AmendmentChoicePage.Row(
                                place.here() + "?item=" + item.id(),
                                item.number() + item.title(),
                                item.kind().label(),
                                item.venue().words().isEmpty()
                                        ? "未定地点"
                                        : item.venue().words()))
                        .toList());
    }

    private static boolean matches(String query, DutyDetails duty) {
        String words = duty.number() + " " + duty.terms().what() + " " + duty.itemTitle() + " "
                + duty.terms().openPoint();
        return query.isEmpty() || words.contains(query);
    }

    private static String note(DutyDetails duty, int year) {
        if (duty.isCancelled()) {
            return "已取消，可恢复";
        }
        if (!duty.isIssued()) {
            return "未下发，可新增";
        }
        String open = duty.terms().openPoint();
        String due = Days.brief(duty.terms().dueOn(), year);
        if (!open.isEmpty()) {
            return "待明确：" + open;
        }
        return due.isEmpty() ? duty.terms().dueText() : due + "前";
    }

    AmendmentFormPage form(Place place, AmendmentTarget target, AmendmentForm form, FormErrors errors) {
        DutyDetails duty = target.duty();
        PlanItem item = target.item();
        String activity = item == null ? "" : item.number() + item.title();
        return new AmendmentFormPage(
                CampaignPages.base(place.campaign().id()),
                place.campaign().title(),
                place.action(),
                place.here(),
                duty == null ? item == null ? "warn=1" : "item=" + item.id() : "duty=" + duty.id(),
                duty == null ? activity : duty.number() + ". " + duty.terms().what(),
                activity,
                duty == null ? "" : duty.terms().openPoint(),
                form,
                DutyFormPages.QUOTA_OPS,
                dictionaries.offered(Dictionary.COUNT_UNITS).stream()
                        .map(DictionaryValue::name)
                        .toList(),
                errors);
    }
}
