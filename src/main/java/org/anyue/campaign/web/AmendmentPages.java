package org.anyue.campaign.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentForecast;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentState;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of amendments together. */
@Component
class AmendmentPages {

    private final AmendmentQueries amendments;
    private final CampaignQueries queries;
    private final Clock clock;

    AmendmentPages(AmendmentQueries amendments, CampaignQueries queries, Clock clock) {
        this.amendments = amendments;
        this.queries = queries;
        this.clock = clock;
    }

    static String base(CampaignId id) {
        return CampaignPages.base(id) + "/amendments";
    }

    CampaignSummary own(Actor actor, CampaignId id) {
        CampaignSummary campaign = queries.get(actor, id);
        if (!actor.owns(campaign.owner())) {
            throw new NotFound("amendments of campaign " + id);
        }
        return campaign;
    }

    AmendmentListPage list(Actor actor, CampaignId id) {
        CampaignSummary campaign = queries.get(actor, id);
        boolean running = campaign.state().isOpen() && campaign.state().isPublished();
        return new AmendmentListPage(
                CampaignPages.base(id),
                campaign.title(),
                running && actor.owns(campaign.owner()),
                amendments.list(actor, id).stream().map(this::row).toList());
    }

    private AmendmentListPage.Row row(AmendmentSummary one) {
        return new AmendmentListPage.Row(
                base(one.campaign()) + "/" + one.id(),
                one.name(),
                one.state() == AmendmentState.DRAFT,
                one.content().urgent() || one.warns(),
                when(one),
                one.content().reason(),
                one.content().changes().stream()
                        .map(change -> change.subject().isEmpty()
                                ? change.sentence()
                                : change.subject() + "：" + change.sentence())
                        .toList());
    }

    AmendmentPage page(Actor actor, AmendmentSummary one, FormErrors errors) {
        CampaignSummary campaign = queries.get(actor, one.campaign());
        boolean draft = one.state() == AmendmentState.DRAFT;
        FormErrors all = errors;
        AmendmentForecast forecast = null;
        if (draft) {
            try {
                forecast = amendments
                        .forecast(one.campaign(), amendments.changes(one))
                        .orElse(null);
            } catch (Refusal refusal) {
                all = errors.and("", String.valueOf(refusal.getMessage()));
            }
        }
        String self = base(one.campaign()) + "/" + one.id();
        boolean owner = actor.owns(campaign.owner());
        return new AmendmentPage(
                CampaignPages.base(one.campaign()),
                self,
                campaign.title(),
                one.name(),
                draft,
                owner,
                one.content().urgent() || one.warns(),
                one.content().reason(),
                one.author(),
                when(one),
                forecast == null
                        ? one.content().changes().stream()
                                .map(change -> line(change, null, draft ? self : ""))
                                .toList()
                        : forecast.lines().stream()
                                .map(line -> line(line.change(), line, self))
                                .toList(),
                forecast == null ? null : forecast(forecast),
                draft && one.basedOn() != campaign.version(),
                all,
                one.version(),
                campaign.version());
    }

    private static AmendmentPage.Forecast forecast(AmendmentForecast forecast) {
        long before = forecast.expectedBefore();
        long after = forecast.expectedAfter();
        return new AmendmentPage.Forecast(
                forecast.units(),
                forecast.assignments(),
                before == after ? "应报仍为" + before : "应报由" + before + "变为" + after);
    }

    private static AmendmentPage.Line line(AmendmentChange change, AmendmentForecast.@Nullable Line told, String self) {
        boolean value = change.part().isTerm() && change.part() != AmendmentPart.POINT_SETTLED
                || change.part() == AmendmentPart.VENUE;
        List<String> names = told == null ? List.of() : told.names();
        String more = told != null && told.units() > names.size() ? "等" : "";
        return new AmendmentPage.Line(
                change.subject(),
                change.part().label(),
                value ? change.wasWords() : "",
                value ? change.becomesWords() : "",
                value ? "" : change.sentence(),
                told == null ? -1 : told.units(),
                String.join("、", names) + more,
                told == null ? 0 : told.delivered(),
                told == null ? "" : told.effect(),
                self.isEmpty() ? "" : self + "/edit?" + target(change),
                target(change));
    }

    /** Names what a change is about, in an address and in a form. */
    static String target(AmendmentChange change) {
        DutyId duty = change.duty();
        PlanItemId item = change.item();
        if (duty != null) {
            return "duty=" + duty;
        }
        return item == null ? "warn=1" : "item=" + item;
    }

    private String when(AmendmentSummary one) {
        Instant at = one.issuedAt() == null ? one.draftedAt() : one.issuedAt();
        return TIME.format(at.atZone(clock.getZone()));
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
}
