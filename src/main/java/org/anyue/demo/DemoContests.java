package org.anyue.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.quiz.Appeal;
import org.anyue.quiz.ContestDraw;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestQueries;
import org.anyue.quiz.Contests;
import org.anyue.quiz.PastPapers;
import org.anyue.quiz.Suspicion;
import org.anyue.quiz.Suspicions;
import org.anyue.quiz.Tallies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The contests of the month: what the crowd answered, what the office made of what looked wrong, and the counts. */
@Component
@Profile("demo")
class DemoContests {

    private static final Duration LAG = Duration.ofSeconds(10);

    private final Contests contests;
    private final ContestQueries queries;
    private final PastPapers papers;
    private final ContestDraw draws;
    private final Suspicions suspicions;
    private final Tallies tallies;
    private final UnitQueries units;
    private final Clock clock;
    private final Map<DemoContest, ContestId> ids = new EnumMap<>(DemoContest.class);

    DemoContests(
            Contests contests,
            ContestQueries queries,
            PastPapers papers,
            ContestDraw draws,
            Suspicions suspicions,
            Tallies tallies,
            UnitQueries units,
            Clock clock) {
        this.contests = contests;
        this.queries = queries;
        this.papers = papers;
        this.draws = draws;
        this.suspicions = suspicions;
        this.tallies = tallies;
        this.units = units;
        this.clock = clock;
    }

    /** Only after the contest was prepared. */
    ContestId id(DemoContest contest) {
        return Objects.requireNonNull(ids.get(contest));
    }

    /** @param campaign the month that the contest of the month belongs to */
    List<Move> moves(Actor lead, Actor clerk, UUID campaign, Instant now) {
        List<UnitSummary> counties = units.inside(lead.place().id(), UnitKind.COUNTY);
        List<Move> moves = new ArrayList<>();
        for (DemoContest contest : DemoContest.values()) {
            moves.add(new Move(contest.prepared(), () -> prepare(lead, contest, contest.isDrawn() ? null : campaign)));
            DemoCrowd crowd = new DemoCrowd(contest, counties);
            contest.days().forEach(day -> play(moves, contest, crowd, day, now));
            if (contest.isDrawn()) {
                review(moves, contest, crowd, lead, clerk);
                moves.add(new Move(DemoContest.at(contest.last().atTime(23, 50)), () -> draws.followAll(id(contest))));
                moves.add(new Move(contest.over(), () -> contests.close(lead, id(contest), version(lead, contest))));
            }
        }
        moves.add(new Move(
                DemoContest.at(DemoContest.FIRST.last().plusDays(3).atTime(9, 0)),
                () -> contests.publish(lead, id(DemoContest.FIRST), version(lead, DemoContest.FIRST))));
        return moves;
    }

    /** What the pages show of it, once everything is in. */
    void count(Actor lead) {
        Map<UUID, Integer> heads = new HashMap<>();
        units.inside(lead.place().id(), UnitKind.COUNTY)
                .forEach(county -> heads.put(county.id().value(), DemoCrowd.heads(county.name()) * 10_000));
        Instant until = clock.instant().minus(LAG);
        ids.values().forEach(id -> {
            tallies.setHeads(lead, id, heads);
            tallies.count(id, until);
            tallies.countQuestions(id, until);
        });
    }

    private void prepare(Actor lead, DemoContest contest, @Nullable UUID campaign) {
        ContestId id = contests.create(lead, new Contests.Draft(contest.title(), campaign, contest.rules()));
        contests.open(lead, id, 0);
        ids.put(contest, id);
    }

    private void play(List<Move> moves, DemoContest contest, DemoCrowd crowd, LocalDate day, Instant now) {
        List<PastPapers.Sitting> sittings = crowd.on(day, now);
        if (sittings.isEmpty()) {
            return;
        }
        moves.add(new Move(sittings.getLast().ended(), () -> {
            papers.keep(id(contest), sittings);
            Map<UUID, String> phones = crowd.phones(day);
            if (!phones.isEmpty()) {
                papers.enter(id(contest), phones);
            }
        }));
    }

    /** Those who copied are noticed in the night; the office looks at each, and one of them appeals. */
    private void review(List<Move> moves, DemoContest contest, DemoCrowd crowd, Actor lead, Actor clerk) {
        LocalDate day = crowd.copyingDay();
        moves.add(new Move(DemoContest.at(day.atTime(23, 55)), () -> draws.followAll(id(contest))));
        moves.add(new Move(
                DemoContest.at(day.atTime(23, 58)),
                () -> suspicions.look(
                        id(contest), day.atStartOfDay(DemoClock.ZONE).toInstant())));
        moves.add(new Move(DemoContest.at(day.plusDays(1).atTime(10, 20)), () -> decide(clerk, contest)));
        moves.add(new Move(DemoContest.at(day.plusDays(1).atTime(21, 5)), () -> appeal(contest, crowd)));
        moves.add(new Move(DemoContest.at(day.plusDays(2).atTime(15, 30)), () -> answer(lead, contest)));
    }

    /** All but one are left out. */
    private void decide(Actor clerk, DemoContest contest) {
        List<Suspicion> noticed = suspicions.of(clerk, id(contest));
        for (int at = 0; at < noticed.size(); at++) {
            boolean exclude = at > 0;
            String words = exclude ? "七份答卷同一晚两分钟内交来，错题和错项完全相同，用时只差一秒" : "电话核实，本人独立作答，与其他人互不相识";
            suspicions.decide(clerk, id(contest), noticed.get(at).id(), exclude, words);
        }
    }

    private void appeal(DemoContest contest, DemoCrowd crowd) {
        crowd.copied().stream()
                .map(person -> papers.pass(id(contest), person))
                .filter(pass ->
                        !suspicions.standing(id(contest), pass).excluded().isEmpty())
                .findFirst()
                .ifPresent(pass -> suspicions.appeal(id(contest), pass, "我们是同一个宿舍的，坐在一起答题，边答边商量，没有用别的办法。"));
    }

    private void answer(Actor lead, DemoContest contest) {
        suspicions.appeals(lead, id(contest)).stream()
                .filter(one -> one.state() == Appeal.State.RECEIVED)
                .forEach(one ->
                        suspicions.answer(lead, id(contest), one.id(), false, "竞赛规则要求独立作答，商量后答案相同的不计抽奖资格；欢迎参加每日五题。"));
    }

    private int version(Actor actor, DemoContest contest) {
        return queries.get(actor, id(contest)).version();
    }
}
