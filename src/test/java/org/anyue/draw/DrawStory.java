package org.anyue.draw;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.parameter.ParameterRegister;
import org.anyue.shared.Ids;
import org.anyue.support.City;
import org.springframework.beans.factory.BeanFactory;

/** Takes a draw as far as a test wants it: rules in May, entries in June, numbers on Sunday, 28 June 2026. */
public final class DrawStory {

    public static final List<String> NUMBERS =
            List.of("14 03 08 33 27 21", "09", "1 5 9 12 17 22 23 30 34 38 41 46 50 55 58 63 67 71 76 80", "7 0 7 3 1");

    public static final String BEFORE = "2026-05-25T09:00:00+08:00";
    public static final String DURING = "2026-06-10T09:00:00+08:00";
    public static final String CLOSED = "2026-06-28T10:00:00+08:00";
    public static final String EVENING = "2026-06-28T22:05:00+08:00";
    public static final String OVERDUE = "2026-07-16T09:00:00+08:00";

    private final BeanFactory beans;
    public final Actor lead;
    public final Actor clerk;
    public final String pool = "P" + Ids.randomText(6);
    public final MovableClock clock;
    public final InventedEntrants entrants;
    public String drawId = "";

    public DrawStory(BeanFactory beans) {
        this.beans = beans;
        City city = City.of(beans);
        this.lead = city.city(Role.OFFICE_LEAD);
        this.clerk = city.city(Role.OFFICE_CLERK);
        this.clock = beans.getBean(MovableClock.class);
        this.entrants = beans.getBean(InventedEntrants.class);
        entrants.open(pool, lead.place().id());
        // Times of the chain never go back: each story has a chain of its own.
        beans.getBean(DrawTrialStore.class).clear(lead.party());
        clock.set(BEFORE);
        ParameterRegister parameters = beans.getBean(ParameterRegister.class);
        String wanted = beans.getBean(StampServer.class).address();
        if (!beans.getBean(DrawParameters.class).authority().equals(wanted)) {
            parameters.change(
                    city.city(Role.SYSTEM_ADMIN).party(),
                    "draw.time-stamp-service",
                    wanted,
                    parameters.get("draw.time-stamp-service").version());
        }
    }

    public RulesDraft rules() {
        return new RulesDraft(
                "invented",
                pool,
                "安全生产月有奖答题抽奖",
                DrawHash.SHA_256,
                "",
                LocalDateTime.parse("2026-06-01T08:00"),
                LocalDateTime.parse("2026-06-27T18:00"),
                LocalDateTime.parse("2026-06-28T12:00"),
                List.of(SourcePreset.DOUBLE_COLOR, SourcePreset.HAPPY_EIGHT, SourcePreset.ARRANGE_FIVE),
                LocalDate.parse("2026-06-28"),
                LocalDate.parse("2026-06-30"),
                3,
                LocalDateTime.parse("2026-07-15T18:00"),
                List.of(ForfeitReason.UNCLAIMED, ForfeitReason.DECLINED, ForfeitReason.INELIGIBLE),
                List.of(prize("一等奖", 1, 0, false), prize("二等奖", 0, 1000, true), prize("三等奖", 0, 2000, true)),
                0);
    }

    private static PrizeDraft prize(String tier, int number, int share, boolean replaced) {
        return new PrizeDraft(
                tier,
                tier + "的家用灭火器",
                number,
                share,
                share > 0 ? 500 : 0,
                List.of(),
                replaced,
                "市应急管理局 2026 年宣传经费",
                "安委办〔2026〕12 号",
                12_800,
                "个人所得税由主办单位承担",
                500);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public DrawStory drafted() {
        drawId = bean(Draws.class).draft(lead, rules());
        return this;
    }

    public DrawStory published() {
        drafted();
        bean(Draws.class).publish(lead, drawId, 0);
        return this;
    }

    /** So many have entered and are found by the rule as well; two more are left out by it. */
    public DrawStory entered(int n) {
        published();
        clock.set(DURING);
        List<EntryReplay.Subject> subjects = InventedEntrants.subjects(n);
        bean(DrawEntries.class)
                .enterAll(
                        drawId,
                        subjects.stream()
                                .map(one -> new NewEntry(one.subjectKey(), one.stratum(), one.chances()))
                                .toList());
        List<NewEntry> others =
                List.of(new NewEntry("tel:+8613700000001", "A", 1), new NewEntry("tel:+8613700000002", "B", 1));
        bean(DrawEntries.class).enterAll(drawId, others);
        entrants.replay(
                pool,
                new EntryReplay.Replay(
                        subjects,
                        List.of(
                                new EntryReplay.Excluded("tel:+8613700000001", ExclusionReason.STAFF),
                                new EntryReplay.Excluded("tel:+8613700000002", ExclusionReason.DUPLICATE)),
                        0));
        return this;
    }

    public DrawStory committed(int n) {
        entered(n);
        clock.set(CLOSED);
        bean(Commitments.class).commit(lead, drawId);
        return this;
    }

    public DrawStory stamped(int n) {
        committed(n);
        bean(Stamping.class).stamp(lead, drawId);
        return this;
    }

    public DrawStory drawn(int n) {
        stamped(n);
        clock.set(EVENING);
        bean(DrawResults.class).type(lead, drawId, false, NUMBERS);
        bean(DrawResults.class).type(clerk, drawId, false, NUMBERS);
        return this;
    }

    /** Another person of the same office. */
    public Actor colleague() {
        return new Actor(
                UUID.randomUUID(),
                "孙某",
                Role.OFFICE_CLERK,
                lead.unitId(),
                lead.unitName(),
                lead.unitKind(),
                lead.place(),
                1);
    }
}
