package org.anyue.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.draw.Commitments;
import org.anyue.draw.DrawEntries;
import org.anyue.draw.DrawHash;
import org.anyue.draw.DrawResults;
import org.anyue.draw.Draws;
import org.anyue.draw.EntryReplay;
import org.anyue.draw.ForfeitReason;
import org.anyue.draw.NewEntry;
import org.anyue.draw.PrizeDraft;
import org.anyue.draw.RulesDraft;
import org.anyue.draw.SourcePreset;
import org.anyue.draw.Stamping;
import org.anyue.organization.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two draws: one is over and can be checked, the list of the other waits to be bound. */
@Component
@Profile("demo")
class DemoDraws {

    private static final List<String> NUMBERS =
            List.of("2 6 11 19 24 30", "7", "3 4 8 13 15 18 21 27 29 33 36 40 44 49 52 57 61 66 72 79", "4 0 9 1 6");

    private final Draws draws;
    private final DrawEntries entries;
    private final DemoEntrants entrants;
    private final Commitments commitments;
    private final Stamping stamping;
    private final DrawResults results;

    DemoDraws(
            Draws draws,
            DrawEntries entries,
            DemoEntrants entrants,
            Commitments commitments,
            Stamping stamping,
            DrawResults results) {
        this.draws = draws;
        this.entries = entries;
        this.entrants = entrants;
        this.commitments = commitments;
        this.stamping = stamping;
        this.results = results;
    }

    /** Everything that had happened by now. */
    void play(Actor lead, Actor clerk, Instant now) {
        List<Move> moves = new ArrayList<>();
        String[] first = new String[1];
        String[] second = new String[1];
        LocalDate evening = LocalDate.of(2025, 6, 10);
        moves.add(new Move(at("2025-05-22T09:40"), () -> first[0] = publish(lead, DemoEntrants.Round.FIRST, evening)));
        moves.add(new Move(at("2025-06-07T20:00"), () -> enter(first[0], DemoEntrants.Round.FIRST)));
        moves.add(new Move(
                at("2025-06-08T19:00"),
                () -> second[0] = publish(lead, DemoEntrants.Round.SECOND, LocalDate.of(2025, 6, 22))));
        moves.add(new Move(at("2025-06-10T10:00"), () -> {
            commitments.commit(lead, first[0]);
            stamping.stamp(lead, first[0]);
        }));
        moves.add(new Move(at("2025-06-10T22:10"), () -> results.type(lead, first[0], false, NUMBERS)));
        moves.add(new Move(at("2025-06-10T22:14"), () -> results.type(clerk, first[0], false, NUMBERS)));
        moves.add(new Move(at("2025-06-19T20:00"), () -> enter(second[0], DemoEntrants.Round.SECOND)));
        moves.stream().takeWhile(move -> move.at().isBefore(now)).forEach(move -> DemoClock.at(move.at(), move.work()));
    }

    private String publish(Actor lead, DemoEntrants.Round round, LocalDate evening) {
        LocalDate fallback = SourcePreset.nextEvening(evening);
        String drawId = draws.draft(
                lead,
                new RulesDraft(
                        DemoEntrants.FEATURE,
                        round.name(),
                        "安全生产月有奖答题抽奖（" + (round == DemoEntrants.Round.FIRST ? "第一期" : "第二期") + "）",
                        DrawHash.SHA_256,
                        "",
                        round.opens(),
                        round.closes(),
                        evening.atTime(12, 0),
                        List.of(SourcePreset.values()),
                        evening,
                        fallback,
                        20,
                        fallback.plusDays(16).atTime(18, 0),
                        List.of(ForfeitReason.UNCLAIMED, ForfeitReason.DECLINED, ForfeitReason.INELIGIBLE),
                        List.of(
                                prize("一等奖", "家用灭火器和逃生绳套装", 3, 0, 29_800),
                                prize("二等奖", "车载安全锤和急救包", 10, 0, 12_800),
                                prize("三等奖", "家用烟雾报警器", 0, 200, 4_900))));
        draws.publish(lead, drawId, 0);
        return drawId;
    }

    private static PrizeDraft prize(String tier, String what, int number, int share, long valueFen) {
        return new PrizeDraft(
                tier,
                what,
                number,
                share,
                share > 0 ? 60 : 0,
                List.of(),
                number != 3,
                "市应急管理局 2025 年安全宣传经费",
                "安委办〔2025〕18 号",
                valueFen,
                "个人所得税由主办单位承担",
                60);
    }

    private void enter(String drawId, DemoEntrants.Round round) {
        EntryReplay.Replay replay = entrants.replay(round.name());
        entries.enterAll(
                drawId,
                Stream.concat(
                                replay.subjects().stream()
                                        .map(one -> new NewEntry(one.subjectKey(), one.stratum(), one.chances())),
                                replay.excluded().stream().map(one -> new NewEntry(one.subjectKey(), "", 1)))
                        .toList());
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(DemoClock.ZONE).toInstant();
    }
}
