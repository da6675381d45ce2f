package org.anyue.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import org.anyue.identity.web.StaffPages;
import org.anyue.organization.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every role on every route of the work area, and nobody on each. */
class RoleMatrixTests extends ProofWorld {

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsTurnedAwayExactlyWhereItIsNotNamed(Role role) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (StaffRoute route : routes) {
            int status = send(call(route, route.nowhere())
                            .with(StaffPages.as(counties().as(role, counties().own))))
                    .getStatus();
            if ((status == 403) == route.roles().contains(role) || status >= 500) {
                wrong.add(route + " answered " + status);
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

    private static boolean leadsToSignIn(MockHttpServletResponse answer, String header) {
        String address = answer.getHeader(header);
        return address != null && address.startsWith("/desk/sign-in");
    }
}
