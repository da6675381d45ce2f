package org.anyue.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyue.identity.web.SessionCookie;
import org.anyue.identity.web.StaffPages;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What belongs to another county does not exist: 404 on every route that names an object, whoever asks. */
class ForeignObjectTests extends ProofWorld {

    @Autowired
    BeanFactory beans;

    private List<StaffRoute> objects = List.of();

    @BeforeEach
    void routesOfObjects() {
        objects = routes.stream().filter(StaffRoute::namesAnObject).toList();
        assertThat(objects.stream().filter(StaffRoute::reads)).hasSizeGreaterThan(20);
    }

    @Test
    void theOwnerOpensEachOfThemSoTheSamplesAreReal() throws Exception {
        Cookie owner = signIn(counties().other);
        List<String> wrong = new ArrayList<>();
        for (StaffRoute route : objects) {
            if (route.reads()) {
                MockHttpServletRequestBuilder request =
                        call(route, route.address(counties().other.samples()));
                Role role = route.roles().contains(Role.OFFICE_CLERK)
                        ? Role.OFFICE_CLERK
                        : route.roles().iterator().next();
                int status = send(role == Role.OFFICE_CLERK
                                ? request.cookie(owner)
                                : request.with(StaffPages.as(counties().as(role, counties().other))))
                        .getStatus();
                // A redirect leads on within the same object, as from an import that is done.
                check(status == 303 ? 200 : status, 200, route, role, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aClerkWhoSignedInInAnotherCountyFindsNoneOfThem() throws Exception {
        Cookie stranger = signIn(counties().own);
        List<String> wrong = new ArrayList<>();
        for (StaffRoute route : objects) {
            if (route.roles().contains(Role.OFFICE_CLERK)) {
                int status = send(filled(route, counties().other.samples()).cookie(stranger))
                        .getStatus();
                check(status, 404, route, Role.OFFICE_CLERK, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noRoleOfAnotherCountyFindsAnyOfThem() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (StaffRoute route : objects) {
            for (Role role : route.roles()) {
                int status = send(filled(route, counties().other.samples())
                                .with(StaffPages.as(counties().as(role, counties().own))))
                        .getStatus();
                check(status, 404, route, role, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theIdOfAnotherCountyIsNotFoundBehindAnOwnOneEither() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (StaffRoute route : objects) {
            Map<String, String> samples = mixed();
            boolean mixes =
                    samples.keySet().stream().anyMatch(key -> route.pattern().startsWith(key) && isSecond(key));
            if (mixes) {
                int status = send(filled(route, samples)
                                .with(StaffPages.as(
                                        counties().as(route.roles().iterator().next(), counties().own))))
                        .getStatus();
                // "Somebody changed it" is as good an answer: nothing of the other county was found.
                check(
                        status == 409 ? 404 : status,
                        404,
                        route,
                        route.roles().iterator().next(),
                        wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePlanThatADepartmentDraftsExistsForNobodyElse() throws Exception {
        Actor officer = counties().officer(0);
        Map<String, String> samples = new DepartmentSamples(beans).of(officer);
        List<StaffRoute> ofPlans = objects.stream()
                .filter(route -> route.pattern().startsWith("/desk/campaigns/{id}"))
                .filter(route -> route.roles().contains(Role.DEPARTMENT_OFFICER))
                .toList();
        assertThat(ofPlans).hasSizeGreaterThan(60);
        List<String> wrong = new ArrayList<>();
        for (StaffRoute route : ofPlans) {
            if (route.reads()) {
                int status = send(call(route, route.address(samples)).with(StaffPages.as(officer)))
                        .getStatus();
                check(status == 303 ? 200 : status, 200, route, Role.DEPARTMENT_OFFICER, wrong);
            }
            List<Actor> strangers = List.of(
                    counties().lead(),
                    counties().officer(1),
                    counties().as(Role.DEPARTMENT_OFFICER, counties().own),
                    counties().as(Role.OFFICE_LEAD, counties().own));
            for (Actor stranger : strangers) {
                if (route.roles().contains(stranger.role())) {
                    int status = send(filled(route, samples).with(StaffPages.as(stranger)))
                            .getStatus();
                    check(status, 404, route, stranger.role(), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void figuresOfAnotherCountyAreNotShownBelowAnOwnCampaign() throws Exception {
        String own = counties().own.samples().get("/desk/campaigns/{id}");
        String place = counties().other.place().id().toString();
        Cookie clerk = signIn(counties().own);
        for (StaffRoute route : routes) {
            if (route.reads() && route.pattern().contains("/figures")) {
                String address = route.pattern().replace("{id}", own) + "?place=" + place;
                assertThat(send(call(route, address).cookie(clerk)).getStatus())
                        .as(address)
                        .isEqualTo(404);
            }
        }
    }

    /** The first id from the own county, a second one that is an id from the other. */
    private Map<String, String> mixed() {
        Map<String, String> samples = new HashMap<>(counties().own.samples());
        counties().other.samples().forEach((key, value) -> {
            if (isSecond(key)) {
                samples.put(key, value);
            }
        });
        return samples;
    }

    /** Numbers count from one within their campaign and belong to nobody. */
    private boolean isSecond(String key) {
        return key.indexOf('{') != key.lastIndexOf('{')
                && counties().other.samples().getOrDefault(key, "").length() > 1;
    }

    /** With whatever the forms must hold, so that nothing but the object decides about the answer. */
    private static MockHttpServletRequestBuilder filled(StaffRoute route, Map<String, String> samples) {
        MockHttpServletRequestBuilder call = call(route, route.address(samples));
        return route.reads()
                ? call
                : call.param("version", "1")
                        .param("token", Ids.toText(Ids.random()))
                        .param("reason", "因机构调整不再承担")
                        .param("into", "1")
                        .param("decided", "APPLIED")
                        .param("decision", "accept");
    }

    private static void check(int status, int wanted, StaffRoute route, Role role, List<String> wrong) {
        if (status != wanted) {
            wrong.add(route + " answered " + status + " to " + role);
        }
    }

    private Cookie signIn(TwoCounties.County county) throws Exception {
        Cookie cookie = web.perform(post("/desk/sign-in")
                        .with(csrf())
                        .param("login", county.account().loginName())
                        .param("password", county.account().password()))
                .andReturn()
                .getResponse()
                .getCookie(SessionCookie.NAME);
        assertThat(cookie).isNotNull();
        return cookie;
    }
}
