package org.anyue.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.NewUnit;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.organization.Units;
import org.anyue.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What stands in the city beside its authorities: enterprises, media and supervision teams, all invented. */
@Component
@Profile("demo")
class DemoCity {

    private static final String[] NUMBERS = "一 二 三 四 五 六 七 八 九 十 十一 十二".split(" ");

    private final Units units;
    private final UnitQueries queries;

    DemoCity(Units units, UnitQueries queries) {
        this.units = units;
        this.queries = queries;
    }

    void populate(UnitSummary city) {
        Actor registrar = administrator(city);
        List<NewUnit> wanted = new ArrayList<>();
        for (String[] cells : DemoTable.rows("enterprises.tsv")) {
            UnitId county = place(city.id(), cells[0]);
            UnitId place = cells[1].isEmpty() ? county : place(county, cells[1]);
            wanted.add(new NewUnit(UnitKind.ENTERPRISE, place, cells[2], "", Set.of(cells[3].split(","))));
        }
        wanted.add(new NewUnit(UnitKind.MEDIA, city.id(), "怀川日报社", "", Set.of()));
        wanted.add(new NewUnit(UnitKind.MEDIA, city.id(), "怀川广播电视台", "", Set.of()));
        for (String number : NUMBERS) {
            String name = "市政府第" + number + "督导组";
            wanted.add(new NewUnit(UnitKind.TEAM, city.id(), name, "第" + number + "督导组", Set.of()));
        }
        units.openAll(registrar, wanted);
    }

    /** Whoever enters units and people before anybody has an account. */
    static Actor administrator(UnitSummary city) {
        return new Actor(
                Ids.random(),
                "演示数据生成",
                Role.SYSTEM_ADMIN,
                city.id(),
                city.name(),
                city.kind(),
                new Actor.Place(city.id(), city.name(), city.kind()),
                1);
    }

    private UnitId place(UnitId above, String name) {
        return queries.named(above, name)
                .orElseThrow(() -> new IllegalStateException("no place " + name))
                .id();
    }
}
