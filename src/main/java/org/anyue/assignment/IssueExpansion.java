package org.anyue.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Puts a duty of the campaign into force for its units. One that returns (每周四) becomes one duty for each of its days, so
 * that every figure counts each day by itself.
 */
@Component
class IssueExpansion {

    private final IssueStore store;
    private final SeriesStore series;
    private final UnitQueries units;
    private final Clock clock;

    IssueExpansion(IssueStore store, SeriesStore series, UnitQueries units, Clock clock) {
        this.store = store;
        this.series = series;
        this.units = units;
        this.clock = clock;
    }

    /** @return assignments made */
    int add(CampaignSummary campaign, DutyDetails duty, Collection<UnitSummary> bearers) {
        List<LocalDate> days = days(duty, from(campaign.period()));
        if (days.isEmpty()) {
            store.addDuty(campaign, duty);
            return store.addAssignments(duty, bearers);
        }
        int made = 0;
        for (LocalDate day : days) {
            made += add(campaign, duty, day, bearers);
        }
        return made;
    }

    /** Brings what the units see to what the campaign says now; what was handed in stays. */
    void amend(CampaignSummary campaign, DutyDetails duty) {
        List<SeriesStore.Occurrence> occurrences = series.of(duty.id());
        if (occurrences.isEmpty()) {
            store.amendDuty(duty);
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(FigurePolicy.ZONE));
        List<SeriesStore.Occurrence> ahead = occurrences.stream()
                .filter(one -> !one.touched() && !one.day().isBefore(today))
                .toList();
        boolean sameDays = series.words(duty.id()).equals(duty.terms().dueText());
        for (SeriesStore.Occurrence one : occurrences) {
            if (sameDays || !ahead.contains(one)) {
                store.amendDuty(occurrence(duty, one.id(), one.day()));
            }
        }
        if (!sameDays) {
            replan(campaign, duty, ahead, days(duty, from(campaign.period())));
        }
        series.rename(duty.id(), duty.terms().dueText());
    }

    /** Days ahead to which nothing has come yet move to the new days; what is left over is asked no more. */
    private void replan(
            CampaignSummary campaign, DutyDetails duty, List<SeriesStore.Occurrence> ahead, List<LocalDate> days) {
        Iterator<SeriesStore.Occurrence> old = ahead.iterator();
        List<UnitSummary> bearers = units.byIds(series.bearers(duty.id()));
        for (LocalDate day : days) {
            if (old.hasNext()) {
                store.amendDuty(occurrence(duty, old.next().id(), day));
            } else {
                add(campaign, duty, day, bearers);
            }
        }
        old.forEachRemaining(one -> series.cancel(one.id(), clock.instant()));
    }

    private int add(CampaignSummary campaign, DutyDetails duty, LocalDate day, Collection<UnitSummary> bearers) {
        DutyId id = new DutyId(Ids.timeOrdered(clock));
        store.addDuty(campaign, occurrence(duty, id, day));
        series.mark(id, duty.id(), duty.terms().dueText());
        return store.addAssignments(campaign.id(), id, bearers);
    }

    /** Days ahead only: nobody is late with what nobody had been told. */
    private DateRange from(DateRange period) {
        LocalDate today = LocalDate.now(clock.withZone(FigurePolicy.ZONE));
        LocalDate start = today.isAfter(period.start()) ? today : period.start();
        return start.isAfter(period.end())
                ? new DateRange(period.end(), period.end())
                : new DateRange(start, period.end());
    }

    private static List<LocalDate> days(DutyDetails duty, DateRange period) {
        return duty.terms().dueOn() != null || duty.terms().asks().isEmpty()
                ? List.of()
                : SeriesPolicy.days(duty.terms().dueText(), period);
    }

    private static DutyDetails occurrence(DutyDetails duty, DutyId id, LocalDate day) {
        return duty.occurrence(id, day, duty.terms().what() + "（" + DayWords.date(day) + "）");
    }

    /** The duties of the units that these duties of the campaign became, with them. */
    Set<DutyId> all(Collection<DutyId> duties) {
        Set<DutyId> all = new LinkedHashSet<>(duties);
        duties.forEach(duty -> series.of(duty).forEach(one -> all.add(one.id())));
        return all;
    }
}
