package org.anyue.campaign.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignState;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.ItemReadiness;
import org.anyue.campaign.PlanItem;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.springframework.stereotype.Component;

/** Puts the page of a campaign together. */
@Component
class CampaignPages {

    /** Whom the pages of progress and figures answer. */
    private static final Set<Role> SEE_COUNTS = EnumSet.of(OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT);

    private final CampaignQueries queries;
    private final UnitQueries units;
    private final Clock clock;

    CampaignPages(CampaignQueries queries, UnitQueries units, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.clock = clock;
    }

    static String base(CampaignId id) {
        return "/desk/campaigns/" + id;
    }

    CampaignPage of(Actor actor, CampaignId id) {
        CampaignSummary campaign = queries.get(actor, id);
        boolean owner = actor.owns(campaign.owner());
        List<ItemReadiness> readiness = owner ? queries.readiness(actor, id) : List.of();
        List<ActivityCard> activities = activities(campaign, queries.duties(actor, id), readiness);
        int waiting = owner ? campaign.duties() - campaign.issuedDuties() : 0;
        return new CampaignPage(
                base(id),
                campaign.title(),
                campaign.theme(),
                campaign.ownerName(),
                Days.range(campaign.period()),
                Days.full(campaign.consultationOn()),
                campaign.state().label(),
                CampaignRow.tone(campaign.state()),
                campaign.hasPlan(),
                campaign.state() == CampaignState.DRAFT,
                owner && campaign.state().isOpen(),
                campaign.issuedDuties(),
                waiting,
                (int) readiness.stream().filter(ItemReadiness::isBlocked).count(),
                new CampaignPage.Ties(
                        campaign.issuer(),
                        campaign.issuedDuties() > 0 && SEE_COUNTS.contains(actor.role()),
                        owner
                                && !campaign.isUpward()
                                && (campaign.ofDepartment() || actor.place().kind() != UnitKind.PROVINCE),
                        owner
                                && !campaign.isUpward()
                                && !campaign.ofDepartment()
                                && campaign.state().isPublished()
                                && actor.place().kind() != UnitKind.TOWNSHIP,
                        owner && campaign.state().isOpen() && !campaign.isUpward() && !campaign.ofDepartment()),
                owner ? next(campaign, readiness) : NextStep.NONE,
                owner
                        ? activities
                        : activities.stream()
                                .filter(activity -> !activity.duties().isEmpty())
                                .toList(),
                campaign.version());
    }

    private NextStep next(CampaignSummary campaign, List<ItemReadiness> readiness) {
        if (campaign.state() == CampaignState.ARCHIVED) {
            return NextStep.DONE;
        }
        if (campaign.state() == CampaignState.CLOSED) {
            return NextStep.ARCHIVE;
        }
        if (readiness.isEmpty()) {
            return NextStep.BEGIN;
        }
        if (campaign.duties() > campaign.issuedDuties()) {
            return readiness.stream().anyMatch(ItemReadiness::isReady) ? NextStep.ISSUE : NextStep.SETTLE;
        }
        if (campaign.state() == CampaignState.DRAFT) {
            boolean open = readiness.stream().anyMatch(activity -> activity.openSentences() > 0);
            return open ? NextStep.SETTLE : NextStep.ADD_DUTIES;
        }
        boolean over = LocalDate.now(clock).isAfter(campaign.period().end());
        return over ? NextStep.CLOSE : NextStep.FOLLOW;
    }

    private List<ActivityCard> activities(
            CampaignSummary campaign, List<DutyDetails> duties, List<ItemReadiness> readiness) {
        Map<PlanItemId, List<DutyDetails>> byItem =
                duties.stream().collect(groupingBy(duty -> duty.terms().item()));
        BearerNames bearers = BearerNames.of(campaign, units);
        Map<PlanItemId, Integer> open =
                readiness.stream().collect(toMap(activity -> activity.item().id(), ItemReadiness::openSentences));
        return queries.planItems(campaign.id()).stream()
                .map(item -> new ActivityCard(
                        item.id().toString(),
                        item.number(),
                        item.title(),
                        item.kind().label(),
                        item.venue().words(),
                        planHref(campaign.id(), item),
                        open.getOrDefault(item.id(), 0),
                        byItem.getOrDefault(item.id(), List.of()).stream()
                                .map(duty -> row(duty, campaign, bearers))
                                .toList()))
                .toList();
    }

    static DutyRow row(DutyDetails duty, CampaignSummary campaign, BearerNames bearers) {
        String due = Days.brief(duty.terms().dueOn(), campaign.year());
        return new DutyRow(
                base(duty.campaign()) + "/duties/" + duty.id(),
                duty.number(),
                duty.terms().what(),
                bearers.brief(duty.terms().scope()),
                due.isEmpty() ? duty.terms().dueText() : due,
                BearerNames.quota(duty.terms().quota()),
                duty.terms().openPoint(),
                duty.isIssued(),
                duty.isCancelled());
    }

    private static String planHref(CampaignId campaign, PlanItem item) {
        return item.span() == null ? "" : PlanMarkup.href(campaign, item.span());
    }
}
