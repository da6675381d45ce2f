package org.anyue.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyue.identity.web.StaffPages;
import org.anyue.organization.Actor;
import org.anyue.organization.NewUnit;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.organization.Units;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Many people of different units at once: nobody ever sees a row of anybody else's. */
class ScopeUnderLoadTests extends ProofWorld {

    private static final int USERS = 64;
    private static final int ROUNDS = 6;

    @Autowired
    UnitQueries units;

    @Autowired
    Units directory;

    /** @param mark stands in the name of everything that this person may see */
    private record User(Actor actor, String mark, UnitId own, UnitId foreign) {}

    @Test
    void sixtyFourPeopleOfSixtyFourUnitsSeeTheirOwnAndNothingElse() throws Exception {
        List<User> users = users();
        assertThat(users).hasSize(USERS);
        assertThat(users.stream().map(user -> user.actor().unitId())).doesNotHaveDuplicates();
        AtomicInteger pages = new AtomicInteger();
        List<String> leaks = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(USERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(USERS)) {
            List<Future<List<String>>> running = users.stream()
                    .map(user -> threads.submit(() -> {
                        start.await();
                        return leaksOf(user, pages);
                    }))
                    .toList();
            for (Future<List<String>> one : running) {
                leaks.addAll(one.get());
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(pages.get()).isEqualTo(USERS * ROUNDS * 2);
    }

    private List<String> leaksOf(User user, AtomicInteger pages) throws Exception {
        List<String> leaks = new ArrayList<>();
        boolean lists = user.actor().role().isOffice();
        for (int i = 0; i < ROUNDS; i++) {
            String address = lists ? "/desk/units?q=并发企业" : "/desk/units/" + user.own();
            MockHttpServletResponse answer = send(get(address).with(StaffPages.as(user.actor())));
            Document page = Jsoup.parse(answer.getContentAsString());
            List<String> seen = lists
                    ? page.select("td.is-title a").eachText()
                    : page.select("h1").stream().map(Element::text).toList();
            if (answer.getStatus() != 200
                    || seen.isEmpty()
                    || seen.stream().anyMatch(name -> !name.contains(user.mark()))) {
                leaks.add(user.actor().unitName() + " saw " + answer.getStatus() + " " + seen);
            }
            pages.incrementAndGet();
            int status = send(get("/desk/units/" + user.foreign()).with(StaffPages.as(user.actor())))
                    .getStatus();
            if (status != 404) {
                leaks.add(user.actor().unitName() + " opened a foreign unit: " + status);
            }
            pages.incrementAndGet();
        }
        return leaks;
    }

    /** Of 32 townships somebody of the office and somebody of an enterprise, each with a mark of its place in the name. */
    private List<User> users() {
        List<UnitSummary> chosen = units.inside(counties().city().id(), UnitKind.TOWNSHIP).stream()
                .limit(USERS / 2)
                .toList();
        List<UnitId> enterprises = new ArrayList<>();
        for (UnitSummary place : chosen) {
            enterprises.add(directory.open(
                    actor(counties().city(), counties().city(), Role.SYSTEM_ADMIN),
                    new NewUnit(UnitKind.ENTERPRISE, place.id(), "并发企业" + mark(place), "", Set.of("fire"))));
        }
        List<User> users = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            UnitSummary place = chosen.get(i);
            UnitId foreign = enterprises.get((i + 1) % enterprises.size());
            users.add(new User(actor(place, place, Role.OFFICE_CLERK), mark(place), enterprises.get(i), foreign));
            UnitSummary enterprise = units.get(enterprises.get(i));
            users.add(new User(actor(enterprise, place, Role.UNIT_LIAISON), mark(place), enterprise.id(), foreign));
        }
        return users;
    }

    private static String mark(UnitSummary place) {
        return "〔" + place.id() + "〕";
    }

    private static Actor actor(UnitSummary unit, UnitSummary place, Role role) {
        return new Actor(
                Ids.random(),
                "并发用户",
                role,
                unit.id(),
                unit.name(),
                unit.kind(),
                new Actor.Place(place.id(), place.name(), place.kind()),
                1);
    }
}
