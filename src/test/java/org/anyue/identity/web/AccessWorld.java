package org.anyue.identity.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.anyue.identity.AccessCodes;
import org.anyue.identity.AccessEntries;
import org.anyue.identity.AccessLinks;
import org.anyue.identity.AccessPass;
import org.anyue.identity.AccessTerm;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.NewUnit;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.Units;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Townships of a county that work by link, and the office that gives the links out. */
abstract class AccessWorld extends IdentityWorld {

    static final String OFFICER = "欧阳建国";

    @Autowired
    AccessLinks links;

    @Autowired
    AccessCodes codes;

    @Autowired
    AccessEntries entries;

    @Autowired
    Liaisons liaisons;

    @Autowired
    Units directory;

    /** A clerk of the committee office of the county. */
    Actor office() {
        return actor(Role.OFFICE_CLERK, "武陟县安全生产委员会办公室");
    }

    /** A new township of the county whose liaison officer has the number. */
    UnitId township(String phone) {
        UnitId unit = township();
        name(unit, OFFICER, phone);
        return unit;
    }

    UnitId township() {
        String name = "新镇" + Ids.randomText(6);
        return directory.open(
                actor(Role.SYSTEM_ADMIN, "焦作市"),
                new NewUnit(UnitKind.TOWNSHIP, unit("武陟县").id(), name, name, Set.of()));
    }

    Set<String> sector() {
        return Set.of(units.sectors().getFirst().code());
    }

    void name(UnitId unit, String officer, String phone) {
        liaisons.name(office(), unit, version(unit), Liaison.typed(officer, phone));
    }

    int version(UnitId unit) {
        return units.details(office().scope(), unit).version();
    }

    static String phone() {
        String text =
                String.valueOf(100_000_000L + Math.floorMod(Ids.random().getLeastSignificantBits(), 900_000_000L));
        return "13" + text;
    }

    AccessPass give(UnitId unit) {
        return links.issue(office(), List.of(unit), AccessTerm.MONTH, false)
                .passes()
                .getFirst();
    }

    static String token(AccessPass pass) {
        return pass.address().substring(pass.address().lastIndexOf('/') + 1);
    }

    static String path(AccessPass pass) {
        return AccessLinks.PATH + token(pass);
    }

    /** Has a code sent and gives it back; the courier must be set up. */
    String code(AccessPass pass) {
        codes.request(token(pass));
        return COURIER.taken().getLast().code();
    }

    MockHttpServletResponse type(AccessPass pass, String code) throws Exception {
        return web.perform(post(path(pass)).with(csrf()).param("code", code))
                .andReturn()
                .getResponse();
    }

    /** The cookie of somebody who has entered. */
    Cookie enter(AccessPass pass) throws Exception {
        Cookie cookie = type(pass, code(pass)).getCookie(SessionCookie.NAME);
        if (cookie == null) {
            throw new AssertionError("not entered");
        }
        return cookie;
    }

    Document page(String path, Actor actor) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(StaffPages.as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    int linkVersion(AccessPass pass) {
        return jdbc.sql("SELECT version FROM identity.access_link WHERE id = :id")
                .param("id", pass.link())
                .query(Integer.class)
                .single();
    }

    /** Everything that the tables of the schemas hold, as text. */
    String dump(String... tables) {
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            all.append(jdbc.sql("SELECT coalesce(string_agg(one::text, ' '), '') FROM " + table + " one")
                    .query(String.class)
                    .single());
        }
        return all.toString();
    }
}
