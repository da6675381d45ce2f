package org.anyue.identity;

import java.util.Arrays;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.stereotype.Component;

/** Questions about people. */
@Component
public class AccountQueries {

    private final AccountReads reads;
    private final AccountStore store;

    AccountQueries(AccountReads reads, AccountStore store) {
        this.reads = reads;
        this.store = store;
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

    /** The roles that the actor may give somewhere; the exact unit is judged by the command. */
    public List<Role> grantableRoles(Actor actor) {
        return Arrays.stream(Role.values())
                .filter(role -> GrantPolicy.mayGrantSomewhere(actor, role))
                .toList();
    }
}
