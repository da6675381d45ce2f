package org.anyue.draw;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.NewUnit;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.organization.Units;
import org.anyue.shared.Ids;
import org.anyue.support.City;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a spot check of a county as far as a test wants it, at the hours of {@link DrawStory}. */
public final class CheckStory {

    private static final String COUNTY = "修武县";
    private static final String AFTER = "2026-07-16T09:00:00+08:00";

    private final DrawStory hours;
    private final City city;
    public final Actor lead;
    public final Actor clerk;
    public final MovableClock clock;
    private final UnitSummary county;
    public String drawId = "";

    public CheckStory(BeanFactory beans) {
        this(beans, City.of(beans).county(COUNTY));
    }

    private CheckStory(BeanFactory beans, UnitSummary place) {
        this.hours = new DrawStory(beans);
        this.clock = hours.clock;
        this.city = City.of(beans);
        this.county = city.county(COUNTY);
        this.lead = city.actor(Role.OFFICE_LEAD, place);
        this.clerk = city.actor(Role.OFFICE_CLERK, place);
    }

    /** The same of the whole city. */
    public static CheckStory ofCity(BeanFactory beans) {
        return new CheckStory(beans, City.of(beans).root());
    }

    public <T> T bean(Class<T> type) {
        return hours.bean(type);
    }

    /** An enterprise of one of the townships, in turns; codes for all but every third. */
    public String enterprise(int number) {
        return enterprise(
                number, Set.of(bean(UnitQueries.class).sectors().getFirst().code()));
    }

    String enterprise(int number, Set<String> sectors) {
        List<UnitSummary> townships = townships();
        String name = "修武第" + number + "号化工厂" + Ids.randomText(4);
        UUID id = bean(Units.class)
                .open(
                        city.city(Role.SYSTEM_ADMIN),
                        new NewUnit(
                                UnitKind.ENTERPRISE,
                                townships
                                        .get(number % Math.min(3, townships.size()))
                                        .id(),
                                name,
                                name,
                                sectors))
                .value();
        if (number % 3 != 0) {
            bean(JdbcClient.class)
                    .sql("UPDATE organization.unit SET credit_code = :code WHERE id = :id")
                    .param("code", "91410821MA" + Ids.randomDigits(8))
                    .param("id", id)
                    .update();
        }
        return name;
    }

    List<UnitSummary> townships() {
        return bean(UnitQueries.class).inside(county.id(), UnitKind.TOWNSHIP);
    }

    /** Of the pools that the office has, the one whose reference ends like this; the first as a rule. */
    String pool(String ending) {
        return bean(RegisterPopulation.class).pools(lead).stream()
                .map(EntryReplay.Pool::reference)
                .filter(reference -> reference.endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    RulesDraft rules() {
        String stratum = bean(RegisterPopulation.class).counts(pool("")).firstKey();
        return rules(pool(""), List.of(group("重点乡镇", 2, 0, List.of(stratum)), group("全县", 0, 2_500, List.of())));
    }

    RulesDraft rules(String pool, List<PrizeDraft> groups) {
        return new RulesDraft(
                "register",
                pool,
                "修武县危险化学品企业随机抽查",
                DrawHash.SHA_256,
                "",
                LocalDateTime.parse("2026-06-26T09:00"),
                LocalDateTime.parse("2026-06-27T18:00"),
                LocalDateTime.parse("2026-06-28T12:00"),
                List.of(SourcePreset.values()),
                LocalDate.parse("2026-06-28"),
                LocalDate.parse("2026-06-30"),
                0,
                LocalDateTime.parse("2026-07-15T18:00"),
                List.of(),
                groups,
                2);
    }

    static PrizeDraft group(String name, int number, int share, List<String> strata) {
        return new PrizeDraft(name, "", number, share, 0, strata, false, "", "", 0, "", 0);
    }

    public CheckStory drafted() {
        return drafted(rules());
    }

    CheckStory drafted(RulesDraft rules) {
        drawId = bean(Draws.class).draft(lead, rules);
        return this;
    }

    public CheckStory published() {
        return published(rules());
    }

    CheckStory published(RulesDraft rules) {
        drafted(rules);
        bean(Draws.class).publish(lead, drawId, 0);
        return this;
    }

    public CheckStory inspected(String lines) {
        return inspected(lines, rules());
    }

    CheckStory inspected(String lines, RulesDraft rules) {
        published(rules);
        bean(Inspectors.class).name(lead, drawId, lines);
        return this;
    }

    public CheckStory committed(String lines) {
        return committed(lines, rules());
    }

    CheckStory committed(String lines, RulesDraft rules) {
        inspected(lines, rules);
        clock.set(DrawStory.CLOSED);
        bean(Commitments.class).commit(lead, drawId);
        return this;
    }

    public CheckStory drawn(String lines) {
        return drawn(lines, rules());
    }

    CheckStory drawn(String lines, RulesDraft rules) {
        committed(lines, rules);
        bean(Stamping.class).stamp(lead, drawId);
        clock.set(DrawStory.EVENING);
        bean(DrawResults.class).type(lead, drawId, false, DrawStory.NUMBERS);
        bean(DrawResults.class).type(clerk, drawId, false, DrawStory.NUMBERS);
        return this;
    }

    public void afterTheInspections() {
        clock.set(AFTER);
    }
}
