package org.anyue.identity.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SECURITY_ADMIN;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anyue.identity.AccountId;
import org.anyue.identity.AccountQueries;
import org.anyue.identity.AccountState;
import org.anyue.identity.OidcLink;
import org.anyue.identity.OidcLinks;
import org.anyue.identity.OidcSignIns;
import org.anyue.identity.PersonSummary;
import org.anyue.identity.Post;
import org.anyue.identity.SecondFactors;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.shared.Slice;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/people")
class PeopleController {

    private static final int SIZE = 20;

    private final AccountQueries accounts;
    private final UnitQueries units;
    private final SecondFactors factors;

    private final OidcSignIns oidc;
    private final OidcLinks links;

    PeopleController(
            AccountQueries accounts, UnitQueries units, SecondFactors factors, OidcSignIns oidc, OidcLinks links) {
        this.oidc = oidc;
        this.links = links;
        this.factors = factors;
        this.accounts = accounts;
        this.units = units;
    }

    @AllowedRoles({SYSTEM_ADMIN, SECURITY_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Actor actor) {
        Slice<PersonSummary> people = accounts.search(actor, q, Math.max(1, page), SIZE);
        UnitNames names = UnitNames.of(
                units,
                people.rows().stream().flatMap(one -> one.posts().stream()).map(Post::unit));
        List<PeoplePage.PersonRow> rows =
                people.rows().stream().map(one -> row(one, names)).toList();
        String base = "/desk/people" + (q.isBlank() ? "" : "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        return Page.of(
                "identity/people", new PeoplePage(q, rows, Pager.of(people, base), actor.role() != SECURITY_ADMIN));
    }

    @AllowedRoles({SYSTEM_ADMIN, SECURITY_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        PersonSummary person = accounts.get(actor, AccountId.of(id));
        UnitNames names = UnitNames.of(units, person.posts().stream().map(Post::unit));
        String href = href(person);
        List<PersonPage.Held> posts = person.posts().stream()
                .map(post -> new PersonPage.Held(
                        names.of(post.unit()),
                        post.role().label(),
                        person.posts().size() < 2 ? "" : href + "/posts/" + Ids.toText(post.id()) + "/delete"))
                .toList();
        return Page.of(
                "identity/person",
                new PersonPage(
                        href,
                        person.name(),
                        person.loginName(),
                        state(person),
                        tone(person),
                        person.state() == AccountState.ACTIVE,
                        person.id().value().equals(actor.accountId()),
                        actor.role() != SECURITY_ADMIN,
                        factors.hasAny(person.id()),
                        unified(actor, person.id()),
                        posts));
    }

    private PersonPage.@Nullable Unified unified(Actor actor, AccountId person) {
        return actor.role() == SYSTEM_ADMIN && oidc.isOffered()
                ? new PersonPage.Unified(
                        oidc.name(), links.of(person).map(OidcLink::masked).orElse(""))
                : null;
    }

    private static PeoplePage.PersonRow row(PersonSummary person, UnitNames names) {
        return new PeoplePage.PersonRow(
                href(person),
                person.name(),
                person.loginName(),
                person.posts().stream()
                        .map(post -> names.of(post.unit()) + " · " + post.role().label())
                        .toList(),
                state(person),
                tone(person));
    }

    private static String href(PersonSummary person) {
        return "/desk/people/" + person.id();
    }

    private static String state(PersonSummary person) {
        return person.state() == AccountState.ACTIVE && person.awaitsFirstSignIn()
                ? "待首次登录"
                : person.state().label();
    }

    private static Tone tone(PersonSummary person) {
        return person.state() == AccountState.DISABLED
                ? Tone.NEUTRAL
                : person.awaitsFirstSignIn() ? Tone.ACCENT : Tone.OK;
    }
}
