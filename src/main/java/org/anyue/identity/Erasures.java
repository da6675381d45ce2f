package org.anyue.identity;

import java.time.Clock;
import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.PersonalRecords;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Erases what is held about the person behind an account, in every module (个人信息保护法 47). The account stays as an
 * id that nobody stands behind, so that records which name it stay true.
 */
@Component
class Erasures {

    private final AccountStore accounts;
    private final ErasureStore store;
    private final ObjectProvider<PersonalRecords> records;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Erasures(
            AccountStore accounts,
            ErasureStore store,
            ObjectProvider<PersonalRecords> records,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.store = store;
        this.records = records;
        this.clock = clock;
        this.events = events;
    }

    /**
     * In the caller's transaction.
     *
     * @throws Refusal when nobody else could administer then
     */
    void erase(Party by, AccountId id) {
        Account account = accounts.byId(id).orElseThrow(() -> new NotFound("account " + id));
        refuseWhenLast(account);
        if (account.state() == AccountState.ACTIVE) {
            account.disable();
            accounts.save(account);
        }
        UUID value = id.value();
        records.forEach(module -> module.erase(by, value));
        store.erase(id, clock.instant());
        events.publishEvent(new AccountErased(by, id));
    }

    /** @throws Refusal when the account is the last one of an administrator */
    void refuseWhenLast(Account account) {
        for (Post post : account.posts()) {
            Role role = post.role();
            if (role.isAdministrator() && account.state() == AccountState.ACTIVE && accounts.countActive(role) < 2) {
                throw new Refusal(IdentityRefusal.ERASURE_OF_LAST, role.label());
            }
        }
    }
}
