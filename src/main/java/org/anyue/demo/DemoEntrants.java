package org.anyue.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anyue.draw.EntryReplay;
import org.anyue.draw.ExclusionReason;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented people who answered invented questions, so that a draw can be shown with two thousand of them. */
@Component
@Profile("demo")
class DemoEntrants implements EntryReplay {

    static final String FEATURE = "demo";
    static final int PEOPLE = 2_000;

    private static final int MOST_CHANCES = 3;

    private final UnitQueries units;

    DemoEntrants(UnitQueries units) {
        this.units = units;
    }

    /** The two contests of the demonstration. */
    enum Round {
        /** Is over by the usual day of the demonstration. */
        FIRST("第一期", "2025-05-23T08:00", "2025-06-08T18:00"),
        /** Is closed on that day; the office may bind its list. */
        SECOND("第二期", "2025-06-09T08:00", "2025-06-20T18:00");

        private final String label;
        private final LocalDateTime opens;
        private final LocalDateTime closes;

        Round(String label, String opens, String closes) {
            this.label = label;
            this.opens = LocalDateTime.parse(opens);
            this.closes = LocalDateTime.parse(closes);
        }

        LocalDateTime opens() {
            return opens;
        }

        LocalDateTime closes() {
            return closes;
        }

        private static Instant at(LocalDateTime time) {
            return time.atZone(DemoClock.ZONE).toInstant();
        }
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public String label() {
        return "有奖答题（演示数据）";
    }

    @Override
    public List<Pool> pools(Actor actor) {
        UnitSummary root = units.root().orElse(null);
        if (root == null || !actor.isOfficeOf(root.id())) {
            return List.of();
        }
        return List.of(Round.values()).stream()
                .map(round -> new Pool(
                        round.name(),
                        "安全生产月有奖答题" + round.label,
                        root.id(),
                        Round.at(round.opens),
                        Round.at(round.closes),
                        strata(root)))
                .toList();
    }

    private List<Stratum> strata(UnitSummary root) {
        List<UnitSummary> counties = units.inside(root.id(), UnitKind.COUNTY);
        return IntStream.range(0, counties.size())
                .mapToObj(i -> new Stratum(code(i), counties.get(i).name()))
                .toList();
    }

    private static String code(int county) {
        return "C%02d".formatted(county + 1);
    }

    @Override
    public String ruleText(String pool) {
        return "十道题答对八道以上，得一次抽奖机会；最多参加三天，最多三次机会。\n同一手机号只算一人；主办单位工作人员不参加。";
    }

    @Override
    public Replay replay(String pool) {
        UnitSummary root = units.root().orElseThrow();
        int counties = strata(root).size();
        List<Subject> subjects = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (int i = 1; i <= PEOPLE + PEOPLE / 50; i++) {
            Chance chance = new Chance(pool + " " + i);
            String phone = "tel:+86199%08d".formatted(i * 4_793 % 100_000_000);
            if (i > PEOPLE) {
                excluded.add(new Excluded(phone, i % 3 == 0 ? ExclusionReason.STAFF : ExclusionReason.DUPLICATE));
            } else {
                subjects.add(new Subject(
                        phone,
                        code(chance.between("county", 0, counties - 1)),
                        chance.between("chances", 1, MOST_CHANCES)));
            }
        }
        return new Replay(subjects, excluded, 0);
    }
}
