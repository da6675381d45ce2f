package org.anyue.campaign.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DateRange;
import org.springframework.stereotype.Component;

/** Puts the page of a duty together. */
@Component
class DutyPages {

    private final CampaignQueries queries;
    private final UnitQueries units;
    private final Clock clock;

    DutyPages(CampaignQueries queries, UnitQueries units, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.clock = clock;
    }

    DutyPage of(Actor actor, DutyId id) {
        DutyDetails duty = queries.duty(actor, id);
        CampaignSummary campaign = queries.get(actor, duty.campaign());
        DutyTerms terms = duty.terms();
        String base = CampaignPages.base(campaign.id());
        SourceSpan span = terms.span();
        boolean mayChange = !duty.isIssued() && campaign.state().isOpen() && actor.owns(campaign.owner());
        return new DutyPage(
                base,
                base + "/duties/" + id,
                campaign.title(),
                duty.number(),
                duty.itemNumber() + duty.itemTitle(),
                terms.kind().label(),
                terms.what(),
                bearing(terms, BearerNames.of(campaign, units)),
                times(terms),
                delivery(terms),
                duty.issuedAt() == null ? "" : Days.full(LocalDate.ofInstant(duty.issuedAt(), clock.getZone())),
                mayChange,
                duty.isCancelled(),
                amend(campaign, duty, actor),
                source(duty),
                span == null ? "" : PlanMarkup.href(campaign.id(), span),
                duty.version());
    }

    private static String amend(CampaignSummary campaign, DutyDetails duty, Actor actor) {
        boolean running = campaign.state().isOpen() && campaign.state().isPublished();
        return running && duty.isIssued() && actor.owns(campaign.owner())
                ? AmendmentPages.base(campaign.id()) + "/new?duty=" + duty.id()
                : "";
    }

    /** The paragraph of the plan with the sentence in it; empty when typed by hand. */
    List<PlanParagraph> source(DutyDetails duty) {
        SourceSpan span = duty.terms().span();
        return span == null
                ? List.of()
                : queries.planText(duty.campaign())
                        .map(plan -> new PlanMarkup(plan.text(), List.of(), span).wantedParagraphs())
                        .orElse(List.of());
    }

    private DutyPage.Bearing bearing(DutyTerms terms, BearerNames bearers) {
        DutyScope scope = terms.scope();
        Map<UnitId, String> names =
                units.byIds(scope.units()).stream().collect(toMap(UnitSummary::id, UnitSummary::name));
        return new DutyPage.Bearing(
                bearers.full(scope, names),
                String.join("、", terms.lead()),
                String.join("、", terms.support()),
                BearerNames.quota(terms.quota()));
    }

    private static DutyPage.Times times(DutyTerms terms) {
        LocalDate start = terms.windowStart();
        LocalDate end = terms.windowEnd();
        String window;
        if (start != null && end != null) {
            window = Days.range(new DateRange(start, end));
        } else if (start != null) {
            window = Days.full(start) + "起";
        } else {
            window = end == null ? "" : Days.full(end) + "前";
        }
        String due = Days.full(terms.dueOn());
        String text = terms.dueText();
        return new DutyPage.Times(
                window,
                due.isEmpty() || text.isEmpty() ? due + text : due + "（" + text + "）",
                Days.full(terms.lockOn()));
    }

    private static DutyPage.Delivery delivery(DutyTerms terms) {
        return new DutyPage.Delivery(
                terms.asks().figures().stream()
                        .map(ask -> ask.unit().isEmpty() ? ask.label() : ask.label() + "（" + ask.unit() + "）")
                        .toList(),
                terms.asks().text(),
                terms.asks().photos(),
                terms.asks().paper(),
                terms.asks().file(),
                terms.reviewRule().label(),
                terms.evidence(),
                terms.consequence(),
                terms.openPoint());
    }
}
