package org.anyue.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.Attachments;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureQueries;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the units did since the plan went out, in the order in which it happened. */
@Component
@Profile("demo")
class DemoMonth {

    private static final int PAGE = 500;

    private final DemoDesk desk;
    private final FigureQueries figures;
    private final CampaignQueries campaigns;
    private final UnitQueries units;
    private final Attachments attachments;
    private final TransactionTemplate transaction;

    DemoMonth(
            DemoDesk desk,
            FigureQueries figures,
            CampaignQueries campaigns,
            UnitQueries units,
            Attachments attachments,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.figures = figures;
        this.campaigns = campaigns;
        this.units = units;
        this.attachments = attachments;
        this.transaction = new TransactionTemplate(transactions);
    }

    void play(Actor lead, Cast cast, CampaignId campaign, Instant now) {
        List<Case> cases = cases(lead, cast, campaign, now);
        photograph(cases);
        play(cases, lead, now);
    }

    /** The line of a department; the pictures were all taken for the city. */
    void playLine(Actor department, Cast cast, CampaignId campaign, Instant now) {
        play(cases(department, cast, campaign, now), department, now);
    }

    private void play(List<Case> cases, Actor lead, Instant now) {
        List<Move> moves = new ArrayList<>();
        cases.forEach(one -> moves.addAll(desk.moves(one, lead, now)));
        play(moves);
    }

    /** One transaction for each day: the past is written quickly, every command still leaves its own record. */
    private void play(List<Move> moves) {
        Map<LocalDate, List<Move>> days = moves.stream()
                .sorted(Comparator.comparing(Move::at))
                .collect(Collectors.groupingBy(
                        move -> LocalDate.ofInstant(move.at(), DemoClock.ZONE), TreeMap::new, Collectors.toList()));
        days.values()
                .forEach(day -> DemoClock.at(
                        day.getLast().at(),
                        () -> transaction.executeWithoutResult(
                                _ -> day.forEach(move -> DemoClock.at(move.at(), move.work())))));
    }

    private List<Case> cases(Actor lead, Cast cast, CampaignId campaign, Instant now) {
        Map<DutyId, DutyDetails> duties =
                campaigns.duties(campaign).stream().collect(toMap(DutyDetails::id, duty -> duty));
        Map<UnitId, List<UnitSummary>> above = new HashMap<>();
        return assignments(lead, campaign).stream()
                // A plan that was issued below has handed one in already.
                .filter(row -> row.state() == AssignmentState.ASSIGNED)
                .map(row -> {
                    UnitSummary unit = units.get(row.bearer().id());
                    List<UnitSummary> places = above.computeIfAbsent(unit.id(), this::placesAbove);
                    Chance chance = new Chance(row.duty().what() + unit.name());
                    Pace pace = pace(row, unit, chance, area(unit, places), now);
                    DutyDetails duty =
                            requireNonNull(duties.get(row.duty().lineage().source()));
                    return new Case(row, duty, unit, cast.bearer(unit), reviewers(lead, cast, places), chance, pace);
                })
                .toList();
    }

    /** The enterprise of two personas has something left to do, whatever the day. */
    private static Pace pace(AssignmentSummary row, UnitSummary unit, Chance chance, String area, Instant now) {
        if (unit.name().equals(DemoCity.SHOWN)) {
            if (row.duty().what().contains("现场处置演练")) {
                return Pace.toMend(now);
            }
            if (row.duty().what().contains("公开课")) {
                return Pace.pending(now);
            }
        }
        return Pace.of(chance, area, unit.kind(), row.duty().dueOn(), now);
    }

    private List<AssignmentSummary> assignments(Actor lead, CampaignId campaign) {
        FigureFilter all = FigureFilter.of(campaign, lead.place().id());
        List<AssignmentSummary> rows = new ArrayList<>();
        List<AssignmentSummary> page;
        do {
            page = figures.rows(lead, all, FigureFilter.Which.EXPECTED, rows.size() / PAGE + 1, PAGE)
                    .rows();
            rows.addAll(page);
        } while (page.size() == PAGE);
        return rows;
    }

    /** Nearest first, the city last. */
    private List<UnitSummary> placesAbove(UnitId unit) {
        return units.ancestors(unit).reversed().stream()
                .filter(above -> above.kind().isPlace())
                .toList();
    }

    private static List<Actor> reviewers(Actor lead, Cast cast, List<UnitSummary> places) {
        return lead.isOfDepartment()
                ? List.of(lead)
                : places.stream().map(cast::officeOf).toList();
    }

    private static String area(UnitSummary unit, List<UnitSummary> places) {
        if (unit.kind() == UnitKind.COUNTY) {
            return unit.name();
        }
        return places.stream()
                .filter(place -> place.kind() == UnitKind.COUNTY)
                .map(UnitSummary::name)
                .findFirst()
                .orElse("");
    }

    /** Each picture for the first unit that it fits; two at a time, because each is read in a process of its own. */
    private void photograph(List<Case> cases) {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<?>> waiting = new ArrayList<>();
            for (DemoPhoto photo : DemoPhoto.values()) {
                Optional<Case> fitting = cases.stream()
                        .filter(one -> one.photos().isEmpty() && one.fits(photo))
                        .findFirst();
                fitting.ifPresent(one -> waiting.add(both.submit(() -> photograph(one, photo))));
            }
            waiting.forEach(Outcome::of);
        }
    }

    private void photograph(Case one, DemoPhoto photo) {
        DemoClock.at(one.submitted().minusSeconds(300), () -> {
            try {
                one.photos()
                        .add(attachments
                                .add(
                                        one.bearer(),
                                        one.row().id(),
                                        new ByteArrayInputStream(photo.jpeg()),
                                        photo.fileName())
                                .evidence());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
