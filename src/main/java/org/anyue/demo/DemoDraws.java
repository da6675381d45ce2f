package org.anyue.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anyue.draw.Commitments;
import org.anyue.draw.DrawHash;
import org.anyue.draw.DrawResults;
import org.anyue.draw.Draws;
import org.anyue.draw.ForfeitReason;
import org.anyue.draw.PrizeDraft;
import org.anyue.draw.RulesDraft;
import org.anyue.draw.SourcePreset;
import org.anyue.draw.Stamping;
import org.anyue.organization.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The draws of the contests: one is over and can be checked, the list of the other waits to be bound. */
@Component
@Profile("demo")
class DemoDraws {

    private static final List<String> NUMBERS =
            List.of("2 6 11 19 24 30", "7", "3 4 8 13 15 18 21 27 29 33 36 40 44 49 52 57 61 66 72 79", "4 0 9 1 6");

    /** The word by which draws know contests. */
    private static final String FEATURE = "quiz";

    private final Draws draws;
    private final DemoContests contests;
    private final Commitments commitments;
    private final Stamping stamping;
    private final DrawResults results;
    private final Map<DemoContest, String> ids = new EnumMap<>(DemoContest.class);

    DemoDraws(Draws draws, DemoContests contests, Commitments commitments, Stamping stamping, DrawResults results) {
        this.draws = draws;
        this.contests = contests;
        this.commitments = commitments;
        this.stamping = stamping;
        this.results = results;
    }

    List<Move> moves(Actor lead, Actor clerk) {
        return List.of(
                new Move(at("2025-05-22T19:40"), () -> publish(lead, DemoContest.FIRST, LocalDate.of(2025, 6, 10))),
                new Move(at("2025-06-08T19:40"), () -> publish(lead, DemoContest.SECOND, LocalDate.of(2025, 6, 22))),
                new Move(at("2025-06-10T10:00"), () -> {
                    commitments.commit(lead, id());
                    stamping.stamp(lead, id());
                }),
                new Move(at("2025-06-10T22:10"), () -> results.type(lead, id(), false, NUMBERS)),
                new Move(at("2025-06-10T22:14"), () -> results.type(clerk, id(), false, NUMBERS)));
    }

    /** Of the draw that is over. */
    private String id() {
        return Objects.requireNonNull(ids.get(DemoContest.FIRST));
    }

    private void publish(Actor lead, DemoContest contest, LocalDate evening) {
        LocalDate fallback = SourcePreset.nextEvening(evening);
        String drawId = draws.draft(
                lead,
                new RulesDraft(
                        FEATURE,
                        contests.id(contest).toString(),
                        contest.title().replace("答题", "答题抽奖"),
                        DrawHash.SHA_256,
                        "",
                        contest.first().atStartOfDay(),
                        contest.last().plusDays(1).atStartOfDay(),
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
                                prize("三等奖", "家用烟雾报警器", 0, 200, 4_900)),
                        0));
        draws.publish(lead, drawId, 0);
        ids.put(contest, drawId);
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

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(DemoClock.ZONE).toInstant();
    }
}
