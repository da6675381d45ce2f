package org.anyue.identity;

import org.anyue.organization.Actor;
import org.anyue.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of security and their change. */
@Component
public class Security {

    private final SecurityRuleStore store;
    private final ApplicationEventPublisher events;

    Security(SecurityRuleStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    public SecurityRules rules() {
        return store.get();
    }

    /** @param rules with the version that was seen */
    @Transactional
    public void change(Actor actor, SecurityRules rules) {
        SecurityRules former = store.get();
        if (!store.save(rules)) {
            throw new Stale("security rules");
        }
        events.publishEvent(new SecurityRulesChanged(actor.party(), former, rules));
    }
}
