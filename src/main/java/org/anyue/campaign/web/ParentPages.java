package org.anyue.campaign.web;

import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignState;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.ChildCampaignQueries;
import org.anyue.campaign.Coverage;
import org.anyue.campaign.DutyDetails;
import org.anyue.organization.Actor;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Tab;
import org.springframework.stereotype.Component;

/** Puts the page of a campaign and the one above together. */
@Component
class ParentPages {

    static final String OPEN = "open";
    static final String PROPOSED = "proposed";

    private final ChildCampaignQueries queries;

    ParentPages(ChildCampaignQueries queries) {
        this.queries = queries;
    }

    static String address(CampaignId id) {
        return CampaignPages.base(id) + "/parent";
    }

    ParentPage of(Actor actor, CampaignId id, String which, FormErrors errors) {
        Coverage coverage = queries.coverage(actor, id);
        CampaignSummary campaign = coverage.campaign();
        CampaignSummary parent = coverage.parent();
        return new ParentPage(
                CampaignPages.base(id),
                campaign.title(),
                parent == null ? "" : parent.ownerName() + "：" + parent.title(),
                parent == null ? "" : CampaignPages.base(parent.id()),
                parent == null ? "" : parent.id().toString(),
                campaign.state().isOpen(),
                campaign.state() == CampaignState.DRAFT,
                (int) coverage.covered(),
                coverage.rows().size(),
                coverage.proposed().size(),
                tabs(coverage, which),
                coverage.parents().stream()
                        .map(above -> new Option(above.id().toString(), above.ownerName() + "：" + above.title()))
                        .toList(),
                coverage.own().stream()
                        .map(duty -> new Option(duty.id().toString(), name(duty)))
                        .toList(),
                coverage.rows().stream()
                        .filter(row -> shown(row, which))
                        .map(row -> row(row, parent == null ? campaign.year() : parent.year()))
                        .toList(),
                campaign.version(),
                errors);
    }

    private static boolean shown(Coverage.Row row, String which) {
        return switch (which) {
            case OPEN -> !row.isCovered();
            case PROPOSED -> row.proposal() != null;
            default -> true;
        };
    }

    private static List<Tab> tabs(Coverage coverage, String which) {
        String address = address(coverage.campaign().id());
        int all = coverage.rows().size();
        boolean known = which.equals(OPEN) || which.equals(PROPOSED);
        return List.of(
                new Tab("全部", address, !known, all),
                new Tab("未承接", address + "?which=" + OPEN, which.equals(OPEN), all - coverage.covered()),
                new Tab(
                        "有建议",
                        address + "?which=" + PROPOSED,
                        which.equals(PROPOSED),
                        coverage.proposed().size()));
    }

    private static ParentPage.Row row(Coverage.Row row, int year) {
        DutyDetails duty = row.duty();
        DutyDetails proposal = row.proposal();
        return new ParentPage.Row(
                duty.id().toString(),
                name(duty),
                due(duty, year),
                duty.sentence() == null ? "" : duty.sentence(),
                duty.terms().span() == null
                        ? ""
                        : PlanMarkup.href(duty.campaign(), duty.terms().span()),
                row.links().stream().map(ParentPages::own).toList(),
                proposal == null ? null : own(proposal),
                row.byIssuing(),
                row.ownHand(),
                row.asksForPlan());
    }

    private static ParentPage.Duty own(DutyDetails duty) {
        return new ParentPage.Duty(
                duty.id().toString(), CampaignPages.base(duty.campaign()) + "/duties/" + duty.id(), name(duty));
    }

    static String name(DutyDetails duty) {
        return duty.number() + ". " + duty.terms().what();
    }

    static String due(DutyDetails duty, int year) {
        String day = Days.brief(duty.terms().dueOn(), year);
        return day.isEmpty() ? duty.terms().dueText() : day;
    }
}
