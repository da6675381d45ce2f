package org.anyue.campaign.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.IssueForecast;
import org.anyue.campaign.IssueForecast.ByDuty;
import org.anyue.campaign.ItemReadiness;
import org.anyue.campaign.Nominations;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the issue page together. */
@Component
class IssuePages {

    private final CampaignQueries queries;
    private final Nominations nominations;
    private final UnitQueries units;

    IssuePages(CampaignQueries queries, Nominations nominations, UnitQueries units) {
        this.queries = queries;
        this.nominations = nominations;
        this.units = units;
    }

    /** @param chosen ids of the ticked activities, null for all that are ready */
    IssuePage of(Actor actor, CampaignId id, @Nullable List<String> chosen, FormErrors errors) {
        List<ItemReadiness> activities = queries.readiness(actor, id).stream()
                .filter(activity -> !activity.waiting().isEmpty() || activity.openSentences() > 0)
                .toList();
        CampaignSummary campaign = queries.get(actor, id);
        Set<PlanItemId> ready = activities.stream()
                .filter(ItemReadiness::isReady)
                .map(activity -> activity.item().id())
                .collect(toSet());
        IssueForecast forecast = queries.forecast(actor, id, ready).orElse(null);
        Map<DutyId, ByDuty> byDuty = forecast == null
                ? Map.of()
                : forecast.byDuty().stream().collect(toMap(ByDuty::duty, Function.identity()));
        BearerNames bearers = BearerNames.of(campaign, units);
        Function<DutyDetails, DutyRow> words = duty -> CampaignPages.row(duty, campaign, bearers);
        return new IssuePage(
                CampaignPages.base(id),
                campaign.title(),
                activities.stream()
                        .map(activity -> row(activity, words, byDuty, forecast != null))
                        .toList(),
                chosen == null ? ready.stream().map(PlanItemId::toString).toList() : chosen,
                forecast != null,
                forecast == null ? 0 : forecast.units(),
                forecast == null ? 0 : forecast.assignments(),
                forecast == null ? "" : BurdenRows.hours(minutes(forecast)),
                kinds(forecast),
                nominations(campaign, activities),
                forecast == null ? List.of() : reachingNobody(activities, words, byDuty),
                BurdenRows.of(activities, byDuty, words),
                errors,
                campaign.version());
    }

    private static long minutes(IssueForecast forecast) {
        return forecast.byDuty().stream().mapToLong(ByDuty::minutes).sum();
    }

    /** Duties for nominated enterprises reach those that are nominated when they go out, and nobody later. */
    private String nominations(CampaignSummary campaign, List<ItemReadiness> activities) {
        boolean asked = activities.stream()
                .flatMap(activity -> activity.waiting().stream())
                .anyMatch(duty -> duty.terms().scope().has(Selector.NOMINATED_ENTERPRISES));
        if (!asked) {
            return "";
        }
        Nominations.Board board = nominations.board(campaign.id(), campaign.owner());
        List<String> missing = board.missing().stream().map(UnitSummary::name).toList();
        return "各地共推荐 " + board.nominated() + " 家企业"
                + (missing.isEmpty() ? "，已全部报送" : "；还没有报送：" + String.join("、", missing))
                + "。下发时以当时的名单为准";
    }

    private static IssueRow row(
            ItemReadiness activity, Function<DutyDetails, DutyRow> words, Map<DutyId, ByDuty> byDuty, boolean known) {
        boolean told = known && activity.isReady();
        return new IssueRow(
                activity.item().id().toString(),
                activity.item().number() + activity.item().title(),
                activity.isReady(),
                activity.waiting().size(),
                activity.issued(),
                told ? figures(activity, byDuty, ByDuty::units).max().orElse(0) : -1,
                told ? figures(activity, byDuty, ByDuty::assignments).sum() : -1,
                activity.openSentences(),
                activity.waiting().stream()
                        .filter(duty -> activity.withoutBearer().contains(duty.number()))
                        .map(words)
                        .toList());
    }

    private static IntStream figures(ItemReadiness activity, Map<DutyId, ByDuty> byDuty, ToIntFunction<ByDuty> figure) {
        return activity.waiting().stream()
                .map(duty -> byDuty.get(duty.id()))
                .filter(Objects::nonNull)
                .mapToInt(figure);
    }

    private static List<IssuePage.KindRow> kinds(@Nullable IssueForecast forecast) {
        return forecast == null
                ? List.of()
                : forecast.byKind().stream()
                        .map(kind -> new IssuePage.KindRow(kind.kind().label(), kind.units(), kind.assignments()))
                        .toList();
    }

    /** A duty for citizens reaches no unit on purpose; any other one that does is worth a warning. */
    private static List<DutyRow> reachingNobody(
            List<ItemReadiness> activities, Function<DutyDetails, DutyRow> words, Map<DutyId, ByDuty> byDuty) {
        return activities.stream()
                .filter(ItemReadiness::isReady)
                .flatMap(activity -> activity.waiting().stream())
                .filter(duty -> !duty.terms().scope().has(Selector.PUBLIC))
                .filter(duty -> isEmpty(byDuty.get(duty.id())))
                .map(words)
                .toList();
    }

    private static boolean isEmpty(@Nullable ByDuty forecast) {
        return forecast == null || forecast.units() == 0;
    }
}
