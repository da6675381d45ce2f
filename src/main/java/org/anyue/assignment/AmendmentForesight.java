package org.anyue.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentForecast;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.AmendmentPreview;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what an amendment would do, without doing it. */
@Component
class AmendmentForesight implements AmendmentPreview {

    private final CampaignQueries campaigns;
    private final UnitQueries units;
    private final AmendmentForecastReads reads;

    AmendmentForesight(CampaignQueries campaigns, UnitQueries units, AmendmentForecastReads reads) {
        this.campaigns = campaigns;
        this.units = units;
        this.reads = reads;
    }

    @Override
    @Transactional(readOnly = true)
    public AmendmentForecast preview(CampaignId campaign, List<AmendmentChange> changes) {
        Map<DutyId, DutyDetails> duties = campaigns.duties(campaign).stream()
                .collect(Collectors.toMap(DutyDetails::id, duty -> duty, (one, _) -> one, LinkedHashMap::new));
        Bearers bearers = new Bearers(units, campaigns.get(campaign).owner(), campaigns.nominated(campaign));
        Set<UnitId> told = new HashSet<>();
        Set<AssignmentId> touched = new HashSet<>();
        List<AmendmentForecast.Line> lines = new ArrayList<>();
        int made = 0;
        for (AmendmentChange change : changes) {
            DutyId duty = change.duty();
            if (change.part() == AmendmentPart.ADDED && duty != null) {
                Set<UnitSummary> of = bearers.of(
                        Objects.requireNonNull(duties.get(duty)).terms().scope());
                of.forEach(unit -> told.add(unit.id()));
                made += of.size();
                lines.add(new AmendmentForecast.Line(
                        change,
                        of.size(),
                        of.stream()
                                .limit(AmendmentForecastReads.NAMES)
                                .map(UnitSummary::name)
                                .toList(),
                        0,
                        "应报增加" + of.size()));
                continue;
            }
            AmendmentForecastReads.Touched of = reads.touched(campaign, range(change, duties));
            told.addAll(of.units());
            if (change.part() != AmendmentPart.WARNING) {
                touched.addAll(of.assignments());
            }
            lines.add(new AmendmentForecast.Line(
                    change, of.units().size(), of.names(), of.delivered(), effect(change, duties)));
        }
        long before = reads.expected(campaign);
        return new AmendmentForecast(
                told.size(), touched.size() + made, before, before + made + moved(changes, duties), lines);
    }

    /** Null for all of the campaign. */
    private static @Nullable Set<DutyId> range(AmendmentChange change, Map<DutyId, DutyDetails> duties) {
        DutyId duty = change.duty();
        if (duty != null) {
            return Set.of(duty);
        }
        return change.part() == AmendmentPart.VENUE
                ? AmendmentExpansion.placed(List.of(change), duties.values())
                : null;
    }

    private String effect(AmendmentChange change, Map<DutyId, DutyDetails> duties) {
        DutyId duty = change.duty();
        if (duty == null) {
            return "";
        }
        DutyDetails kept = Objects.requireNonNull(duties.get(duty));
        return switch (change.part()) {
            case CANCELLED ->
                "应报减少"
                        + reads.standing(
                                        duty,
                                        kept.isInForce(),
                                        kept.isInForce(),
                                        kept.terms().dueOn())
                                .expected();
            case RESTORED ->
                "应报增加"
                        + reads.standing(
                                        duty,
                                        kept.isInForce(),
                                        true,
                                        kept.terms().dueOn())
                                .expected();
            case DUE -> lateness(duty, kept, day(change));
            default -> "";
        };
    }

    private String lateness(DutyId duty, DutyDetails kept, @Nullable LocalDate due) {
        var before = reads.standing(duty, kept.isInForce(), true, kept.terms().dueOn());
        var after = reads.standing(duty, kept.isInForce(), true, due);
        List<String> words = new ArrayList<>();
        if (before.onTime() != after.onTime()) {
            words.add("按时由" + before.onTime() + "变为" + after.onTime());
        }
        if (before.overdue() != after.overdue()) {
            words.add("逾期未报由" + before.overdue() + "变为" + after.overdue());
        }
        return words.isEmpty() ? "按时、逾期数不变" : String.join("，", words);
    }

    /** How far the duties that stay, go or come back move the denominator. */
    private long moved(List<AmendmentChange> changes, Map<DutyId, DutyDetails> duties) {
        Map<DutyId, List<AmendmentChange>> byDuty = new LinkedHashMap<>();
        for (AmendmentChange change : changes) {
            DutyId duty = change.duty();
            if (duty != null && change.part() != AmendmentPart.ADDED) {
                byDuty.computeIfAbsent(duty, _ -> new ArrayList<>()).add(change);
            }
        }
        long moved = 0;
        for (var entry : byDuty.entrySet()) {
            DutyDetails kept = Objects.requireNonNull(duties.get(entry.getKey()));
            boolean stands = kept.isInForce();
            LocalDate due = kept.terms().dueOn();
            for (AmendmentChange change : entry.getValue()) {
                stands = switch (change.part()) {
                    case CANCELLED -> false;
                    case RESTORED -> true;
                    default -> stands;
                };
                due = change.part() == AmendmentPart.DUE ? day(change) : due;
            }
            moved += reads.standing(entry.getKey(), kept.isInForce(), stands, due)
                            .expected()
                    - reads.standing(
                                    entry.getKey(),
                                    kept.isInForce(),
                                    kept.isInForce(),
                                    kept.terms().dueOn())
                            .expected();
        }
        return moved;
    }

    private static @Nullable LocalDate day(AmendmentChange change) {
        return change.becomes().isEmpty() ? null : LocalDate.parse(change.becomes());
    }
}
