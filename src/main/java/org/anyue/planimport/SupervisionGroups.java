package org.anyue.planimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.NewUnit;
import org.anyue.organization.TeamAreas;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.organization.Units;
import org.anyue.planimport.binding.GroupPlan;
import org.anyue.planimport.binding.GroupWords;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.DecisionKind;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.ReviewDesk;
import org.anyue.planimport.review.ReviewedDuties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Binds the supervision groups (督导组) that a plan speaks of to teams of the directory and to areas, before anything is
 * issued. Scope as in {@link PlanReviews}.
 */
@Service
@Transactional
public class SupervisionGroups {

    private final PlanImportQueries reviews;
    private final ReviewDesk desk;
    private final ReviewedDuties duties;
    private final CampaignQueries campaigns;
    private final Units units;
    private final UnitQueries directory;
    private final TeamAreas areas;

    SupervisionGroups(
            PlanImportQueries reviews,
            ReviewDesk desk,
            ReviewedDuties duties,
            CampaignQueries campaigns,
            Units units,
            UnitQueries directory,
            TeamAreas areas) {
        this.reviews = reviews;
        this.desk = desk;
        this.duties = duties;
        this.campaigns = campaigns;
        this.units = units;
        this.directory = directory;
        this.areas = areas;
    }

    /**
     * What there is to bind.
     *
     * @param wanted number of groups that the plan names, empty when it does not say
     * @param teams that exist already, with their areas
     * @param areas that must be covered
     * @param duties that speak of groups and are not issued yet, by number of the proposal
     */
    public record Standing(
            OptionalInt wanted,
            Map<UnitSummary, Set<UnitId>> teams,
            List<UnitSummary> areas,
            Map<Integer, DutyDetails> duties) {}

    @Transactional(readOnly = true)
    public Standing standing(Actor actor, CampaignId campaign) {
        PlanReview review = reviews.review(actor, campaign);
        UnitId place = actor.place().id();
        Map<UnitId, Set<UnitId>> known = areas.of(place);
        Map<UnitSummary, Set<UnitId>> teams = new LinkedHashMap<>();
        directory
                .inside(place, UnitKind.TEAM)
                .forEach(team -> teams.put(team, known.getOrDefault(team.id(), Set.of())));
        return new Standing(
                GroupWords.number(review.plan().text()),
                teams,
                counties(place),
                spokenOf(review.ledger(), review.duties()));
    }

    /**
     * Opens the teams that do not exist yet, gives each its areas and lets the chosen duties fall on them.
     *
     * @param proposals numbers of the duties
     * @throws org.anyue.shared.Refusal when an area has no group or a group no area
     */
    public Decision bind(Actor actor, CampaignId campaign, GroupPlan plan, Collection<Integer> proposals) {
        Review review = desk.take(actor, campaign);
        UnitId place = actor.place().id();
        plan.require(counties(place));
        Map<String, UnitId> teams = teams(actor, place, plan);
        Map<UnitId, Set<UnitId>> given = new LinkedHashMap<>();
        plan.groups().forEach(group -> given.put(team(teams, group.name()), group.areas()));
        areas.assign(actor, given);
        Map<Integer, DutyDetails> known = spokenOf(review, campaigns.duties(campaign));
        for (int number : proposals) {
            DutyDetails duty = known.get(number);
            if (duty != null) {
                duties.bind(actor, review, number, onTeams(duty.terms(), given.keySet()), desk.sign(actor));
            }
        }
        return desk.decide(review, actor, DecisionKind.BOUND, plan.groups().size() + " 个组分到片区");
    }

    private Map<String, UnitId> teams(Actor actor, UnitId place, GroupPlan plan) {
        Map<String, UnitId> teams = directory.inside(place, UnitKind.TEAM).stream()
                .collect(Collectors.toMap(UnitSummary::name, UnitSummary::id, (one, _) -> one));
        List<NewUnit> missing = new ArrayList<>();
        plan.groups().stream()
                .filter(group -> !teams.containsKey(group.name()))
                .forEach(group -> missing.add(new NewUnit(UnitKind.TEAM, place, group.name(), "", Set.of())));
        List<UnitId> opened = units.openAll(actor, missing);
        for (int i = 0; i < opened.size(); i++) {
            teams.put(missing.get(i).name(), opened.get(i));
        }
        return teams;
    }

    private static UnitId team(Map<String, UnitId> teams, String name) {
        return Objects.requireNonNull(teams.get(name));
    }

    private static DutyScope onTeams(DutyTerms terms, Set<UnitId> teams) {
        Set<Selector> selectors = new HashSet<>(terms.scope().selectors());
        selectors.add(Selector.NAMED);
        Set<UnitId> named = new HashSet<>(terms.scope().units());
        named.addAll(teams);
        return new DutyScope(selectors, terms.scope().sectors(), named);
    }

    private List<UnitSummary> counties(UnitId place) {
        UnitKind below = directory.get(place).kind() == UnitKind.COUNTY ? UnitKind.TOWNSHIP : UnitKind.COUNTY;
        return directory.inside(place, below).stream()
                .filter(area -> !area.id().equals(place))
                .toList();
    }

    private static Map<Integer, DutyDetails> spokenOf(Review review, List<DutyDetails> duties) {
        Map<DutyId, DutyDetails> byId = duties.stream().collect(Collectors.toMap(DutyDetails::id, Function.identity()));
        Map<Integer, DutyDetails> found = new LinkedHashMap<>();
        review.proposals().forEach(proposal -> {
            DutyDetails duty = byId.get(proposal.duty());
            if (duty != null && !duty.isIssued() && speaksOfGroups(duty)) {
                found.put(proposal.number(), duty);
            }
        });
        return found;
    }

    private static boolean speaksOfGroups(DutyDetails duty) {
        return GroupWords.in(String.join("、", duty.terms().lead()))
                || GroupWords.in(String.join("、", duty.terms().support()))
                || GroupWords.in(duty.terms().what());
    }
}
