package org.anyue.identity;

import java.util.Arrays;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.stereotype.Component;

/** Questions about people. */
@Component
public class AccountQueries {

    private final AccountReads reads;
    private final AccountStore store;
    private final UnitQueries units;

    AccountQueries(AccountReads reads, AccountStore store, UnitQueries units) {
        this.reads = reads;
        this.store = store;
        this.units = units;
    }

    /** People with a post in the directory scope of the actor whose name or login name holds the text. */
    public Slice<PersonSummary> search(Actor actor, String text, int page, int size) {
        return reads.search(Scope.directory(actor), text.strip(), page, size);
    }

    /** @throws NotFound outside the directory scope of the actor */
    public PersonSummary get(Actor actor, AccountId id) {
        return reads.find(Scope.directory(actor), id).orElseThrow(() -> new NotFound("account " + id));
    }

    /** Every post that somebody holds, for the change from one to another. */
    public List<Post> posts(AccountId id) {
        return store.posts(id);
    }

    /** The roles that the actor may give in the unit, which is inside the directory scope of the actor. */
    public List<Role> grantableRoles(Actor actor, UnitSummary unit) {
        UnitId place = unit.kind().isPlace() ? unit.id() : units.superiorPlace(unit.id());
        return Arrays.stream(Role.values())
                .filter(role ->
                        GrantPolicy.fits(role, unit.kind()) && GrantPolicy.allows(actor, role, unit.id(), place))
                .toList();
    }
}
