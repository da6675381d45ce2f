package org.anyue.demo;

import java.util.HashMap;
import java.util.Map;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;

/**
 * Who does the work of each unit. Some are personas with an account; the others only ever appear as a name in the
 * history. All names are invented.
 */
final class Cast {

    private static final String[] FAMILY = "阮 景 邬 桑 蒲 卓 池 乔 闻 易 简 温 席 麦 阳 祝 庄 柯 宁 项 顾 傅 苏 纪".split(" ");
    private static final String[] GIVEN = "知微 景行 立春 安澜 青禾 远舟 书意 明澈 望舒 晓川 若谷 清越 长风 以诚 子衿 念慈 云起 守拙 一鸣 素心".split(" ");

    private final UnitQueries units;
    private final Map<UnitId, Actor> offices = new HashMap<>();
    private final Map<UnitId, Actor> liaisons = new HashMap<>();
    private int met;

    Cast(UnitQueries units) {
        this.units = units;
    }

    /** A persona does the work of the own unit or office; the last one given wins. */
    void add(Actor persona) {
        if (persona.role().isOffice()) {
            offices.put(persona.place().id(), persona);
        } else if (persona.role() == Role.UNIT_LIAISON || persona.role() == Role.DEPARTMENT_OFFICER) {
            liaisons.put(persona.unitId(), persona);
        }
    }

    Actor officeOf(UnitSummary place) {
        return offices.computeIfAbsent(place.id(), _ -> {
            UnitSummary unit = units.committeeOffice(place.id()).orElse(place);
            return somebody(Role.OFFICE_CLERK, unit, place);
        });
    }

    /** Who speaks for the unit that bears a duty. */
    Actor bearer(UnitSummary unit) {
        if (unit.kind().isPlace()) {
            return officeOf(unit);
        }
        UnitSummary place = units.get(units.superiorPlace(unit.id()));
        if (unit.kind() == UnitKind.COMMITTEE_OFFICE) {
            return officeOf(place);
        }
        Role role = unit.kind() == UnitKind.DEPARTMENT ? Role.DEPARTMENT_OFFICER : Role.UNIT_LIAISON;
        return liaisons.computeIfAbsent(unit.id(), _ -> somebody(role, unit, place));
    }

    private Actor somebody(Role role, UnitSummary unit, UnitSummary place) {
        String name = FAMILY[met % FAMILY.length] + GIVEN[(met * 7 + met / FAMILY.length) % GIVEN.length];
        met++;
        return new Actor(
                Ids.random(),
                name,
                role,
                unit.id(),
                unit.name(),
                unit.kind(),
                new Actor.Place(place.id(), place.name(), place.kind()),
                1);
    }
}
