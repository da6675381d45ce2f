package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Change;
import org.anyue.organization.NewUnit;
import org.anyue.organization.Role;
import org.anyue.organization.UnitChanges;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a unit holds for people with an account at their very next click, in the session that they have. */
class NextClickTests extends AccessWorld {

    @Autowired
    UnitChanges changes;

    @Test
    void aMergedOrClosedUnitLeavesItsPeopleOutside() throws Exception {
        UnitId merged = township();
        Cookie ofMerged = works(merged);
        UnitId closed = township();
        Cookie ofClosed = works(closed);
        UnitId heir = township();
        Cookie ofHeir = works(heir);

        changes.merge(actor(Role.SYSTEM_ADMIN, "焦作市"), merged, change(merged), heir);
        changes.close(actor(Role.SYSTEM_ADMIN, "焦作市"), closed, change(closed));

        assertThat(open("/desk/worklist", ofMerged)).isEqualTo(303);
        assertThat(open("/desk/worklist", ofClosed)).isEqualTo(303);
        assertThat(open("/desk/worklist", ofHeir)).isEqualTo(200);
    }

    @Test
    void aMovedUnitIsGoneForTheFormerOfficeAndThereForTheNewOne() throws Exception {
        Cookie former = works(unit("武陟县安委办").id());
        Cookie next = works(unit("温县安委办").id());
        String name = "某厂" + Ids.randomText(6);
        UnitId factory = directory.open(
                actor(Role.SYSTEM_ADMIN, "焦作市"),
                new NewUnit(UnitKind.ENTERPRISE, unit("武陟县").id(), name, name, sector()));
        String page = "/desk/units/" + factory;
        assertThat(open(page, former)).isEqualTo(200);
        assertThat(open(page, next)).isEqualTo(404);

        changes.move(
                actor(Role.SYSTEM_ADMIN, "焦作市"),
                factory,
                change(factory),
                unit("温县").id());

        assertThat(open(page, former)).isEqualTo(404);
        assertThat(open(page, next)).isEqualTo(200);
    }

    /** Of somebody whose password is their own already. */
    private Cookie works(UnitId unit) throws Exception {
        OneTimePassword person = accounts.create(
                actor(Role.SYSTEM_ADMIN, "焦作市"),
                new NewAccount("n" + Ids.randomText(8), "孙某", unit, Role.OFFICE_CLERK));
        jdbc.sql("UPDATE identity.account SET one_time_until = NULL WHERE id = :id")
                .param("id", person.account().value())
                .update();
        Cookie cookie = session(person.loginName(), person.password());
        assertThat(open("/desk/worklist", cookie)).isEqualTo(200);
        return cookie;
    }

    private Change change(UnitId unit) {
        LocalDate today = LocalDate.now(beans.getBean("clock", Clock.class));
        return new Change(version(unit), today, "机构调整");
    }
}
