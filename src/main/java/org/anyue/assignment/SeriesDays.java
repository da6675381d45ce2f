package org.anyue.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.worktime.WorkDays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of duties that return, for the office that owns the campaign. A day that is not worked moves only when it says so. */
@Component
public class SeriesDays {

    private final SeriesStore store;
    private final CampaignQueries campaigns;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeriesDays(SeriesStore store, CampaignQueries campaigns, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.campaigns = campaigns;
        this.clock = clock;
        this.events = events;
    }

    /** @param words as the plan says it, such as 每周四17:00 */
    public record Series(DutyId source, String what, String words, List<Day> days) {}

    /** @param proposal the working day before, null where the day is worked or is over */
    public record Day(DutyId duty, LocalDate day, @Nullable LocalDate proposal, int expected, int actual) {}

    /** @throws NotFound for whoever is not of the office that owns the campaign */
    @Transactional(readOnly = true)
    public List<Series> of(Actor actor, CampaignId campaign) {
        requireOwner(actor, campaign);
        LocalDate today = LocalDate.now(clock.withZone(FigurePolicy.ZONE));
        Map<DutyId, List<SeriesStore.Day>> bySource = new LinkedHashMap<>();
        store.days(campaign.value())
                .forEach(day -> bySource.computeIfAbsent(day.source(), _ -> new ArrayList<>())
                        .add(day));
        return bySource.entrySet().stream()
                .map(entry -> new Series(
                        entry.getKey(),
                        campaigns.duty(entry.getKey()).terms().what(),
                        entry.getValue().getFirst().words(),
                        entry.getValue().stream().map(day -> day(day, today)).toList()))
                .toList();
    }

    private static Day day(SeriesStore.Day day, LocalDate today) {
        LocalDate proposal = SeriesPolicy.proposal(day.day(), WorkDays.china())
                .filter(other -> !other.isBefore(today))
                .orElse(null);
        return new Day(day.id(), day.day(), proposal, day.expected(), day.actual());
    }

    /** Moves a day that is not worked to the working day before it; a second time changes nothing. */
    @Transactional
    public void move(Actor actor, CampaignId campaign, DutyId duty) {
        Series series = of(actor, campaign).stream()
                .filter(one -> one.days().stream().anyMatch(day -> day.duty().equals(duty)))
                .findFirst()
                .orElseThrow(() -> new NotFound("day " + duty + " of a series"));
        Day day = series.days().stream()
                .filter(one -> one.duty().equals(duty))
                .findFirst()
                .orElseThrow();
        LocalDate to = day.proposal();
        if (to == null) {
            return;
        }
        int units = store.move(duty, campaign.value(), to, series.what() + "（" + DayWords.date(to) + "）");
        if (units > 0) {
            events.publishEvent(new SeriesDayMoved(duty, day.day(), to, units, actor.party()));
        }
    }

    private void requireOwner(Actor actor, CampaignId campaign) {
        if (!actor.owns(campaigns.get(actor, campaign).owner())) {
            throw new NotFound("series of campaign " + campaign);
        }
    }
}
