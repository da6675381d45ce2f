package org.anyue.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyue.identity.web.StaffPages;
import org.anyue.organization.Role;
import org.junit.jupiter.api.Test;

/** The three administrators (三员分立) and the overseer, over every route that there is. */
class SeparationTests extends ProofWorld {

    private static final List<Role> ADMINISTRATORS = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    /** What is nobody's office: own affairs, requests that take two, and the list of people. */
    private static final Set<String> COMMON = Set.of(
            "/desk",
            "/desk/approvals",
            "/desk/approvals/export",
            "/desk/approvals/{id}",
            "/desk/approvals/{id}/approval",
            "/desk/approvals/{id}/delete",
            "/desk/approvals/{id}/refusal",
            "/desk/parameters",
            "/desk/parameters/export",
            "/desk/parameters/{code}",
            "/desk/people",
            "/desk/people/{id}",
            "/desk/people/{id}/second-factor/reset",
            "/desk/scopes",
            "/desk/search",
            "/desk/scopes/export",
            "/desk/sign-ins",
            "/desk/sign-ins/exports");

    @Test
    void noneOfTheThreeCallsARouteOfAnother() throws Exception {
        List<String> open = new ArrayList<>();
        int tried = 0;
        for (StaffRoute route : routes) {
            for (Role owner : ADMINISTRATORS) {
                if (!route.roles().contains(owner) || COMMON.contains(route.pattern()) || isOwnAffair(route)) {
                    continue;
                }
                for (Role other : ADMINISTRATORS) {
                    if (other != owner) {
                        tried++;
                        int status = send(call(route, route.nowhere())
                                        .with(StaffPages.as(counties().as(other, counties().own))))
                                .getStatus();
                        if (status != 403) {
                            open.add(route + " of " + owner + " answered " + status + " to " + other);
                        }
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(tried).isGreaterThan(30);
    }

    @Test
    void eachOfTheThreeHasRoutesOfItsOwn() {
        for (Role owner : ADMINISTRATORS) {
            assertThat(routes)
                    .as(owner.name())
                    .anyMatch(route -> route.roles().stream()
                            .filter(Role::isAdministrator)
                            .toList()
                            .equals(List.of(owner)));
        }
    }

    @Test
    void noAdministratorReachesBusinessRecords() {
        assertThat(routes)
                .filteredOn(route -> route.roles().stream().anyMatch(Role::isAdministrator))
                .extracting(StaffRoute::pattern)
                .noneMatch(pattern -> pattern.startsWith("/desk/campaigns")
                        || pattern.startsWith("/desk/assignments")
                        || pattern.startsWith("/desk/review")
                        || pattern.startsWith("/desk/worklist"));
    }

    /** But for one word: a draw ends only when another body than the one that runs it says so too. */
    @Test
    void whoOverseesOnlyReadsAndSaysTheSecondWordOnTheEndOfADraw() {
        assertThat(routes)
                .filteredOn(route -> route.roles().contains(Role.OVERSIGHT) && !route.reads() && !isOwnAffair(route))
                .extracting(StaffRoute::toString)
                .containsExactly("POST /desk/draws/{drawId}/void-approval");
    }

    /** Whoever came by an access link: the own tasks and the way out, not even the page of today. */
    @Test
    void whoCameByALinkReachesTheTasksOfTheUnitAndNothingElse() {
        assertThat(routes)
                .filteredOn(route -> route.roles().contains(Role.LINK_HOLDER))
                .extracting(StaffRoute::toString)
                .containsExactlyInAnyOrder(
                        "GET /desk/worklist",
                        "GET /desk/assignments/{id}",
                        "GET /desk/assignments/{id}/evidence/{evidenceId}",
                        "GET /desk/assignments/{id}/evidence/{evidenceId}/preview",
                        "GET /desk/assignments/{id}/paper/cover",
                        "POST /desk/assignments/{id}/acknowledgement",
                        "POST /desk/assignments/{id}/amendments",
                        "POST /desk/assignments/{id}/draft",
                        "POST /desk/assignments/{id}/submissions",
                        "POST /desk/assignments/{id}/submissions/delete",
                        // Urgent warnings reach whoever works for the unit.
                        "POST /desk/assignments/{id}/draft/typed",
                        "POST /desk/campaigns/{id}/amendments/{amendment}/receipts",
                        "POST /desk/sign-out");
    }

    /** For everybody who is signed in with an account. */
    private static boolean isOwnAffair(StaffRoute route) {
        return route.roles().containsAll(EnumSet.complementOf(EnumSet.of(Role.LINK_HOLDER)));
    }
}
