package org.anyue.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.identity.web.StaffPages;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every role on every route of the work area, and nobody on each. */
class RoleMatrixTests extends ProofWorld {

    /** Not for people, and so without roles. */
    private static final Map<String, String> LEFT_OUT =
            Map.of("ANY /error", "the container's own error page; reached by no link, answers with the error");

    /** Answer 403 to a form whose own token is missing, as their tests in {@code site} show. */
    private static final Set<String> GUARDED_BY_THEMSELVES = Set.of("POST /complaint");

    @Autowired
    UnitQueries units;

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsTurnedAwayExactlyWhereItIsNotNamedAtEachLevel(Role role) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (UnitKind level : List.of(UnitKind.CITY, UnitKind.COUNTY, UnitKind.TOWNSHIP)) {
            Actor actor = at(level, role);
            for (StaffRoute route : routes) {
                int status = send(call(route, route.nowhere()).with(StaffPages.as(actor)))
                        .getStatus();
                if ((status == 403) == route.roles().contains(role) || status >= 500) {
                    wrong.add(level + " " + route + " answered " + status);
                }
            }
        }
        assertThat(routes).hasSizeGreaterThan(60);
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsLedToTheSignInFromEveryRoute() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (StaffRoute route : routes) {
            MockHttpServletResponse page = send(call(route, route.nowhere()));
            if (page.getStatus() != 303 || !leadsToSignIn(page, "Location")) {
                wrong.add(route + " answered " + page.getStatus());
            }
            MockHttpServletResponse part = send(call(route, route.nowhere()).header("HX-Request", "true"));
            if (part.getStatus() != 401 || !leadsToSignIn(part, "HX-Redirect")) {
                wrong.add(route + " answered htmx " + part.getStatus());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsChangedWithoutAFormToken() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (StaffRoute route : routes) {
            Role role = route.roles().iterator().next();
            int status = send(request(route.method(), route.nowhere())
                            .with(StaffPages.as(counties().as(role, counties().own))))
                    .getStatus();
            if (!route.reads() && status != 403) {
                wrong.add(route + " answered " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Open to whoever comes: nobody is turned away, and nobody is led to a sign-in by a mistake. */
    @Test
    void publicRoutesTurnNobodyAwayAndBreakOnNobody() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (StaffRoute route : open) {
            int status = send(call(route, route.nowhere())).getStatus();
            if (status == 401 || status == 403 && !GUARDED_BY_THEMSELVES.contains(route.toString()) || status >= 500) {
                wrong.add(route + " answered " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What the two tables above walk, against everything that is mapped. */
    @Test
    void theMatrixCoversEveryRouteButThoseThatAreListedWithAReason() {
        Set<String> walked = Stream.concat(routes.stream(), open.stream())
                .map(StaffRoute::toString)
                .collect(Collectors.toSet());
        Set<String> all = StaffRoute.mapped(mappings);
        List<String> left = all.stream()
                .filter(route -> !walked.contains(route))
                .filter(route -> !LEFT_OUT.containsKey(route))
                .toList();
        assertThat(left).as("neither walked nor listed with a reason").isEmpty();
        assertThat(all).containsAll(LEFT_OUT.keySet());
        long covered = all.stream().filter(walked::contains).count();
        assertThat(100.0 * covered / all.size())
                .as("%d of %d routes", covered, all.size())
                .isGreaterThanOrEqualTo(99.0);
    }

    /** Somebody of that role at that level, in the place itself. */
    private Actor at(UnitKind level, Role role) {
        UnitSummary place = switch (level) {
            case CITY -> counties().city();
            case COUNTY -> counties().own.place();
            default ->
                units.inside(counties().own.place().id(), UnitKind.TOWNSHIP).getFirst();
        };
        return new Actor(
                Ids.random(),
                "测试",
                role,
                place.id(),
                place.name(),
                place.kind(),
                new Actor.Place(place.id(), place.name(), place.kind()),
                1);
    }

    private static boolean leadsToSignIn(MockHttpServletResponse answer, String header) {
        String address = answer.getHeader(header);
        return address != null && address.startsWith("/desk/sign-in");
    }
}
