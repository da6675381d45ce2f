package org.anyue.portal.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.identity.AccountQueries;
import org.anyue.identity.PersonSummary;
import org.anyue.identity.Post;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.ScopeReach;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.ui.ListQuery;
import org.springframework.stereotype.Component;

/** Puts people, their posts and what these reach together. */
@Component
class ScopePages {

    private static final int MOST = 20_000;

    private final AccountQueries accounts;
    private final UnitQueries units;
    private final ScopeReach reach;

    ScopePages(AccountQueries accounts, UnitQueries units, ScopeReach reach) {
        this.accounts = accounts;
        this.units = units;
        this.reach = reach;
    }

    /** One post of one person. */
    record Held(PersonSummary person, Post post, String unit) {}

    List<Held> held(Actor actor, ListQuery query) {
        List<PersonSummary> people = accounts.search(actor, query.q(), 1, MOST).rows();
        Map<UnitId, String> names = units
                .byIds(people.stream()
                        .flatMap(person -> person.posts().stream())
                        .map(Post::unit)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(UnitSummary::id, UnitSummary::name));
        Role role = query.filter("role", Role.class);
        List<Held> held = people.stream()
                .flatMap(person -> person.posts().stream()
                        .filter(post -> role == null || post.role() == role)
                        .map(post -> new Held(person, post, names.getOrDefault(post.unit(), ""))))
                .toList();
        Map<String, Comparator<Held>> orders = Map.of(
                "name", Comparator.comparing((Held one) -> one.person().name()),
                "unit", Comparator.comparing(Held::unit),
                "role", Comparator.comparing((Held one) -> one.post().role()));
        return query.sorted(held, orders);
    }

    /** The same post of two people is looked up once. */
    List<ScopePage.Row> rows(List<Held> held) {
        record Key(Role role, UnitId unit) {}
        Map<Key, ScopeReach.Reach> known = new HashMap<>();
        Function<Held, ScopeReach.Reach> look = one -> known.computeIfAbsent(
                new Key(one.post().role(), one.post().unit()), key -> reach.of(key.role(), key.unit()));
        return held.stream()
                .map(one -> {
                    ScopeReach.Reach found = look.apply(one);
                    return new ScopePage.Row(
                            "/desk/people/" + one.person().id(),
                            one.person().name(),
                            one.person().loginName(),
                            one.unit(),
                            one.post().role().label(),
                            found.words(),
                            found.units());
                })
                .toList();
    }
}
